import type { Role } from "@/lib/permissions";
import { AppError } from "@/lib/result";
import { type Ctx, newId } from "../ctx";
import { identity } from "../db";

interface Errand {
  tenantId: string;
  memberId: string;
  now: Date;
  /** Where the person asked from. */
  ip: string | null;
  userAgent: string | null;
}

/**
 * The ctx of a person whose work goes on without them: with the role they have now, not the one they had when they asked.
 * FORBIDDEN once they have left the firm.
 */
export async function memberCtx({ tenantId, memberId, now, ip, userAgent }: Errand): Promise<Ctx> {
  const member = await identity().membership.findFirst({
    where: { organizationId: tenantId, id: memberId, archivedAt: null },
  });
  if (!member?.userId)
    throw new AppError("FORBIDDEN", "Who began this does not belong to the firm any more.");
  return {
    tenantId,
    actor: { kind: "user", userId: member.userId, memberId, name: member.name },
    role: member.role as Role,
    now,
    requestId: newId(),
    ip,
    userAgent,
  };
}
