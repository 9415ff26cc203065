import type { AcceptInvitationInput } from "@/lib/members/schema";
import type { Role } from "@/lib/permissions";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, newId } from "../ctx";
import { identity, inTenant, type Tx } from "../db";
import { hashInvitationToken } from "./invitation-token";
import { hashPassword, openSession, type SignedIn } from "./session";

const gone = "This invitation was used, withdrawn or has expired. Ask for a new one.";

export interface OpenInvitation {
  organizationId: string;
  memberId: string;
  slug: string;
  firmName: string;
  name: string;
  email: string;
  role: Role;
  /** There is an account with this e-mail address already: its owner signs in first. */
  hasAccount: boolean;
}

/** The invitation behind a link, or null when it opens nothing (any more). */
export async function findInvitation(token: string, now: Date): Promise<OpenInvitation | null> {
  const [row] = await identity().$queryRaw<OpenInvitation[]>`
    SELECT m.organization_id AS "organizationId", m.id AS "memberId", o.slug, o.name AS "firmName", m.name, m.email, m.role,
      EXISTS (SELECT FROM users u WHERE u.email = m.email) AS "hasAccount"
    FROM memberships m JOIN organizations o ON o.id = m.organization_id
    WHERE m.invite_hash = ${hashInvitationToken(token)} AND m.invite_expires_at > ${now}
      AND m.user_id IS NULL AND m.archived_at IS NULL`;
  return row ?? null;
}

type Origin = Pick<Ctx, "now" | "ip" | "userAgent" | "requestId">;

/** Joins the firm with the account that is signed in. Returns the firm's slug. */
export async function joinFirm(token: string, user: SignedIn, origin: Origin): Promise<string> {
  const invitation = await requireInvitation(token, origin.now);
  await join(invitation, token, user.name, origin, async () => user.userId);
  return invitation.slug;
}

/** Makes an account for somebody new, joins the firm with it, and opens their first session. */
export async function acceptInvitation(
  token: string,
  input: AcceptInvitationInput,
  origin: Origin,
): Promise<{ slug: string; session: SignedIn }> {
  const invitation = await requireInvitation(token, origin.now);
  if (invitation.hasAccount) {
    throw new AppError(
      "CONFLICT",
      `${invitation.email} has an account here. Sign in, then open the link again.`,
    );
  }
  const user = { id: newId(), email: invitation.email, name: input.name };
  const passwordHash = await hashPassword(input.password);
  await join(invitation, token, input.name, origin, async (tx) => {
    await tx.user.create({ data: { ...user, passwordHash } });
    return user.id;
  });
  return { slug: invitation.slug, session: await openSession(user, origin, origin.now) };
}

async function requireInvitation(token: string, now: Date): Promise<OpenInvitation> {
  const invitation = await findInvitation(token, now);
  if (!invitation) throw new AppError("NOT_FOUND", gone);
  return invitation;
}

async function join(
  invitation: OpenInvitation,
  token: string,
  name: string,
  origin: Origin,
  account: (tx: Tx) => Promise<string>,
): Promise<void> {
  const { organizationId, memberId, role } = invitation;
  await inTenant({ tenantId: organizationId }, async (tx) => {
    const userId = await account(tx);
    const ctx: Ctx = {
      tenantId: organizationId,
      role,
      actor: { kind: "user", userId, memberId, name },
      ...origin,
    };
    authorize(ctx, "account:write");
    if (await tx.membership.findFirst({ where: { organizationId, userId } })) {
      throw new AppError("CONFLICT", `You are a member of ${invitation.firmName} already.`);
    }
    // The condition is the lock: of two who open one link, the second finds nothing to take.
    const { count } = await tx.membership.updateMany({
      where: {
        organizationId,
        id: memberId,
        inviteHash: hashInvitationToken(token),
        userId: null,
        archivedAt: null,
      },
      data: { userId, name, inviteHash: null, inviteExpiresAt: null },
    });
    if (count === 0) throw new AppError("NOT_FOUND", gone);
    await audit(tx, ctx, {
      action: "member.joined",
      subjectType: "member",
      subjectId: memberId,
      after: { role },
    });
  });
}
