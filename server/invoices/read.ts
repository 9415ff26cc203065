import type { InvoiceColumn } from "@/lib/invoices/list-columns";
import { filtersOf } from "@/lib/invoices/list-query";
import type { ListInvoicesInput } from "@/lib/invoices/list-schema";
import { can } from "@/lib/permissions";
import { today } from "@/lib/time/calendar-date";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant, type Tx } from "../db";
import { loadFirm } from "../firm/load-firm";
import { ledProjectIds } from "../projects/leads";
import { type CurrencyCard, type InvoicePage, listPage, readCards } from "./list";
import { type BulkProgress, loadOpenRuns } from "./list-bulk";
import { countInvoices, type ListCounts } from "./list-counts";
import { loadViews, type SavedView } from "./list-views";

export interface InvoiceListScreen extends InvoicePage {
  counts: ListCounts;
  /** Only for those who may see the firm's money. */
  cards: CurrencyCard[] | null;
  views: SavedView[];
  /** The columns to show: those of the saved view that is open, or this person's own. */
  columns: InvoiceColumn[];
  /** Work on many invoices that this person began and has not put away. */
  runs: BulkProgress[];
  /** Whether this person may make a draft: an owner, an admin, or the lead of a project. */
  mayCreate: boolean;
  firmName: string;
  today: string;
}

/** The invoice list: one page, its tabs and cards, and what the person keeps beside it. */
export async function readInvoiceList(ctx: Ctx, input: ListInvoicesInput): Promise<InvoiceListScreen> {
  authorize(ctx, "invoice:read");
  // Three transactions side by side: what one waits for, the others need not.
  const [shown, counted, around] = await Promise.all([
    inTenant(ctx, async (tx) => {
      const firm = await loadFirm(tx, ctx);
      const current = today(ctx.now, firm.timeZone);
      const page = await listPage(tx, ctx, input, current);
      return { ...page, firmName: firm.legalName, today: current };
    }),
    inTenant(ctx, async (tx) => {
      const current = today(ctx.now, (await loadFirm(tx, ctx)).timeZone);
      const counts = await countInvoices(tx, ctx, filtersOf(input), current);
      return { counts, cards: can(ctx.role, "payment:read", {}) ? await readCards(tx, ctx, current) : null };
    }),
    inTenant(ctx, (tx) => readAround(tx, ctx, input)),
  ]);
  return { ...shown, ...counted, ...around };
}

/** What stands around the rows, whatever they are. */
async function readAround(tx: Tx, ctx: Ctx, input: ListInvoicesInput) {
  const mayCreate = ctx.role !== "MEMBER" || (await ledProjectIds(tx, ctx)).length > 0;
  const runs = await loadOpenRuns(tx, ctx);
  return { mayCreate, runs, ...(await loadViews(tx, ctx, input.saved)) };
}
