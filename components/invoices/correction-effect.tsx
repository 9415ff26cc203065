import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { taxCategories } from "@/lib/firm/tax-categories";
import { formatAmount, formatMinutes, formatPercent } from "@/lib/format";
import type { CreditEffect } from "@/lib/invoices/credit-effect";
import { isZero } from "@/lib/money/money";
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
  return (
    <Card title="Before and after">
      <div aria-live="polite">
        {"refused" in effect && <Notice>{effect.refused}</Notice>}
        {"reissues" in effect && <Reissue screen={screen} />}
        {"credit" in effect && <CreditTable effect={effect} screen={screen} freesTime={freesTime} />}
      </div>
    </Card>
  );
}

function Reissue({ screen: { invoice, creditable } }: { screen: CorrectionScreen }) {
  const minutes = creditable.lines
    .flatMap((line) => line.entries)
    .reduce((sum, entry) => sum + entry.minutes, 0);
  return (
    <ul className="flex list-disc flex-col gap-1.5 pl-4">
      <li>
        {invoice.number} is void: {formatAmount(invoice.total, invoice.currency, "en")} {invoice.currency} is
        no longer owed, and its number stays taken.
      </li>
      <li>{formatMinutes(minutes)} are freed, and held by the new draft at once.</li>
      <li>The draft has the same lines and prices; approving it gives the next number.</li>
    </ul>
  );
}

type CreditTableProps = { effect: CreditEffect; screen: CorrectionScreen; freesTime: boolean };

const groupName = ({ taxCategory, taxRate }: CreditEffect["groups"][number]): string =>
  taxCategory === "S" ? formatPercent(taxRate, "en") : taxCategories[taxCategory].name.toLowerCase();

function CreditTable({ effect, screen, freesTime }: CreditTableProps) {
  const { currency } = screen.invoice;
  const { before, after } = effect;
  const where = (label: string, left: string, right: string) =>
    isZero(left) && isZero(right) ? [] : [[label, left, right]];
  const rows = [
    ...effect.groups.flatMap((group) => [
      [`Taxable, ${groupName(group)}`, group.before.taxable, group.after.taxable],
      ...where(`Tax, ${groupName(group)}`, group.before.tax, group.after.tax),
    ]),
    ...where("Charges included", before.charges, after.charges),
    ...where("Rounding", before.cashRounding, after.cashRounding),
    ["Total", before.total, after.total],
    ["Balance", before.balance, after.balance],
  ] as [string, string, string][];
  return (
    <div className="flex flex-col gap-3">
      <table className="w-full">
        <caption className="sr-only">The invoice before and after the credit, in {currency}</caption>
        <thead className="text-muted text-sm">
          <tr>
            <th scope="col" className="py-1 text-left font-medium">
              {currency}
            </th>
            <th scope="col" className="py-1 text-right font-medium">
              Before
            </th>
            <th scope="col" className="py-1 text-right font-medium">
              After
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, left, right]) => (
            <tr
              key={label}
              className={label === "Total" ? "border-line border-t font-semibold" : "font-normal"}
            >
              <th scope="row" className="py-1 text-left [font-weight:inherit]">
                {label}
              </th>
              <td className="figures py-1 text-right">{formatAmount(left, currency, "en")}</td>
              <td className="figures py-1 text-right">{formatAmount(right, currency, "en")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="flex flex-col gap-1 border-line border-t pt-3 text-sm">
        <li>
          The credit note comes to <strong>{formatAmount(effect.credit.total, currency, "en")}</strong>{" "}
          {currency}.
        </li>
        <li>
          {freesTime && effect.credit.minutes > 0
            ? `${formatMinutes(effect.credit.minutes)} can be billed again.`
            : "No time is freed."}
        </li>
        {!/^[0.]+$/.test(effect.customerCredit) && (
          <li>
            {formatAmount(effect.customerCredit, currency, "en")} {currency} was paid already: it becomes the
            customer's credit, for a later invoice or a refund.
          </li>
        )}
      </ul>
    </div>
  );
}
