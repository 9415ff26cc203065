import { CalendarClock, CircleDollarSign, Wallet } from "lucide-react";
import type { ReactNode } from "react";
import { StatCard } from "@/components/ui/stat-card";
import { formatMoney } from "@/lib/format";
import { invoiceListHref } from "@/lib/invoices/list-query";
import type { ListInvoicesInput } from "@/lib/invoices/schema";
import { isZero } from "@/lib/money/money";
import type { CurrencyCard } from "@/server/invoices/list";

type InvoiceCardsProps = { path: string; input: ListInvoicesInput; cards: CurrencyCard[] };
type View = NonNullable<ListInvoicesInput["view"]>;

const count = (number: number) => `${number} ${number === 1 ? "invoice" : "invoices"}`;

/** Outstanding, overdue and paid this month: one line a currency, never one sum over them. Each is a filter. */
export function InvoiceCards({ path, input, cards }: InvoiceCardsProps) {
  const shown = input.currency ? cards.filter((card) => card.currency === input.currency) : cards;
  const figures = (key: "outstanding" | "overdue" | "paidThisMonth") => {
    const some = shown.filter((card) => !isZero(card[key]));
    return some.length > 0 ? some.map((card) => formatMoney(card[key], card.currency, "en")) : ["–"];
  };
  const total = (key: "outstandingCount" | "overdueCount") =>
    count(shown.reduce((invoices, card) => invoices + card[key], 0));
  const card = (view: View, label: string, icon: ReactNode, lines: string[], hint: string) => {
    const active = input.view === view;
    const href = invoiceListHref(path, input, { view: active ? undefined : view, status: undefined });
    return <StatCard {...{ label, icon, hint, href, active }} figures={lines} />;
  };
  return (
    <section aria-label="Totals" className="grid gap-3 sm:grid-cols-3">
      {card(
        "outstanding",
        "Outstanding",
        <Wallet aria-hidden />,
        figures("outstanding"),
        total("outstandingCount"),
      )}
      {card("overdue", "Overdue", <CalendarClock aria-hidden />, figures("overdue"), total("overdueCount"))}
      {card(
        "paid-this-month",
        "Paid this month",
        <CircleDollarSign aria-hidden />,
        figures("paidThisMonth"),
        "Money that came in since the 1st",
      )}
    </section>
  );
}
