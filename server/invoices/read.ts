import type { InvoiceColumn } from "@/lib/invoices/list-columns";
import { filtersOf } from "@/lib/invoices/list-query";
import type { ListInvoicesInput } from "@/lib/invoices/list-schema";
import { can } from "@/lib/permissions";
import { today } from "@/lib/time/calendar-date";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
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
  customers: { id: string; name: string }[];
  projects: { id: string; name: string; customerName: string | null }[];
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

/** The invoice list: one page, its tabs and cards, and the choices of its filters. */
export async function readInvoiceList(ctx: Ctx, input: ListInvoicesInput): Promise<InvoiceListScreen> {
  authorize(ctx, "invoice:read");
  return inTenant(ctx, async (tx) => {
    const firm = await loadFirm(tx, ctx);
    const current = today(ctx.now, firm.timeZone);
    const page = await listPage(tx, ctx, input, current);
    const counts = await countInvoices(tx, ctx, filtersOf(input), current);
    const cards = can(ctx.role, "payment:read", {}) ? await readCards(tx, ctx, current) : null;
    const customers = await tx.customer.findMany({
      where: { tenantId: ctx.tenantId, archivedAt: null },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
      take: 1000,
    });
    const projects = await tx.$queryRaw<InvoiceListScreen["projects"]>`
      SELECT p.id, p.name, c.name AS "customerName" FROM projects p
      LEFT JOIN customers c ON c.tenant_id = p.tenant_id AND c.id = p.customer_id
      WHERE p.tenant_id = ${ctx.tenantId}::uuid AND p.archived_at IS NULL AND p.customer_id IS NOT NULL
      ORDER BY c.name, p.name LIMIT 1000`;
    const mayCreate = ctx.role !== "MEMBER" || (await ledProjectIds(tx, ctx)).length > 0;
    const runs = await loadOpenRuns(tx, ctx);
    const kept = await loadViews(tx, ctx, input.saved);
    const firmName = firm.legalName;
    return {
      ...page,
      ...kept,
      counts,
      cards,
      customers,
      projects,
      runs,
      mayCreate,
      firmName,
      today: current,
    };
  });
}
