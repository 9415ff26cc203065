import { createHash } from "node:crypto";
import { type BulkCandidate, type BulkKind, bulkLimits } from "@/lib/invoices/bulk";
import type { BulkSelection } from "@/lib/invoices/bulk-schema";
import { AppError } from "@/lib/result";
import type { Ctx } from "../ctx";
import { Prisma, type Tx } from "../db";
import { matchingInvoices } from "./list-filters";
import { visibleInvoices } from "./visible";

/** An invoice that was selected, as it is now. */
export interface Selected extends BulkCandidate {
  id: string;
  version: number;
  currency: string;
  total: string;
}

/**
 * The selected invoices that this person may read, oldest first, so that numbers are given in that order. LIMIT when there
 * are more than one run takes, NOT_FOUND when there is none.
 */
export async function loadSelection(
  tx: Tx,
  ctx: Ctx,
  selection: BulkSelection,
  { kind, today }: { kind: BulkKind; today: string },
): Promise<Selected[]> {
  const limit = bulkLimits[kind];
  const which =
    "filters" in selection
      ? await matchingInvoices(tx, ctx, selection.filters, today)
      : Prisma.sql`${await visibleInvoices(tx, ctx)} AND i.id = ANY(${selection.invoiceIds}::uuid[])`;
  const rows = await tx.$queryRaw<Selected[]>`
    SELECT i.id, i.kind, i.status, i.version, i.currency, i.total::text, i.settled <> 0 AS "isSettledInPart",
      i.submitted_at IS NOT NULL AS "isSubmitted", c.email AS "customerEmail"
    FROM invoices i JOIN customers c ON c.tenant_id = i.tenant_id AND c.id = i.customer_id
    WHERE ${which} ORDER BY coalesce(i.issue_date, ${today}::date), i.id LIMIT ${limit + 1}`;
  if (rows.length === 0) throw new AppError("NOT_FOUND", "None of these invoices is here any more.");
  if (rows.length > limit) {
    throw new AppError("LIMIT", `At most ${limit} invoices go at once. Select fewer, or filter the list.`);
  }
  return rows;
}

/** Names exactly these invoices as they are now: another version of one of them gives another stamp. */
export function stampOf(kind: BulkKind, selected: readonly Selected[]): string {
  const named = selected.map(({ id, version }) => `${id}:${version}`);
  return createHash("sha256")
    .update([kind, ...named].join("\n"))
    .digest("hex");
}
