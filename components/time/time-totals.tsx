import { useTranslations } from "next-intl";
import { useLocale } from "@/components/ui/locale";
import { formatMinutes, formatMoney } from "@/lib/format";
import type { TimeTotals } from "@/server/time/week-totals";

type TotalsProps = { totals: TimeTotals; className?: string };

/** What a day or a week comes to: worked, billable, and its money a currency at a time. */
export function Totals({ totals, className }: TotalsProps) {
  const t = useTranslations("time.timeTotals");
  const locale = useLocale();
  const { minutes, billableMinutes, unratedMinutes, amounts } = totals;
  return (
    <span className={className}>
      <span className="figures font-semibold text-ink">{formatMinutes(minutes)}</span>
      {minutes > 0 && (
        <span className="figures"> · {t("billable", { minutes: formatMinutes(billableMinutes) })}</span>
      )}
      {amounts?.map(({ currency, amount }) => (
        <span key={currency} className="figures">
          {" "}
          · {formatMoney(amount, currency, locale)}
        </span>
      ))}
      {unratedMinutes ? (
        <span className="figures text-amber-text">
          {" "}
          · {t("withoutARate", { minutes: formatMinutes(unratedMinutes) })}
        </span>
      ) : null}
    </span>
  );
}
