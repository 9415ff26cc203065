import "server-only";

/** The address the nearest proxy saw: what stands before it in X-Forwarded-For the client may have written itself. */
export function clientAddress(forwardedFor: string | null | undefined): string | null {
  return forwardedFor?.split(",").at(-1)?.trim().slice(0, 60) || null;
}
