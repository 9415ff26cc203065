import type { Grouping } from "@/lib/invoices/grouping";
import { type BillingRangeName, billingRangeName } from "@/lib/time/billing-range";
import { dateOf } from "@/lib/time/calendar-date";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";

/** What was chosen when the last draft of a customer was made; `range` and `grouping` are null where none was. */
export interface LastChoices {
  range: BillingRangeName | null;
  grouping: Grouping | null;
  currency: string;
  terms: string;
  notes: string;
}

/**
 * The choices of the customer's last draft made in the dialog, read from the invoice itself: its days are named as they
 * were on the day it was made, so that "last month" then is last month now.
 */
export async function loadLastChoices(
  tx: Tx,
  ctx: Ctx,
  customerId: string,
  timeZone: string,
): Promise<LastChoices | null> {
  const [last] = await tx.$queryRaw<
    (Omit<LastChoices, "range"> & { from: string | null; to: string | null; madeAt: Date })[]
  >`
    SELECT currency, terms, notes, service_from::text AS "from", service_to::text AS "to", created_at AS "madeAt",
      CASE WHEN policy->>'groupingFrom' = 'INVOICE' THEN policy->>'grouping' END AS grouping
    FROM invoices
    WHERE tenant_id = ${ctx.tenantId}::uuid AND customer_id = ${customerId}::uuid AND kind = 'INVOICE'
      AND request_key IS NOT NULL AND reissues_invoice_id IS NULL
    ORDER BY id DESC LIMIT 1`;
  if (!last) return null;
  const { from, to, madeAt, ...choices } = last;
  return { ...choices, range: billingRangeName({ from, to }, dateOf(madeAt, timeZone)) };
}
