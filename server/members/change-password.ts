import type { ChangePasswordInput } from "@/lib/members/schema";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { identity, inTenant } from "../db";
import { checkPassword, endSessionsOf, hashPassword, openSession, type SignedIn } from "./session";

/**
 * Sets the person's own password, ends every session of theirs, and opens a new one for the browser that asked.
 * INVALID when the present password is wrong; wrong ones count as at sign-in.
 */
export async function changePassword(ctx: Ctx, input: ChangePasswordInput): Promise<SignedIn> {
  authorize(ctx, "account:write");
  const user = await requireOwnUser(ctx);
  if (!(await checkPassword(user, input.current, ctx.ip))) {
    const message = "That is not your present password.";
    throw new AppError("INVALID", message, { current: message });
  }
  const passwordHash = await hashPassword(input.password);
  await inTenant(ctx, async (tx) => {
    // Of two changes at once the second finds another hash than the one it checked.
    const { count } = await tx.user.updateMany({
      where: { id: user.id, passwordHash: user.passwordHash },
      data: { passwordHash },
    });
    if (count === 0)
      throw new AppError("CONFLICT", "Your password was just changed elsewhere. Sign in again.");
    await endSessionsOf(tx, user.id, ctx.now);
    await audit(tx, ctx, {
      action: "member.password-changed",
      subjectType: "member",
      subjectId: memberOf(ctx),
    });
  });
  return openSession(user, ctx, ctx.now);
}

/** Ends every session of the person, this one too. */
export async function signOutEverywhere(ctx: Ctx): Promise<void> {
  authorize(ctx, "account:write");
  const user = await requireOwnUser(ctx);
  await inTenant(ctx, async (tx) => {
    await endSessionsOf(tx, user.id, ctx.now);
    await audit(tx, ctx, {
      action: "member.signed-out-everywhere",
      subjectType: "member",
      subjectId: memberOf(ctx),
    });
  });
}

async function requireOwnUser(ctx: Ctx) {
  if (ctx.actor.kind !== "user") throw new AppError("FORBIDDEN", "Only a signed-in person has a password.");
  return identity().user.findUniqueOrThrow({ where: { id: ctx.actor.userId } });
}

const memberOf = (ctx: Ctx): string => (ctx.actor.kind === "user" ? ctx.actor.memberId : ctx.tenantId);
