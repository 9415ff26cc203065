import { v7 } from "uuid";
import type { Role } from "@/lib/permissions";

/** Who acts: a signed-in member, a program's key, a customer behind a share link, or the product itself. */
export type Actor =
  | { kind: "user"; userId: string; memberId: string; name: string }
  | { kind: "apiKey"; keyId: string; memberId: string; name: string }
  | { kind: "share"; linkId: string; name: string }
  | { kind: "system"; name: string; memberId?: string };

/** What every verb is told; passed, never ambient. `now` is the only clock that a rule sees. */
export interface Ctx {
  tenantId: string;
  actor: Actor;
  role: Role;
  now: Date;
  requestId: string;
  ip: string | null;
  userAgent: string | null;
}

/** A new id: UUID v7, so that ids sort by the time they were made. */
export const newId = (): string => v7();

/** The member behind the actor; null for a share link or the product itself acting for nobody. */
export function memberIdOf(ctx: Ctx): string | null {
  return ctx.actor.kind === "share" ? null : (ctx.actor.memberId ?? null);
}

/** The product acting for a firm: jobs and schedules. `memberId` names the person whose request it carries out. */
export function systemCtx(tenantId: string, now: Date, memberId?: string): Ctx {
  return {
    tenantId,
    actor: { kind: "system", name: "Docket", memberId },
    role: "OWNER",
    now,
    requestId: newId(),
    ip: null,
    userAgent: null,
  };
}
