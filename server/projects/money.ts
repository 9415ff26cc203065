import type { Ctx } from "../ctx";
import { Prisma, type Tx } from "../db";
import { unbilledLines } from "../invoices/unbilled-lines";

/** The money of one project, by currency; nothing is summed over two. */
export interface ProjectMoney {
  /** What a draft of its open time comes to, without what has no rate. */
  unbilled: { currency: string; amount: string; withoutRateMinutes: number }[];
  /** Its lines on issued invoices less those of credit notes, without tax; void ones count for nothing. */
  billed: { currency: string; amount: string }[];
}

/** What a project has brought in and what is open. */
export async function loadMoney(tx: Tx, ctx: Ctx, projectId: string): Promise<ProjectMoney> {
  const where = Prisma.sql`AND e.project_id = ${projectId}::uuid`;
  return {
    unbilled: await tx.$queryRaw<ProjectMoney["unbilled"]>`
      SELECT currency, sum(amount)::text AS amount, sum(unrated)::int AS "withoutRateMinutes"
      FROM (${unbilledLines(ctx.tenantId, { where, byProject: true })}) lines GROUP BY currency ORDER BY currency`,
    billed: await tx.$queryRaw<ProjectMoney["billed"]>`
      SELECT i.currency, round(sum(CASE i.kind WHEN 'INVOICE' THEN l.net_amount ELSE -l.net_amount END),
        currency_digits(i.currency))::text AS amount
      FROM invoice_lines l JOIN invoices i ON i.tenant_id = l.tenant_id AND i.id = l.invoice_id
      WHERE l.tenant_id = ${ctx.tenantId}::uuid AND l.project_id = ${projectId}::uuid
        AND i.status IN ('APPROVED', 'SENT', 'PAID')
      GROUP BY i.currency ORDER BY i.currency`,
  };
}
