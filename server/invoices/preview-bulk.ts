import { bulkPermissions, leftOutReason } from "@/lib/invoices/bulk";
import type { PlanBulkInput } from "@/lib/invoices/bulk-schema";
import { sum } from "@/lib/money/money";
import { today } from "@/lib/time/calendar-date";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant, type Tx } from "../db";
import { loadFirm } from "../firm/load-firm";
import { loadSelection, type Selected, stampOf } from "./list-selection";

/** What work on many invoices would do, before anything is done. */
export interface BulkPlan {
  stamp: string;
  /** How many take part. */
  taking: number;
  leftOut: { reason: string; invoices: number }[];
  /** What those that take part come to: one sum a currency. */
  totals: { currency: string; total: string; invoices: number }[];
  /** Time entries that approving them locks. */
  entries: number;
}

/** What would happen to the selected invoices; nothing changes. */
export async function previewBulk(ctx: Ctx, { kind, selection }: PlanBulkInput): Promise<BulkPlan> {
  authorize(ctx, bulkPermissions[kind]);
  return inTenant(ctx, async (tx) => {
    const current = today(ctx.now, (await loadFirm(tx, ctx)).timeZone);
    const selected = await loadSelection(tx, ctx, selection, { kind, today: current });
    const reasons = new Map<string, number>();
    const taking = selected.filter((invoice) => {
      const reason = leftOutReason(kind, invoice);
      if (reason) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      return !reason;
    });
    return {
      stamp: stampOf(kind, selected),
      taking: taking.length,
      leftOut: [...reasons].map(([reason, invoices]) => ({ reason, invoices })),
      totals: totalsOf(taking),
      entries: kind === "APPROVE" ? await countEntries(tx, ctx, taking) : 0,
    };
  });
}

function totalsOf(invoices: Selected[]): BulkPlan["totals"] {
  const currencies = [...new Set(invoices.map((invoice) => invoice.currency))].sort();
  return currencies.map((currency) => {
    const own = invoices.filter((invoice) => invoice.currency === currency);
    return {
      currency,
      total: sum(
        own.map((invoice) => invoice.total),
        currency,
      ),
      invoices: own.length,
    };
  });
}

async function countEntries(tx: Tx, ctx: Ctx, invoices: Selected[]): Promise<number> {
  const [row] = await tx.$queryRaw<{ entries: number }[]>`
    SELECT count(DISTINCT time_entry_id)::int AS entries FROM time_allocations
    WHERE tenant_id = ${ctx.tenantId}::uuid AND invoice_id = ANY(${invoices.map((invoice) => invoice.id)}::uuid[])`;
  return row?.entries ?? 0;
}
