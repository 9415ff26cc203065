import { CalendarClock, CircleDollarSign, Wallet } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useLocale } from "@/components/ui/locale";
import { StatCard } from "@/components/ui/stat-card";
import { formatMoney } from "@/lib/format";
import { invoiceListHref } from "@/lib/invoices/list-query";
import type { ListInvoicesInput } from "@/lib/invoices/list-schema";
import { isZero } from "@/lib/money/sign";
import type { CurrencyCard } from "@/server/invoices/list";

type InvoiceCardsProps = { path: string; input: ListInvoicesInput; cards: CurrencyCard[] };
type View = NonNullable<ListInvoicesInput["view"]>;

/** Outstanding, overdue and paid this month: one line a currency, never one sum over them. Each is a filter. */
export function InvoiceCards({ path, input, cards }: InvoiceCardsProps) {
  const locale = useLocale();
  const t = useTranslations("list.invoiceCards");
  const shown = input.currency ? cards.filter((card) => card.currency === input.currency) : cards;
  const figures = (key: "outstanding" | "overdue" | "paidThisMonth") => {
    const some = shown.filter((card) => !isZero(card[key]));
    return some.length > 0 ? some.map((card) => formatMoney(card[key], card.currency, locale)) : ["–"];
  };
  const total = (key: "outstandingCount" | "overdueCount") =>
    t("count", { count: shown.reduce((invoices, card) => invoices + card[key], 0) });
  const card = (view: View, label: string, icon: ReactNode, lines: string[], hint: string) => {
    const active = input.view === view;
    const href = invoiceListHref(path, input, { view: active ? undefined : view, status: undefined });
    return <StatCard {...{ label, icon, hint, href, active }} figures={lines} />;
  };
  return (
    <section
      aria-label={t("totals")}
      className="grid gap-3 max-sm:-mx-4 max-sm:flex max-sm:overflow-x-auto max-sm:px-4 max-sm:py-1 max-sm:[&>*]:w-[62vw] max-sm:[&>*]:shrink-0 sm:grid-cols-3"
    >
      {card(
        "outstanding",
        t("outstanding"),
        <Wallet aria-hidden />,
        figures("outstanding"),
        total("outstandingCount"),
      )}
      {card(
        "overdue",
        t("overdue"),
        <CalendarClock aria-hidden />,
        figures("overdue"),
        total("overdueCount"),
      )}
      {card(
        "paid-this-month",
        t("paidThisMonth"),
        <CircleDollarSign aria-hidden />,
        figures("paidThisMonth"),
        t("moneyThatCameInSince"),
      )}
    </section>
  );
}
