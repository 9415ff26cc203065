import type { Role } from "@/lib/permissions";
import { AppError } from "@/lib/result";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";

export interface LockedMember {
  id: string;
  userId: string | null;
  name: string;
  email: string | null;
  role: Role;
  isInvited: boolean;
  isArchived: boolean;
}

/** The firm's row, so that changes to its people happen one after the other. */
export async function lockPeople(tx: Tx, ctx: Ctx): Promise<void> {
  await tx.$queryRaw`SELECT id FROM organizations WHERE id = ${ctx.tenantId}::uuid FOR UPDATE`;
}

/** One of the firm's people under lock; NOT_FOUND for another firm's, FORBIDDEN when only an owner may touch them. */
export async function lockMember(tx: Tx, ctx: Ctx, memberId: string): Promise<LockedMember> {
  await lockPeople(tx, ctx);
  const row = await tx.membership.findUnique({
    where: { organizationId_id: { organizationId: ctx.tenantId, id: memberId } },
  });
  if (!row) throw new AppError("NOT_FOUND", "There is no such member.");
  const member: LockedMember = {
    id: row.id,
    userId: row.userId,
    name: row.name,
    email: row.email,
    role: row.role as Role,
    isInvited: row.inviteHash !== null,
    isArchived: row.archivedAt !== null,
  };
  requireOwnerFor(ctx, member.role);
  return member;
}

/** An admin neither makes, changes nor removes an owner. */
export function requireOwnerFor(ctx: Ctx, role: Role): void {
  if (role === "OWNER" && ctx.role !== "OWNER") {
    throw new AppError("FORBIDDEN", "Only an owner may make, change or remove an owner.");
  }
}

/** Refuses to take away the firm's last owner; call it under lock. */
export async function requireAnotherOwner(tx: Tx, ctx: Ctx, member: LockedMember): Promise<void> {
  if (member.role !== "OWNER" || !member.userId || member.isArchived) return;
  const others = await tx.membership.count({
    where: {
      organizationId: ctx.tenantId,
      role: "OWNER",
      archivedAt: null,
      userId: { not: null },
      id: { not: member.id },
    },
  });
  if (others > 0) return;
  throw new AppError("CONFLICT", `${member.name} is the last owner. Make somebody else an owner first.`);
}
