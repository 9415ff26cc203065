import { CalendarClock, CircleDollarSign, Hourglass, Timer, Wallet } from "lucide-react";
import { useTranslations } from "next-intl";
import { useLocale } from "@/components/ui/locale";
import { StatCard } from "@/components/ui/stat-card";
import type { Texts } from "@/components/ui/texts";
import { formatMinutes, formatMoney } from "@/lib/format";
import type { InvoiceView } from "@/lib/invoices/list-views";
import { isZero } from "@/lib/money/sign";
import { paths, withQuery } from "@/lib/paths";
import type { CustomerFigures } from "@/server/customers/figures";
import type { CustomerPaid, PayingHabit } from "@/server/customers/paid-figures";

type CustomerCardsProps = {
  slug: string;
  customerId: string;
  figures: CustomerFigures[];
  /** Null for somebody who may not see payments. */
  paid: CustomerPaid | null;
};

type Amounts = { currency: string; amount: string }[];

/** What a customer owes, paid and has open: one line a currency, never one sum over them; each card leads to its rows. */
export function CustomerCards({ slug, customerId, figures, paid }: CustomerCardsProps) {
  const locale = useLocale();
  const t = useTranslations("customers.customerCards");
  const minutes = figures.reduce((sum, each) => sum + each.unbilledMinutes, 0);
  const lines = (key: "unbilled" | "outstanding" | "overdue") =>
    moneyLines(
      figures.map((each) => ({ currency: each.currency, amount: each[key] })),
      locale,
    );
  const invoices = (view: InvoiceView) => withQuery(paths.invoices(slug), { customerId, view });
  return (
    <section aria-label={t("figures")} className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-5">
      <StatCard
        label={t("unbilledNow")}
        icon={<Hourglass aria-hidden />}
        figures={lines("unbilled")}
        hint={minutes > 0 ? formatMinutes(minutes) : t("noUnbilledTime")}
        href={withQuery(paths.customerTime(slug, customerId), { billing: "unbilled" })}
      />
      <StatCard
        label={t("outstanding")}
        icon={<Wallet aria-hidden />}
        figures={lines("outstanding")}
        hint={t("issuedAndNotPaid")}
        href={invoices("outstanding")}
      />
      <StatCard
        label={t("overdue")}
        icon={<CalendarClock aria-hidden />}
        figures={lines("overdue")}
        hint={t("pastTheDueDate")}
        href={invoices("overdue")}
      />
      {paid && (
        <>
          <StatCard
            label={t("paidThisYear")}
            icon={<CircleDollarSign aria-hidden />}
            figures={moneyLines(paid.thisYear, locale)}
            hint={t("lessWhatWentBack")}
            href={paths.customerPayments(slug, customerId)}
          />
          <StatCard
            label={t("averageDaysToPay")}
            icon={<Timer aria-hidden />}
            figures={[paid.habit ? t("days", { days: paid.habit.days }) : "–"]}
            hint={paid.habit ? habitText(paid.habit, t) : t("noInvoicePaidInThe")}
            href={paths.customerInvoices(slug, customerId)}
          />
        </>
      )}
    </section>
  );
}

function moneyLines(amounts: Amounts, locale: string): string[] {
  const some = amounts.filter(({ amount }) => !isZero(amount));
  return some.length > 0 ? some.map(({ amount, currency }) => formatMoney(amount, currency, locale)) : ["–"];
}

function habitText({ invoices, daysAfterDue }: PayingHabit, t: Texts<"customers.customerCards">): string {
  if (daysAfterDue === 0) return t("onTheDueDate", { invoices });
  return daysAfterDue > 0
    ? t("afterDue", { days: daysAfterDue, invoices })
    : t("beforeDue", { days: -daysAfterDue, invoices });
}
