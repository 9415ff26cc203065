import { CalendarClock, CircleDollarSign, Hourglass, Wallet } from "lucide-react";
import { useTranslations } from "next-intl";
import { useLocale } from "@/components/ui/locale";
import { StatCard } from "@/components/ui/stat-card";
import { formatMinutes, formatMoney } from "@/lib/format";
import type { InvoiceView } from "@/lib/invoices/list-views";
import { isZero } from "@/lib/money/sign";
import { paths, withQuery } from "@/lib/paths";
import type { DashboardMoney } from "@/server/dashboard/read";

type MoneyCardsProps = { slug: string; money: Pick<DashboardMoney, "cards" | "unbilled"> };

/** The firm's money at a glance, one line a currency; each card opens its filter. */
export function MoneyCards({ slug, money: { cards, unbilled } }: MoneyCardsProps) {
  const locale = useLocale();
  const t = useTranslations("dashboard.moneyCards");
  const words = useTranslations("dashboard.words");
  const invoices = (view: InvoiceView) => withQuery(paths.invoices(slug), { view });
  const figures = (key: "outstanding" | "overdue" | "paidThisMonth") => {
    const some = cards.filter((card) => !isZero(card[key]));
    return some.length > 0 ? some.map((card) => formatMoney(card[key], card.currency, locale)) : ["–"];
  };
  const total = (key: "outstandingCount" | "overdueCount") => cards.reduce((sum, card) => sum + card[key], 0);
  const minutes = unbilled.sums.reduce((sum, row) => sum + row.minutes, 0);
  return (
    <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
      <StatCard
        label={t("outstanding")}
        icon={<Wallet aria-hidden />}
        figures={figures("outstanding")}
        hint={words("invoices", { count: total("outstandingCount") })}
        href={invoices("outstanding")}
      />
      <StatCard
        label={t("overdue")}
        icon={<CalendarClock aria-hidden />}
        figures={figures("overdue")}
        hint={words("invoices", { count: total("overdueCount") })}
        href={invoices("overdue")}
      />
      <StatCard
        label={t("paidThisMonth")}
        icon={<CircleDollarSign aria-hidden />}
        figures={figures("paidThisMonth")}
        hint={t("lessWhatWentBack")}
        href={invoices("paid-this-month")}
      />
      <StatCard
        label={t("unbilledWork")}
        icon={<Hourglass aria-hidden />}
        figures={
          unbilled.sums.length > 0
            ? unbilled.sums.map((row) => formatMoney(row.amount, row.currency, locale))
            : ["–"]
        }
        hint={formatMinutes(minutes)}
        href={paths.newInvoice(slug)}
      />
    </div>
  );
}
