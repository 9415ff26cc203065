import type { LeftOutInput } from "@/lib/invoices/schema";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant, Prisma } from "../db";
import { requireLed } from "./billable-projects";

/** An entry that is held back or written off, with those minutes. */
export interface LeftOutEntry {
  id: string;
  date: string;
  projectName: string;
  memberName: string;
  description: string;
  minutes: number;
  currency: string;
  amount: string;
  /** Of the last step in the ledger: a code of lib/time/write-off-reasons.ts, or LATER. */
  reason: string | null;
  note: string | null;
}

const mostShown = 500;

/** The entries behind one reason of what is left out, the newest days first, at most 500. */
export function readLeftOut(
  ctx: Ctx,
  { customerId, reason, from, to }: LeftOutInput,
): Promise<LeftOutEntry[]> {
  authorize(ctx, "invoice:create");
  const kind = reason === "HELD" ? "HOLD" : "WRITE_OFF";
  const minutes = Prisma.raw(reason === "HELD" ? "e.held_minutes" : "e.written_off_minutes");
  return inTenant(ctx, async (tx) => {
    const led = await requireLed(tx, ctx);
    return tx.$queryRaw<LeftOutEntry[]>`
      SELECT e.id, e.spent_on::text AS date, p.name AS "projectName", m.name AS "memberName", e.description,
        ${minutes} AS minutes, e.currency, last.reason, last.note,
        round(${minutes} * coalesce(e.rate, 0) / 60, currency_digits(e.currency))::text AS amount
      FROM time_entries e
      JOIN projects p ON p.tenant_id = e.tenant_id AND p.id = e.project_id
      JOIN memberships m ON m.organization_id = e.tenant_id AND m.id = e.member_id
      LEFT JOIN LATERAL (
        SELECT a.reason, a.note FROM time_adjustments a
        WHERE a.tenant_id = e.tenant_id AND a.time_entry_id = e.id AND a.kind = ${kind} AND a.minutes > 0
        ORDER BY a.id DESC LIMIT 1
      ) last ON true
      WHERE e.tenant_id = ${ctx.tenantId}::uuid AND p.customer_id = ${customerId}::uuid AND ${minutes} > 0
        ${from ? Prisma.sql`AND e.spent_on >= ${from}::date` : Prisma.empty}
        ${to ? Prisma.sql`AND e.spent_on <= ${to}::date` : Prisma.empty}
        ${led ? Prisma.sql`AND e.project_id = ANY(${led}::uuid[])` : Prisma.empty}
      ORDER BY e.spent_on DESC, e.id LIMIT ${mostShown}`;
  });
}
