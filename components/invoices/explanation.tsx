import type { ReactNode } from "react";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { taxCategories } from "@/lib/firm/tax-categories";
import {
  formatAmount,
  formatDate,
  formatDuration,
  formatMinutes,
  formatNumber,
  formatPercent,
  formatUnitPrice,
} from "@/lib/format";
import { roundingText } from "@/lib/invoices/effective-policy";
import { isZero } from "@/lib/money/money";
import type { ExplainedEntry, LineExplanation } from "@/server/invoices/read-explanation";

type ExplanationProps = {
  explanation: LineExplanation;
  entryAction?: (entry: ExplainedEntry) => ReactNode;
};

/** What stands behind a line's amount: its entries, and the steps from their minutes to the tax. */
export function Explanation({ explanation, entryAction }: ExplanationProps) {
  return (
    <div className="flex flex-col gap-5">
      {explanation.entries.length > 0 ? (
        <Entries explanation={explanation} entryAction={entryAction} />
      ) : (
        <p className="text-muted">No time entries stand behind this line: it was written by hand.</p>
      )}
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[auto_1fr]">
        {stepsOf(explanation).map(([term, text]) => (
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
  const { entries, totals, invoice } = explanation;
  const amount = (value: string) => formatAmount(value, invoice.currency, "en");
  // Part of an entry may be held back, written off, or stand on another invoice.
  const withPart = entries.some((entry) => entry.minutes !== entry.billableMinutes);
  return (
    <DataTable caption="Time entries behind this line" stacked>
      <TableHead>
        <HeadCell>Work</HeadCell>
        <HeadCell align="end">Worked</HeadCell>
        <HeadCell align="end">Billable</HeadCell>
        {withPart && <HeadCell align="end">On this line</HeadCell>}
        <HeadCell align="end">Billed</HeadCell>
        <HeadCell align="end">Rate</HeadCell>
        <HeadCell align="end">Amount {invoice.currency}</HeadCell>
        {entryAction && (
          <HeadCell align="end">
            <span className="sr-only">Actions</span>
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
                  {formatDate(entry.date, "en")} · {entry.memberName} ·{" "}
                  {[entry.projectName, entry.taskName].filter(Boolean).join(" · ")}
                </span>
              </span>
            </Cell>
            <Minutes label="Worked" minutes={entry.workedMinutes} />
            <Minutes label="Billable" minutes={entry.billableMinutes} />
            {withPart && <Minutes label="On this line" minutes={entry.minutes} />}
            <Minutes label="Billed" minutes={entry.billedMinutes} />
            <Cell label="Rate" align="end">
              <span className="inline-flex flex-col items-end">
                <span className="figures">{formatUnitPrice(entry.rate, invoice.currency, "en")}</span>
                <span className="text-muted text-xs">{entry.rateSource}</span>
              </span>
            </Cell>
            <Cell label={`Amount ${invoice.currency}`} align="end" className="figures">
              {amount(entry.amount)}
            </Cell>
            {entryAction && <Cell align="end">{entryAction(entry)}</Cell>}
          </Row>
        ))}
      </tbody>
      <tfoot className="font-medium">
        <Row>
          <Cell lead>Together</Cell>
          <Minutes label="Worked" minutes={totals.workedMinutes} />
          <Minutes label="Billable" minutes={totals.billableMinutes} />
          {withPart && <Minutes label="On this line" minutes={totals.minutes} />}
          <Minutes label="Billed" minutes={totals.billedMinutes} />
          <Cell className="max-sm:hidden" />
          <Cell label={`Amount ${invoice.currency}`} align="end" className="figures">
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
function stepsOf({ line, invoice, rounding, isPriceSetByHand, group }: LineExplanation): [string, string][] {
  const amount = (value: string) => formatAmount(value, invoice.currency, "en");
  const price = formatUnitPrice(line.unitPrice, invoice.currency, "en");
  const measure =
    line.minutes === null
      ? `${formatNumber(line.quantity ?? "0", "en")} ${line.unit}`.trim()
      : formatMinutes(line.minutes);
  const steps: [string, string][] = [];
  if (rounding) steps.push(["Rounding", roundingStep(rounding)]);
  const byHand = isPriceSetByHand ? " (price set by hand on the draft)" : "";
  steps.push(["Price", `${measure} × ${price} = ${amount(line.gross)}${byHand}`]);
  if (!isZero(line.discountAmount)) {
    const percent =
      line.discount && "percent" in line.discount ? `${formatPercent(line.discount.percent, "en")}: ` : "";
    steps.push(["Discount", `${percent}${amount(line.gross)} − ${amount(line.discountAmount)}`]);
  }
  steps.push(["Amount", `${amount(line.net)} ${invoice.currency}`]);
  const { name } = taxCategories[line.taxCategory];
  const rate = line.taxCategory === "S" ? `${name} ${formatPercent(line.taxRate, "en")}` : name;
  steps.push(["Tax", [rate, line.taxReason].filter(Boolean).join(": ")]);
  if (group) steps.push(["Tax group", groupStep(group, amount, invoice.pricesIncludeTax)]);
  return steps;
}

const levels = { INVOICE: "this draft", PROJECT: "the project", CUSTOMER: "the customer", FIRM: "the firm" };

function roundingStep(rounding: NonNullable<LineExplanation["rounding"]>): string {
  if (rounding.setByHand) return "The line’s time was set by hand on the draft";
  const rule = roundingText(rounding.timeRounding);
  return rule === "none"
    ? "None: billed to the minute"
    : `${capital(rule)} (rule of ${levels[rounding.timeRoundingFrom]})`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function groupStep(
  group: NonNullable<LineExplanation["group"]>,
  amount: (value: string) => string,
  pricesIncludeTax: boolean,
): string {
  const lines = group.lines === 1 ? "This line alone" : `${group.lines} lines`;
  const share = isZero(group.discountShare)
    ? ""
    : ` − ${amount(group.discountShare)} of the document’s discount`;
  const included = pricesIncludeTax ? ", tax included in the prices" : "";
  return `${lines}: ${amount(group.net)}${share}${included}; taxable ${amount(group.taxable)}, tax ${amount(group.tax)}`;
}
