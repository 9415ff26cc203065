import { readHealth } from "@/server/health/read";

/** Whether this process can serve: it answers, and its database does. */
export async function GET(): Promise<Response> {
  return Response.json(await readHealth(), { headers: { "Cache-Control": "no-store" } });
}
