import { randomUUID } from "node:crypto";
import type { Role } from "@/lib/permissions";
import { type Ctx, newId } from "@/server/ctx";
import { identity, inTenant } from "@/server/db";
import { createFirm } from "@/server/members/create-firm";

export const testNow = new Date("2026-11-10T09:00:00Z");

/** A firm of its own for one test: every test has its own tenant, all run against one database. */
export async function newFirm(
  options: { currency?: string; timeZone?: string; now?: Date } = {},
): Promise<Ctx> {
  const slug = `firm-${randomUUID().slice(0, 13)}`;
  return createFirm(
    {
      slug,
      name: "Lindqvist & Partner",
      currency: options.currency ?? "EUR",
      timeZone: options.timeZone ?? "Europe/Berlin",
      owner: { name: "Olivia Owner", email: `${slug}@example.com`, password: "correct horse battery" },
    },
    { now: options.now ?? testNow, ip: "127.0.0.1", userAgent: "vitest" },
  );
}

/** Another person of the firm, signed in with a role. */
export async function newMember(firm: Ctx, role: Role, name = `${role} person`): Promise<Ctx> {
  const email = `${randomUUID()}@example.com`;
  const user = await identity().user.create({ data: { id: newId(), email, name } });
  const memberId = newId();
  await identity().membership.create({
    data: { organizationId: firm.tenantId, id: memberId, userId: user.id, name, email, role },
  });
  return { ...firm, actor: { kind: "user", userId: user.id, memberId, name }, role };
}

/** The same person at another moment. */
export const at = (ctx: Ctx, now: string): Ctx => ({ ...ctx, now: new Date(now) });

/** The actions in the audit trail of a subject, oldest first. */
export function auditActions(firm: Ctx, subjectId: string): Promise<string[]> {
  return inTenant(firm, async (tx) => {
    const events = await tx.auditEvent.findMany({
      where: { tenantId: firm.tenantId, subjectId },
      orderBy: { id: "asc" },
    });
    return events.map((event) => event.action);
  });
}
