import type { ListInvoicesInput } from "@/lib/invoices/list-schema";
import { AppError } from "@/lib/result";
import { today } from "@/lib/time/calendar-date";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant, Prisma, type Tx } from "../db";
import { loadFirm } from "../firm/load-firm";
import { ledProjectIds } from "../projects/leads";
import { type InvoicePage, listPage } from "./list";
import { unbilledLines } from "./unbilled-lines";

/** What is unbilled of one project in one currency; the amount is what a draft of it comes to, without what has no rate. */
export interface UnbilledProject {
  projectId: string;
  projectName: string;
  currency: string;
  entries: number;
  minutes: number;
  amount: string;
  withoutRateMinutes: number;
}

export interface CustomerInvoicesScreen extends InvoicePage {
  customer: { id: string; name: string; isArchived: boolean };
  /** Null for a person who may not make drafts; a lead sees their own projects. */
  unbilled: UnbilledProject[] | null;
  today: string;
}

/** The Invoices tab of a customer: its invoices, and what is unbilled by project and currency. */
export async function readCustomerInvoices(ctx: Ctx, input: ListInvoicesInput & { customerId: string }) {
  authorize(ctx, "customer:read");
  authorize(ctx, "invoice:read");
  return inTenant(ctx, async (tx): Promise<CustomerInvoicesScreen> => {
    const customer = await tx.customer.findFirst({ where: { tenantId: ctx.tenantId, id: input.customerId } });
    if (!customer) throw new AppError("NOT_FOUND", "There is no such customer.");
    const current = today(ctx.now, (await loadFirm(tx, ctx)).timeZone);
    return {
      ...(await listPage(tx, ctx, input, current)),
      customer: { id: customer.id, name: customer.name, isArchived: customer.archivedAt !== null },
      unbilled: await loadUnbilled(tx, ctx, customer.id),
      today: current,
    };
  });
}

async function loadUnbilled(tx: Tx, ctx: Ctx, customerId: string): Promise<UnbilledProject[] | null> {
  const led = ctx.role === "MEMBER" ? await ledProjectIds(tx, ctx) : null;
  if (led?.length === 0) return null;
  const where = Prisma.sql`AND p.customer_id = ${customerId}::uuid
    ${led ? Prisma.sql`AND e.project_id = ANY(${led}::uuid[])` : Prisma.empty}`;
  return tx.$queryRaw<UnbilledProject[]>`
    SELECT p.id AS "projectId", p.name AS "projectName", l.currency, sum(l.entries)::int AS entries,
      sum(l.minutes)::int AS minutes, sum(l.amount)::text AS amount, sum(l.unrated)::int AS "withoutRateMinutes"
    FROM (${unbilledLines(ctx.tenantId, { where, byProject: true })}) l
    JOIN projects p ON p.tenant_id = ${ctx.tenantId}::uuid AND p.id = l.project_id
    GROUP BY p.id, p.name, l.currency ORDER BY p.name, p.id, l.currency`;
}
