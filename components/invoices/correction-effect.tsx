import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { useLocale } from "@/components/ui/locale";
import { Notice } from "@/components/ui/notice";
import { formatAmount, formatMinutes, formatPercent } from "@/lib/format";
import type { CreditEffect } from "@/lib/invoices/credit-effect";
import { isZero } from "@/lib/money/sign";
import type { CorrectionScreen } from "@/server/invoices/read-correction";
import type { Foreseen } from "./correction-wizard";

type CorrectionEffectProps = {
  way: "reissue" | "part" | "full";
  screen: CorrectionScreen;
  effect: Foreseen;
  freesTime: boolean;
};

/** Before and after, side by side, live while the person chooses. */
export function CorrectionEffect({ screen, effect, freesTime }: CorrectionEffectProps) {
  const t = useTranslations("corrections.correctionEffect");
  return (
    <Card title={t("beforeAndAfter")}>
      <div aria-live="polite">
        {"refused" in effect && <Notice>{effect.refused}</Notice>}
        {"reissues" in effect && <Reissue screen={screen} />}
        {"credit" in effect && <CreditTable effect={effect} screen={screen} freesTime={freesTime} />}
      </div>
    </Card>
  );
}

function Reissue({ screen: { invoice, creditable } }: { screen: CorrectionScreen }) {
  const locale = useLocale();
  const t = useTranslations("corrections.correctionEffect");
  const minutes = creditable.lines
    .flatMap((line) => line.entries)
    .reduce((sum, entry) => sum + entry.minutes, 0);
  return (
    <ul className="flex list-disc flex-col gap-1.5 pl-4">
      <li>
        {t("isVoidIsNoLonger", {
          number: invoice.number ?? "",
          total: formatAmount(invoice.total, invoice.currency, locale),
          currency: invoice.currency,
        })}
      </li>
      <li>{t("areFreedAndHeldBy", { minutes: formatMinutes(minutes) })}</li>
      <li>{t("theDraftHasTheSame")}</li>
    </ul>
  );
}

type CreditTableProps = { effect: CreditEffect; screen: CorrectionScreen; freesTime: boolean };

function CreditTable({ effect, screen, freesTime }: CreditTableProps) {
  const locale = useLocale();
  const t = useTranslations("corrections.correctionEffect");
  const { currency } = screen.invoice;
  const { before, after } = effect;
  const category = useTranslations("enums.taxCategoryInText");
  const groupName = ({ taxCategory, taxRate }: CreditEffect["groups"][number]) =>
    taxCategory === "S" ? formatPercent(taxRate, locale) : category(taxCategory);
  const where = (label: string, left: string, right: string) =>
    isZero(left) && isZero(right) ? [] : [[label, left, right]];
  const rows = [
    ...effect.groups.flatMap((group) => [
      [t("taxable", { group: groupName(group) }), group.before.taxable, group.after.taxable],
      ...where(t("tax", { group: groupName(group) }), group.before.tax, group.after.tax),
    ]),
    ...where(t("chargesIncluded"), before.charges, after.charges),
    ...where(t("rounding"), before.cashRounding, after.cashRounding),
    [t("total"), before.total, after.total],
    [t("balance"), before.balance, after.balance],
  ] as [string, string, string][];
  return (
    <div className="flex flex-col gap-3">
      <table className="w-full">
        <caption className="sr-only">{t("theInvoiceBeforeAndAfter", { currency })}</caption>
        <thead className="text-muted text-sm">
          <tr>
            <th scope="col" className="py-1 text-left font-medium">
              {currency}
            </th>
            <th scope="col" className="py-1 text-right font-medium">
              {t("before")}
            </th>
            <th scope="col" className="py-1 text-right font-medium">
              {t("after")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, left, right]) => (
            <tr
              key={label}
              className={label === t("total") ? "border-line border-t font-semibold" : "font-normal"}
            >
              <th scope="row" className="py-1 text-left [font-weight:inherit]">
                {label}
              </th>
              <td className="figures py-1 text-right">{formatAmount(left, currency, locale)}</td>
              <td className="figures py-1 text-right">{formatAmount(right, currency, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="flex flex-col gap-1 border-line border-t pt-3 text-sm">
        <li>
          {t.rich("comesTo", {
            amount: formatAmount(effect.credit.total, currency, locale),
            currency,
            strong: (text) => <strong>{text}</strong>,
          })}
        </li>
        <li>
          {freesTime && effect.credit.minutes > 0
            ? t("canBeBilledAgain", { minutes: formatMinutes(effect.credit.minutes) })
            : t("noTimeIsFreed")}
        </li>
        {!/^[0.]+$/.test(effect.customerCredit) && (
          <li>
            {t("wasPaidAlreadyItBecomes", {
              customerCredit: formatAmount(effect.customerCredit, currency, locale),
              currency,
            })}
          </li>
        )}
      </ul>
    </div>
  );
}
