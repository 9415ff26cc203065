import { formatMinutes, formatMoney } from "@/lib/format";
import type { TimeTotals } from "@/server/time/week-entries";

type TotalsProps = { totals: TimeTotals; className?: string };

/** What a day or a week comes to: worked, billable, and its money a currency at a time. */
export function Totals({ totals, className }: TotalsProps) {
  const { minutes, billableMinutes, unratedMinutes, amounts } = totals;
  return (
    <span className={className}>
      <span className="figures font-semibold text-ink">{formatMinutes(minutes)}</span>
      {minutes > 0 && <span className="figures"> · {formatMinutes(billableMinutes)} billable</span>}
      {amounts?.map(({ currency, amount }) => (
        <span key={currency} className="figures">
          {" "}
          · {formatMoney(amount, currency, "en")}
        </span>
      ))}
      {unratedMinutes ? (
        <span className="figures text-amber-text"> · {formatMinutes(unratedMinutes)} without a rate</span>
      ) : null}
    </span>
  );
}
