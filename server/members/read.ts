import type { Role } from "@/lib/permissions";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf } from "../ctx";
import { inTenant } from "../db";

/** `NO_ACCESS`: a person whose time is kept, but who was never invited or whose invitation was withdrawn. */
export type MemberState = "ACTIVE" | "INVITED" | "EXPIRED" | "NO_ACCESS" | "ARCHIVED";

export interface MemberRow {
  id: string;
  name: string;
  email: string | null;
  role: Role;
  state: MemberState;
  isSelf: boolean;
  /** Projects they lead. */
  leads: string[];
}

/** The firm's people, archived ones last. */
export async function readMembers(ctx: Ctx): Promise<MemberRow[]> {
  authorize(ctx, "member:read");
  return inTenant(
    ctx,
    (tx) => tx.$queryRaw<MemberRow[]>`
      SELECT m.id, m.name, m.email, m.role,
        CASE WHEN m.archived_at IS NOT NULL THEN 'ARCHIVED' WHEN m.user_id IS NOT NULL THEN 'ACTIVE'
          WHEN m.invite_hash IS NULL THEN 'NO_ACCESS' WHEN m.invite_expires_at <= ${ctx.now} THEN 'EXPIRED'
          ELSE 'INVITED' END AS state,
        m.id = ${memberIdOf(ctx)}::uuid AS "isSelf",
        coalesce((SELECT array_agg(p.name ORDER BY p.name) FROM project_members l
          JOIN projects p ON p.tenant_id = l.tenant_id AND p.id = l.project_id
          WHERE l.tenant_id = ${ctx.tenantId}::uuid AND l.member_id = m.id AND l.role = 'LEAD' AND p.archived_at IS NULL),
          '{}') AS leads
      FROM memberships m WHERE m.organization_id = ${ctx.tenantId}::uuid
      ORDER BY m.archived_at IS NOT NULL, lower(m.name), m.id LIMIT 1000`,
  );
}

export interface AccountScreen {
  name: string;
  email: string;
  sessions: { id: string; openedAt: string; ip: string | null; userAgent: string | null }[];
}

/** The person's own account and the sessions that are open now, newest first. */
export async function readAccount(ctx: Ctx): Promise<AccountScreen> {
  authorize(ctx, "account:write");
  const userId = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  return inTenant(ctx, async (tx) => {
    const user = await tx.user.findUniqueOrThrow({ where: { id: userId ?? "" } });
    const sessions = await tx.session.findMany({
      where: { userId: user.id, revokedAt: null, expiresAt: { gt: ctx.now } },
      orderBy: { createdAt: "desc" },
      take: 20,
    });
    return {
      name: user.name,
      email: user.email,
      sessions: sessions.map(({ id, createdAt, ip, userAgent }) => ({
        id,
        openedAt: createdAt.toISOString(),
        ip,
        userAgent,
      })),
    };
  });
}
