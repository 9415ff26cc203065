import { createHash, randomBytes } from "node:crypto";

const invitationDays = 7;

/** The address's secret and what is kept of it: who reads the database cannot accept an invitation. */
export function newInvitationToken(now: Date): { token: string; hash: string; expiresAt: Date } {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000);
  return { token, hash: hashInvitationToken(token), expiresAt };
}

export const hashInvitationToken = (token: string): string =>
  createHash("sha256").update(token).digest("hex");
