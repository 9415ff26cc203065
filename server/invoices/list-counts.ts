import type { InvoiceFilters } from "@/lib/invoices/list-schema";
import { type InvoiceTab, invoiceTabs } from "@/lib/invoices/list-views";
import type { Ctx } from "../ctx";
import { Prisma, type Tx } from "../db";
import { matchingOfAllViews, viewCondition } from "./list-filters";

/** How many invoices stand under each tab with the other filters on, and how many match all of them. */
export interface ListCounts {
  tabs: Record<InvoiceTab, number>;
  all: number;
  matching: number;
}

/** Every count of the list in one query. */
export async function countInvoices(
  tx: Tx,
  ctx: Ctx,
  filters: InvoiceFilters,
  today: string,
): Promise<ListCounts> {
  const counted = (view: NonNullable<InvoiceFilters["view"]>) =>
    Prisma.sql`(count(*) FILTER (WHERE ${viewCondition(ctx, view, today)}))::int`;
  const tabs = invoiceTabs.map((tab) => Prisma.sql`${tab}::text, ${counted(tab)}`);
  const where = await matchingOfAllViews(tx, ctx, filters);
  const [row] = await tx.$queryRaw<ListCounts[]>`
    SELECT jsonb_build_object(${Prisma.join(tabs)}) AS tabs, count(*)::int AS all,
      ${filters.view ? counted(filters.view) : Prisma.sql`count(*)::int`} AS matching
    FROM invoices i WHERE ${where}`;
  if (!row) throw new Error("a count always has a row");
  return row;
}
