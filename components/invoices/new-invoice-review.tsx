"use client";

import { Card } from "@/components/ui/card";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Field } from "@/components/ui/field";
import { Figure } from "@/components/ui/figure";
import { DateInput, Input, Textarea } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { formatAmount, formatDate, formatMinutes, formatUnitPrice } from "@/lib/format";
import { groupingNames, groupings } from "@/lib/invoices/schema";
import { compare, sum } from "@/lib/money/money";
import { dueDateOf } from "./draft-form";
import { countEntries } from "./invoice-actions";
import type { LinePreview, Review, Sum } from "./new-invoice-state";
import { TermsOptions, termsListId } from "./terms-options";

type ReviewStepProps = {
  review: Review;
  lines: LinePreview[];
  chosen: Sum;
  currency: string;
  today: string;
  onChange: (review: Partial<Review>) => void;
};

const groupingOptions = groupings.map((grouping) => ({ value: grouping, label: groupingNames[grouping] }));
const shownLines = 100;

/** Step 3: how entries become lines, when it is due, and what it says. */
export function ReviewStep({ review, lines, chosen, currency, today, onChange }: ReviewStepProps) {
  const expected = dueDateOf({ terms: review.terms, issueDate: review.issueDate || today });
  const dueHint = expected
    ? `By the terms: ${formatDate(expected, "en")}${review.issueDate ? "" : " if approved today"}`
    : "These terms give no date. Choose one.";
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Field label="Lines">
          {(aria) => (
            <Select
              {...aria}
              value={review.grouping}
              onValueChange={(grouping) => onChange({ grouping })}
              options={groupingOptions}
            />
          )}
        </Field>
        <Field label="Issue date" optional hint={review.issueDate ? null : "The day it is approved"}>
          {(aria) => (
            <DateInput
              {...aria}
              max={today}
              value={review.issueDate}
              onChange={(event) => onChange({ issueDate: event.target.value })}
            />
          )}
        </Field>
        <Field label="Terms">
          {(aria) => (
            <>
              <Input
                {...aria}
                list={termsListId}
                value={review.terms}
                onChange={(event) => onChange({ terms: event.target.value })}
              />
              <TermsOptions />
            </>
          )}
        </Field>
        <Field label="Due date" optional hint={review.dueDate ? null : dueHint}>
          {(aria) => (
            <DateInput
              {...aria}
              min={review.issueDate || undefined}
              value={review.dueDate}
              onChange={(event) => onChange({ dueDate: event.target.value })}
            />
          )}
        </Field>
        <Field label="Notes for the customer" optional className="col-span-full">
          {(aria) => (
            <Textarea
              {...aria}
              rows={2}
              value={review.notes}
              onChange={(event) => onChange({ notes: event.target.value })}
            />
          )}
        </Field>
      </div>
      <LinesPreview lines={lines} chosen={chosen} currency={currency} />
    </div>
  );
}

function LinesPreview({ lines, chosen, currency }: Pick<ReviewStepProps, "lines" | "chosen" | "currency">) {
  const minutes = lines.reduce((total, line) => total + line.minutes, 0);
  const net = sum(
    lines.map((line) => line.amount),
    currency,
  );
  if (lines.length === 0) {
    return <p className="text-muted">The draft begins without lines; you add them there.</p>;
  }
  return (
    <Card
      flush
      title={`${lines.length} ${lines.length === 1 ? "line" : "lines"} from ${countEntries(chosen.entries)}`}
      text={whatChanged({ minutes, net }, chosen, currency)}
      footer={
        <span aria-live="polite">
          Before tax{" "}
          <Figure
            value={formatAmount(net, currency, "en")}
            unit={currency}
            weight="strong"
            className="ml-2 text-base text-ink"
          />
        </span>
      }
    >
      <DataTable caption="Lines of the draft" stacked>
        <TableHead>
          <HeadCell>Description</HeadCell>
          <HeadCell align="end">Time</HeadCell>
          <HeadCell align="end">Per hour</HeadCell>
          <HeadCell align="end">Amount {currency}</HeadCell>
        </TableHead>
        <tbody>
          {lines.slice(0, shownLines).map((line) => (
            <Row key={line.entries[0]?.timeEntryId}>
              <Cell lead>
                {line.description}
                {line.projectName && line.projectName !== line.description && (
                  <span className="block font-normal text-muted text-sm">{line.projectName}</span>
                )}
              </Cell>
              <Cell label="Time" align="end">
                {formatMinutes(line.minutes)}
              </Cell>
              <Cell label="Per hour" align="end">
                {formatUnitPrice(line.unitPrice, currency, "en")}
              </Cell>
              <Cell label="Amount" align="end">
                {formatAmount(line.amount, currency, "en")}
              </Cell>
            </Row>
          ))}
          {lines.length > shownLines && (
            <Row>
              <Cell lead colSpan={4}>
                and {lines.length - shownLines} more
              </Cell>
            </Row>
          )}
        </tbody>
      </DataTable>
    </Card>
  );
}

/** What rounding and grouping do to the minutes and the money of the chosen entries. */
function whatChanged(lines: { minutes: number; net: string }, chosen: Sum, currency: string): string {
  const money = (amount: string) => `${formatAmount(amount, currency, "en")} ${currency}`;
  if (lines.minutes !== chosen.minutes) {
    return `${formatMinutes(chosen.minutes)} tracked, ${formatMinutes(lines.minutes)} billed after rounding.`;
  }
  if (compare(lines.net, chosen.amount) === 0) return formatMinutes(lines.minutes);
  return `${formatMinutes(lines.minutes)}. Entry by entry it came to ${money(chosen.amount)}; a line is rounded once, over all its minutes.`;
}
