import type { InviteMemberInput } from "@/lib/members/schema";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, newId } from "../ctx";
import { inTenant, type Tx } from "../db";
import { newInvitationToken } from "./invitation-token";
import { lockMember, lockPeople, requireOwnerFor } from "./lock-member";
import { type Invitation, type Invited, mailInvitation } from "./mail-invitation";

/**
 * Invites a person by e-mail: somebody new, or one whose time is kept already and who could not sign in yet. The mail
 * goes out once the invitation is saved; `isMailed` is false when the mail server refused it.
 */
export async function inviteMember(ctx: Ctx, input: InviteMemberInput): Promise<Invited> {
  return mailInvitation(ctx, await saveInvitation(ctx, input));
}

/** Invites without a mail: whoever calls hands the token over. */
export async function saveInvitation(ctx: Ctx, input: InviteMemberInput): Promise<Invitation> {
  authorize(ctx, "member:write");
  requireOwnerFor(ctx, input.role);
  const { token, hash, expiresAt } = newInvitationToken(ctx.now);
  const memberId = await inTenant(ctx, async (tx) => {
    await lockPeople(tx, ctx);
    const known = await findInvitable(tx, ctx, input);
    const id = known ?? newId();
    const data = {
      name: input.name,
      email: input.email,
      role: input.role,
      inviteHash: hash,
      inviteExpiresAt: expiresAt,
    };
    await tx.membership.upsert({
      where: { organizationId_id: { organizationId: ctx.tenantId, id } },
      create: { organizationId: ctx.tenantId, id, ...data },
      update: data,
    });
    await audit(tx, ctx, {
      action: "member.invited",
      subjectType: "member",
      subjectId: id,
      after: { name: input.name, email: input.email, role: input.role, expiresAt },
    });
    return id;
  });
  return { memberId, name: input.name, email: input.email, token, expiresAt };
}

/** The person this invitation is for, when the firm knows them; CONFLICT when they are in already, or archived. */
async function findInvitable(tx: Tx, ctx: Ctx, input: InviteMemberInput): Promise<string | null> {
  const holder = await tx.membership.findFirst({
    where: { organizationId: ctx.tenantId, email: input.email },
  });
  if (holder && input.memberId && holder.id !== input.memberId) {
    throw taken(`${holder.name} has this e-mail address already.`);
  }
  const id = input.memberId ?? holder?.id;
  if (!id) return null;
  const member = await lockMember(tx, ctx, id);
  if (member.isArchived) throw taken(`${member.name} is archived. Restore them first.`);
  if (member.userId) throw taken(`${member.name} is a member already.`);
  return id;
}

const taken = (message: string) => new AppError("CONFLICT", message, { email: message });
