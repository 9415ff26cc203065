import { addDays, type CalendarDate, today } from "@/lib/time/calendar-date";
import { type Ctx, newId } from "@/server/ctx";
import { approveInvoice } from "@/server/invoices/approve-invoice";
import { createDraft } from "@/server/invoices/create-draft";
import { readInvoiceDetail } from "@/server/invoices/read-detail";
import { sendInvoice } from "@/server/invoices/send-invoice";
import { voidInvoice } from "@/server/invoices/void-invoice";
import { recordPayment } from "@/server/payments/record-payment";
import type { Furnished } from "./firm";
import type { People } from "./people";
import type { DemoEntry } from "./time";

interface Plan {
  customer: "ostheim" | "elan" | "quillfeather";
  /** Days ago: when it is issued, and the time it bills. */
  issued: number;
  from: number;
  to: number;
  becomes: "DRAFT" | "APPROVED" | "SENT" | "PAID" | "PART" | "VOID";
  /** Days ago on which money came in. */
  paid?: number;
}

// In the order of their issue, since numbers rise with dates. With NET 14 the open ones are overdue by 101, 66, 36 and 11 days.
const plans: Plan[] = [
  { customer: "ostheim", issued: 122, from: 160, to: 123, becomes: "PAID", paid: 108 },
  { customer: "elan", issued: 115, from: 160, to: 116, becomes: "SENT" },
  { customer: "quillfeather", issued: 110, from: 160, to: 111, becomes: "PAID", paid: 84 },
  { customer: "ostheim", issued: 80, from: 122, to: 81, becomes: "SENT" },
  { customer: "quillfeather", issued: 66, from: 110, to: 67, becomes: "PAID", paid: 33 },
  { customer: "elan", issued: 50, from: 115, to: 51, becomes: "PART", paid: 30 },
  { customer: "ostheim", issued: 40, from: 80, to: 41, becomes: "VOID" },
  { customer: "ostheim", issued: 39, from: 80, to: 41, becomes: "PAID", paid: 0 },
  { customer: "elan", issued: 25, from: 50, to: 26, becomes: "SENT" },
  { customer: "quillfeather", issued: 6, from: 66, to: 7, becomes: "SENT" },
  { customer: "ostheim", issued: 3, from: 39, to: 15, becomes: "APPROVED" },
  { customer: "elan", issued: 0, from: 25, to: 1, becomes: "DRAFT" },
];

/** Makes invoices in every state: one overdue in each aging bucket, one partly paid, one voided and made again. */
export async function makeInvoices(
  people: People,
  { customers }: Furnished,
  entries: DemoEntry[],
): Promise<void> {
  const now = people.jonas.ctx.now;
  const current = today(now, "Europe/Berlin");
  let voided: string | null = null;
  for (const plan of plans) {
    const ctx = { ...people.jonas.ctx, now: addInstantDays(now, -plan.issued) };
    const chosen = entries.filter((entry) => isIn(entry, plan, current));
    const { id } = await createDraft(ctx, {
      customerId: customers[plan.customer],
      currency: plan.customer === "quillfeather" ? "USD" : "EUR",
      timeEntryIds: chosen.map((entry) => entry.id),
      grouping: "TASK",
      serviceFrom: addDays(current, -plan.from),
      serviceTo: addDays(current, -plan.to),
      issueDate: null,
      dueDate: null,
      notes: voided ? `Replaces ${voided}.` : "",
      requestKey: newId(),
    });
    voided = await advance(ctx, people, plan, id, customers[plan.customer]);
  }
}

/** Takes a draft as far as its plan says; returns the number of one that was voided, for the next to name. */
async function advance(
  ctx: Ctx,
  people: People,
  plan: Plan,
  id: string,
  customerId: string,
): Promise<string | null> {
  if (plan.becomes === "DRAFT") return null;
  const { number } = await approveInvoice({ ...people.hanna.ctx, now: ctx.now }, { invoiceId: id });
  if (plan.becomes === "APPROVED") return null;
  await sendInvoice(ctx, {
    invoiceId: id,
    recipients: ["accounts@customer.example"],
    subject: `Invoice ${number}`,
    message: "Please find our invoice attached. Thank you for working with us.",
  });
  if (plan.becomes === "VOID") {
    await voidInvoice(ctx, { invoiceId: id, reason: "The period was wrong; made again with the right one." });
    return number;
  }
  if (plan.paid !== undefined) await pay(people, plan, id, customerId);
  return null;
}

async function pay(people: People, plan: Plan, invoiceId: string, customerId: string): Promise<void> {
  const now = addInstantDays(people.jonas.ctx.now, -(plan.paid ?? 0));
  const ctx = { ...people.jonas.ctx, now };
  const { invoice } = await readInvoiceDetail(ctx, invoiceId);
  const amount = plan.becomes === "PART" ? "500.00" : invoice.balance;
  await recordPayment(ctx, {
    customerId,
    currency: invoice.currency,
    amount,
    paidOn: today(now, "Europe/Berlin"),
    method: "BANK_TRANSFER",
    reference: `Statement ${today(now, "Europe/Berlin")}`,
    provider: "manual",
    settlements: [{ invoiceId, amount }],
    keepRestAsCredit: false,
    requestKey: newId(),
  });
}

function isIn(entry: DemoEntry, plan: Plan, current: CalendarDate): boolean {
  return (
    entry.customer === plan.customer &&
    entry.date >= addDays(current, -plan.from) &&
    entry.date <= addDays(current, -plan.to)
  );
}

const addInstantDays = (instant: Date, days: number) => new Date(instant.getTime() + days * 86_400_000);
