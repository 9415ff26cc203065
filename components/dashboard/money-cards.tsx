import { CalendarClock, CircleDollarSign, Hourglass, Wallet } from "lucide-react";
import { StatCard } from "@/components/ui/stat-card";
import { formatMinutes, formatMoney } from "@/lib/format";
import { isZero } from "@/lib/money/money";
import { paths, withQuery } from "@/lib/paths";
import type { DashboardScreen } from "@/server/dashboard/read";

type MoneyCardsProps = { slug: string; money: NonNullable<DashboardScreen["money"]> };

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** The firm's money at a glance, one line a currency; each card opens its filter. */
export function MoneyCards({ slug, money }: MoneyCardsProps) {
  const { cards, unbilled } = money;
  const invoices = (view: string) => withQuery(paths.invoices(slug), { view });
  const figures = (key: "outstanding" | "overdue" | "paidThisMonth") => {
    const some = cards.filter((card) => !isZero(card[key]));
    return some.length > 0 ? some.map((card) => formatMoney(card[key], card.currency, "en")) : ["–"];
  };
  const total = (key: "outstandingCount" | "overdueCount") => cards.reduce((sum, card) => sum + card[key], 0);
  const unbilledMinutes = unbilled.reduce((sum, row) => sum + row.minutes, 0);
  const unpriced = unbilled.reduce((sum, row) => sum + row.withoutRateMinutes, 0);
  return (
    <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
      <StatCard
        label="Outstanding"
        icon={<Wallet aria-hidden />}
        figures={figures("outstanding")}
        hint={count(total("outstandingCount"), "invoice", "invoices")}
        href={invoices("outstanding")}
      />
      <StatCard
        label="Overdue"
        icon={<CalendarClock aria-hidden />}
        figures={figures("overdue")}
        hint={count(total("overdueCount"), "invoice", "invoices")}
        href={invoices("overdue")}
      />
      <StatCard
        label="Paid this month"
        icon={<CircleDollarSign aria-hidden />}
        figures={figures("paidThisMonth")}
        href={invoices("paid-this-month")}
      />
      <StatCard
        label="Unbilled work"
        icon={<Hourglass aria-hidden />}
        figures={
          unbilled.length > 0 ? unbilled.map((row) => formatMoney(row.amount, row.currency, "en")) : ["–"]
        }
        hint={`${formatMinutes(unbilledMinutes)}${unpriced > 0 ? `, ${formatMinutes(unpriced)} of it without a rate` : ""}`}
        href={paths.newInvoice(slug)}
      />
    </div>
  );
}
