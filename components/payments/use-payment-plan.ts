import { useState } from "react";
import { normalizeDecimalText } from "@/components/forms/decimal-text";
import { isAmount, type PlannedPayment, planPayment, spreadPayment } from "@/lib/payments/plan-payment";
import type { PayableInvoice } from "@/server/payments/open-invoices";

export interface PaymentPlan extends PlannedPayment {
  amounts: Record<string, string>;
  discounted: ReadonlySet<string>;
  /** What goes to the server: the invoices that take something. */
  settlements: { invoiceId: string; amount: string; takeEarlyDiscount?: true }[];
  /** True once a person set an amount by hand: from then on nothing is spread by itself. */
  isByHand: boolean;
  setAmount: (invoiceId: string, amount: string) => void;
  takeDiscount: (invoiceId: string, take: boolean) => void;
  /** Spreads the money again, the oldest due first. */
  spread: () => void;
}

/** What each open invoice takes of an amount: spread oldest first while the amount is typed, until somebody sets it by hand. */
export function usePaymentPlan(
  typed: string,
  currency: string,
  invoices: readonly PayableInvoice[],
  paidOn: string,
): PaymentPlan {
  const [byHand, setByHand] = useState<Record<string, string> | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const amount = normalizeDecimalText(typed);
  const discounted = new Set(
    invoices
      .filter(({ id, discount }) => discount && paidOn <= discount.until && ticked.has(id))
      .map(({ id }) => id),
  );
  const amounts = byHand ?? spreadPayment(amount, currency, invoices, discounted);
  const parts = invoices.map(({ id }) => ({
    invoiceId: id,
    amount: normalizeDecimalText(amounts[id] ?? ""),
  }));
  const takeDiscount = (invoiceId: string, take: boolean) => {
    const next = new Set(ticked);
    if (take) next.add(invoiceId);
    else next.delete(invoiceId);
    setTicked(next);
    const invoice = invoices.find(({ id }) => id === invoiceId);
    if (!byHand || !invoice) return;
    setByHand({ ...byHand, [invoiceId]: (take && invoice.discount?.payable) || invoice.balance });
  };
  return {
    amounts,
    discounted,
    ...planPayment(
      amount,
      parts.map((part) => part.amount),
      currency,
    ),
    settlements: parts
      .filter((part) => isAmount(part.amount, currency))
      .map((part) => ({
        ...part,
        ...(discounted.has(part.invoiceId) && { takeEarlyDiscount: true as const }),
      })),
    isByHand: byHand !== null,
    setAmount: (invoiceId, text) => setByHand({ ...amounts, [invoiceId]: text }),
    takeDiscount,
    spread: () => setByHand(null),
  };
}
