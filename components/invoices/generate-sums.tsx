import { useTranslations } from "next-intl";
import { Figure } from "@/components/ui/figure";
import { useLocale } from "@/components/ui/locale";
import { formatAmount, formatMinutes } from "@/lib/format";
import type { Sum } from "@/lib/invoices/entry-choices";
import type { Sums } from "./generate-state";

type GenerateSumsProps = {
  sums: Sums;
  currency: string;
  /** The review has its own sum of what is billed, after rounding. */
  isReview: boolean;
};

/** What is chosen, and what is held back or written off with it; said again whenever it changes. */
export function GenerateSums({ sums, currency, isReview }: GenerateSumsProps) {
  const locale = useLocale();
  const t = useTranslations("generate.generateSums");
  const { chosen, held, writtenOff } = sums;
  return (
    <div className="mr-auto min-w-0 max-sm:w-full" aria-live="polite" aria-atomic>
      {!isReview && (
        <p className="text-base">
          {t.rich("chosen", {
            count: chosen.entries,
            minutes: formatMinutes(chosen.minutes),
            figures: (text) => <span className="figures">{text}</span>,
            amount: () => (
              <Figure
                value={formatAmount(chosen.amount, currency, locale)}
                unit={currency}
                weight="strong"
                className="text-ink"
              />
            ),
          })}
        </p>
      )}
      <Aside label={t("heldBack")} sum={held} currency={currency} />
      <Aside label={t("writtenOff")} sum={writtenOff} currency={currency} />
    </div>
  );
}

function Aside({ label, sum, currency }: { label: string; sum: Sum; currency: string }) {
  const locale = useLocale();
  if (sum.entries === 0) return null;
  return (
    <p className="figures">
      {label}: {sum.entries} · {formatMinutes(sum.minutes)} · {formatAmount(sum.amount, currency, locale)}{" "}
      {currency}
    </p>
  );
}
