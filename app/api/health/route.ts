import { identity } from "@/server/db";

/** Whether this process can serve: it answers, and its database does. */
export async function GET(): Promise<Response> {
  await identity().$queryRaw`SELECT 1`;
  return Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } });
}
