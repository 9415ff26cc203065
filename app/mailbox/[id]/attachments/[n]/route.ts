import { AppError } from "@/lib/result";
import { readMailFile } from "@/server/email/read-mailbox";
import { attempt } from "@/server/http/action";
import { problem } from "@/server/http/route";

type Context = { params: Promise<{ id: string; n: string }> };

/** One attachment, always as a download: what it holds never runs under our address. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const result = await attempt(async () => {
    const { id, n } = await params;
    if (!/^\d{1,3}$/.test(n)) throw new AppError("NOT_FOUND", "This mail has no such attachment.");
    return readMailFile(id, Number.parseInt(n, 10));
  });
  if (!result.ok) return problem(result);
  const { name, mimeType, content } = result.value;
  return new Response(new Uint8Array(content), {
    headers: {
      "Content-Type": /^[\w.+-]+\/[\w.+-]+$/.test(mimeType) ? mimeType : "application/octet-stream",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cache-Control": "no-store",
    },
  });
}
