import type { Ctx } from "../ctx";
import { memberIdOf } from "../ctx";
import { Prisma, type Tx } from "../db";
import { ledProjectIds } from "../projects/leads";

/** The invoices (alias `i`) this person may read: all, or those they made or that hold lines of projects they lead. */
export async function visibleInvoices(tx: Tx, ctx: Ctx): Promise<Prisma.Sql> {
  const firm = Prisma.sql`i.tenant_id = ${ctx.tenantId}::uuid`;
  if (ctx.role !== "MEMBER") return firm;
  const led = await ledProjectIds(tx, ctx);
  return Prisma.sql`${firm} AND (i.created_by = ${memberIdOf(ctx)}::uuid OR EXISTS (
    SELECT FROM invoice_lines l WHERE l.tenant_id = i.tenant_id AND l.invoice_id = i.id AND l.project_id = ANY(${led}::uuid[])))`;
}
