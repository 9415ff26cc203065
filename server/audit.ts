import type { Ctx } from "./ctx";
import { newId } from "./ctx";
import type { Prisma, Tx } from "./db";

export interface AuditEntry {
  /** `noun.verbed`, as in `invoice.approved`. */
  action: string;
  subjectType: string;
  subjectId: string;
  before?: object;
  after?: object;
}

/** Records who did what, when and from where, in the same transaction as the change itself. */
export async function audit(tx: Tx, ctx: Ctx, ...entries: AuditEntry[]): Promise<void> {
  await tx.auditEvent.createMany({
    data: entries.map((entry) => ({
      tenantId: ctx.tenantId,
      id: newId(),
      at: ctx.now,
      actorKind: ctx.actor.kind,
      actorId: "memberId" in ctx.actor ? (ctx.actor.memberId ?? null) : null,
      actorName: ctx.actor.name,
      action: entry.action,
      subjectType: entry.subjectType,
      subjectId: entry.subjectId,
      before: json(entry.before),
      after: json(entry.after),
      ip: ctx.ip,
      userAgent: ctx.userAgent,
      requestId: ctx.requestId,
    })),
  });
}

/** Dates, decimals and undefined become what JSON knows. */
function json(value: object | undefined): Prisma.InputJsonValue | undefined {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
