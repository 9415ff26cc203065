import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { useLocale } from "@/components/ui/locale";
import {
  formatAmount,
  formatDate,
  formatDuration,
  formatMinutes,
  formatNumber,
  formatPercent,
  formatUnitPrice,
} from "@/lib/format";
import { isToTheMinute } from "@/lib/invoices/time-rounding";
import { isZero } from "@/lib/money/sign";
import type { ExplainedEntry, LineExplanation } from "@/server/invoices/read-explanation";
import { useRoundingText } from "./use-rounding-text";

type ExplanationProps = {
  explanation: LineExplanation;
  entryAction?: (entry: ExplainedEntry) => ReactNode;
};

/** What stands behind a line's amount: its entries, and the steps from their minutes to the tax. */
export function Explanation({ explanation, entryAction }: ExplanationProps) {
  const t = useTranslations("invoices.explanation");
  return (
    <div className="flex flex-col gap-5">
      {explanation.entries.length > 0 ? (
        <Entries explanation={explanation} entryAction={entryAction} />
      ) : (
        <p className="text-muted">{t("noTimeEntriesStandBehind")}</p>
      )}
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[auto_1fr]">
        {useSteps(explanation).map(([term, text]) => (
          <div key={term} className="grid sm:col-span-2 sm:grid-cols-subgrid">
            <dt className="font-medium text-muted text-sm">{term}</dt>
            <dd className="figures">{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Entries({ explanation, entryAction }: ExplanationProps) {
  const locale = useLocale();
  const t = useTranslations("invoices.explanation");
  const { entries, totals, invoice } = explanation;
  const amount = (value: string) => formatAmount(value, invoice.currency, locale);
  // Part of an entry may be held back, written off, or stand on another invoice.
  const withPart = entries.some((entry) => entry.minutes !== entry.billableMinutes);
  return (
    <DataTable caption={t("timeEntriesBehindThisLine")} stacked>
      <TableHead>
        <HeadCell>{t("work")}</HeadCell>
        <HeadCell align="end">{t("worked")}</HeadCell>
        <HeadCell align="end">{t("billable")}</HeadCell>
        {withPart && <HeadCell align="end">{t("onThisLine")}</HeadCell>}
        <HeadCell align="end">{t("billed")}</HeadCell>
        <HeadCell align="end">{t("rate")}</HeadCell>
        <HeadCell align="end">{t("amount", { currency: invoice.currency })}</HeadCell>
        {entryAction && (
          <HeadCell align="end">
            <span className="sr-only">{t("actions")}</span>
          </HeadCell>
        )}
      </TableHead>
      <tbody>
        {entries.map((entry) => (
          <Row key={entry.timeEntryId}>
            <Cell lead>
              <span className="flex min-w-0 flex-col">
                <span>{entry.description || entry.taskName || entry.projectName}</span>
                <span className="font-normal text-muted text-sm">
                  {formatDate(entry.date, locale)} · {entry.memberName} ·{" "}
                  {[entry.projectName, entry.taskName].filter(Boolean).join(" · ")}
                </span>
              </span>
            </Cell>
            <Minutes label={t("worked")} minutes={entry.workedMinutes} />
            <Minutes label={t("billable")} minutes={entry.billableMinutes} />
            {withPart && <Minutes label={t("onThisLine")} minutes={entry.minutes} />}
            <Minutes label={t("billed")} minutes={entry.billedMinutes} />
            <Cell label={t("rate")} align="end">
              <span className="inline-flex flex-col items-end">
                <span className="figures">{formatUnitPrice(entry.rate, invoice.currency, locale)}</span>
                <span className="text-muted text-xs">{entry.rateSource}</span>
              </span>
            </Cell>
            <Cell label={t("amount", { currency: invoice.currency })} align="end" className="figures">
              {amount(entry.amount)}
            </Cell>
            {entryAction && <Cell align="end">{entryAction(entry)}</Cell>}
          </Row>
        ))}
      </tbody>
      <tfoot className="font-medium">
        <Row>
          <Cell lead>{t("together")}</Cell>
          <Minutes label={t("worked")} minutes={totals.workedMinutes} />
          <Minutes label={t("billable")} minutes={totals.billableMinutes} />
          {withPart && <Minutes label={t("onThisLine")} minutes={totals.minutes} />}
          <Minutes label={t("billed")} minutes={totals.billedMinutes} />
          <Cell className="max-sm:hidden" />
          <Cell label={t("amount", { currency: invoice.currency })} align="end" className="figures">
            {amount(totals.amount)}
          </Cell>
          {entryAction && <Cell className="max-sm:hidden" />}
        </Row>
      </tfoot>
    </DataTable>
  );
}

const Minutes = ({ label, minutes }: { label: string; minutes: number }) => (
  <Cell label={label} align="end" className="figures">
    {formatDuration(minutes)}
  </Cell>
);

/** The steps in the order in which they are reckoned (domain rules §1). */
function useSteps(explanation: LineExplanation): [string, string][] {
  const { line, invoice, isPriceSetByHand } = explanation;
  const locale = useLocale();
  const t = useTranslations("invoices.explanation");
  const category = useTranslations("enums.taxCategory");
  const rounding = useRoundingStep(explanation.rounding);
  const group = useGroupStep(explanation);
  const amount = (value: string) => formatAmount(value, invoice.currency, locale);
  const price = formatUnitPrice(line.unitPrice, invoice.currency, locale);
  const measure =
    line.minutes === null
      ? `${formatNumber(line.quantity ?? "0", locale)} ${line.unit}`.trim()
      : formatMinutes(line.minutes);
  const product = { measure, price, gross: amount(line.gross) };
  const steps: [string, string][] = [];
  if (rounding) steps.push([t("steps.rounding"), rounding]);
  steps.push([t("steps.price"), t(isPriceSetByHand ? "productByHand" : "product", product)]);
  if (!isZero(line.discountAmount)) {
    const percent =
      line.discount && "percent" in line.discount ? `${formatPercent(line.discount.percent, locale)}: ` : "";
    steps.push([t("steps.discount"), `${percent}${amount(line.gross)} − ${amount(line.discountAmount)}`]);
  }
  steps.push([t("steps.amount"), `${amount(line.net)} ${invoice.currency}`]);
  const name = category(line.taxCategory);
  const rate = line.taxCategory === "S" ? `${name} ${formatPercent(line.taxRate, locale)}` : name;
  steps.push([t("steps.tax"), [rate, line.taxReason].filter(Boolean).join(": ")]);
  if (group) steps.push([t("steps.taxGroup"), group]);
  return steps;
}

function useRoundingStep(rounding: LineExplanation["rounding"]): string | null {
  const t = useTranslations("invoices.explanation");
  const roundingText = useRoundingText();
  if (!rounding) return null;
  if (rounding.setByHand) return t("timeSetByHand");
  if (isToTheMinute(rounding.timeRounding)) return t("billedToTheMinute");
  return t("ruleOf", {
    rule: capital(roundingText(rounding.timeRounding)),
    level: rounding.timeRoundingFrom,
  });
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function useGroupStep({ group, invoice }: LineExplanation): string | null {
  const locale = useLocale();
  const t = useTranslations("invoices.explanation");
  if (!group) return null;
  const amount = (value: string) => formatAmount(value, invoice.currency, locale);
  return t("group", {
    lines: group.lines,
    net: amount(group.net),
    hasShare: isZero(group.discountShare) ? "no" : "yes",
    share: amount(group.discountShare),
    isIncluded: invoice.pricesIncludeTax ? "yes" : "no",
    taxable: amount(group.taxable),
    tax: amount(group.tax),
  });
}
