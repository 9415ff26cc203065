import type { ListInvoicesInput } from "@/lib/invoices/schema";
import { can } from "@/lib/permissions";
import { today } from "@/lib/time/calendar-date";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { loadFirm } from "../firm/load-firm";
import { ledProjectIds } from "../projects/leads";
import { type CurrencyCard, type InvoicePage, listPage, readCards } from "./list";

export interface InvoiceListScreen extends InvoicePage {
  /** Only for those who may see the firm's money. */
  cards: CurrencyCard[] | null;
  customers: { id: string; name: string }[];
  projects: { id: string; name: string; customerName: string | null }[];
  /** Whether this person may make a draft: an owner, an admin, or the lead of a project. */
  mayCreate: boolean;
  today: string;
}

/** The invoice list: one page, its cards, and the choices of its filters. */
export async function readInvoiceList(ctx: Ctx, input: ListInvoicesInput): Promise<InvoiceListScreen> {
  authorize(ctx, "invoice:read");
  return inTenant(ctx, async (tx) => {
    const firm = await loadFirm(tx, ctx);
    const current = today(ctx.now, firm.timeZone);
    const page = await listPage(tx, ctx, input, current);
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
    return { ...page, cards, customers, projects, mayCreate, today: current };
  });
}
