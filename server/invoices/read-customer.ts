import type { ListInvoicesInput } from "@/lib/invoices/schema";
import { AppError } from "@/lib/result";
import { today } from "@/lib/time/calendar-date";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant, Prisma, type Tx } from "../db";
import { loadFirm } from "../firm/load-firm";
import { ledProjectIds } from "../projects/leads";
import { type InvoicePage, listPage } from "./list";

/** What is unbilled of one project in one currency; the amount counts what has a rate. */
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
  return tx.$queryRaw<UnbilledProject[]>`
    SELECT p.id AS "projectId", p.name AS "projectName", e.currency, count(*)::int AS entries,
      sum(open.minutes)::int AS minutes,
      sum(round(open.minutes * coalesce(e.rate, 0) / 60, currency_digits(e.currency)))::text AS amount,
      coalesce(sum(open.minutes) FILTER (WHERE e.rate IS NULL), 0)::int AS "withoutRateMinutes"
    FROM time_entries e
    CROSS JOIN LATERAL (SELECT e.billable_minutes - e.billed_minutes - e.written_off_minutes - e.held_minutes AS minutes) open
    JOIN projects p ON p.tenant_id = e.tenant_id AND p.id = e.project_id
    WHERE e.tenant_id = ${ctx.tenantId}::uuid AND p.customer_id = ${customerId}::uuid
      AND e.billable AND NOT e.billed_elsewhere
      AND e.billed_minutes + e.written_off_minutes < e.billable_minutes AND open.minutes > 0
      ${led ? Prisma.sql`AND e.project_id = ANY(${led}::uuid[])` : Prisma.empty}
    GROUP BY p.id, p.name, e.currency ORDER BY p.name, p.id, e.currency`;
}
