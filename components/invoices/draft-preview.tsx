"use client";

import { useEffect, useState } from "react";
import { Card } from "@/components/ui/card";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { Notice } from "@/components/ui/notice";
import { SkeletonRows } from "@/components/ui/skeleton";
import { formatAmount, formatDuration, formatMinutes, formatUnitPrice } from "@/lib/format";
import { roundingText } from "@/lib/invoices/effective-policy";
import { groupingNames } from "@/lib/invoices/schema";
import { isNegative, isZero, negate } from "@/lib/money/money";
import type { Result } from "@/lib/result";
import type { DraftPreview as Preview, PreviewLine } from "@/server/invoices/preview-draft";

type DraftPreviewProps<Input> = {
  /** What the draft would be made of; the preview follows it. */
  input: Input;
  preview: (input: Input) => Promise<Result<Preview>>;
};

const shownLines = 100;
const unreachable =
  "The preview could not be loaded. Check your connection; the draft can be made all the same.";

/** The draft as it would be made: its lines, and what rounding and grouping do to minutes and money. */
export function DraftPreview<Input>({ input, preview }: DraftPreviewProps<Input>) {
  const { value, problem, isStale } = usePreview(input, preview);
  if (problem) return <Notice kind="danger">{problem}</Notice>;
  if (!value) return <SkeletonRows rows={3} label="Loading the preview" />;
  return (
    <div aria-busy={isStale} className={isStale ? "opacity-60" : undefined}>
      <PreviewCard preview={value} />
    </div>
  );
}

function usePreview<Input>(input: Input, preview: DraftPreviewProps<Input>["preview"]) {
  const key = JSON.stringify(input);
  const [shown, setShown] = useState<{ key: string; result: Result<Preview> } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    // A short rest, so that quick changes ask once.
    const timer = setTimeout(async () => {
      const failure = { ok: false, code: "UNAVAILABLE", message: unreachable } as const;
      const result = await preview(JSON.parse(key)).catch(() => failure);
      if (isCurrent) setShown({ key, result });
    }, 200);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [key, preview]);
  return {
    value: shown?.result.ok ? shown.result.value : null,
    problem: shown && !shown.result.ok ? shown.result.message : null,
    isStale: shown?.key !== key,
  };
}

function PreviewCard({ preview }: { preview: Preview }) {
  const { currency, lines } = preview;
  const amount = (value: string) => formatAmount(value, currency, "en");
  if (lines.length === 0) {
    return <p className="text-muted">The draft begins without lines; you add them there.</p>;
  }
  return (
    <Card
      flush
      title={`${lines.length} ${lines.length === 1 ? "line" : "lines"}`}
      text={effectText(preview)}
      footer={
        <span aria-live="polite" className="figures text-muted">
          {amount(preview.subtotal)} + tax {amount(preview.tax)}
          {!isZero(preview.cashRounding) && ` + rounding ${amount(preview.cashRounding)}`} ={" "}
          <Figure
            value={amount(preview.total)}
            unit={currency}
            weight="strong"
            className="text-base text-ink"
          />
        </span>
      }
    >
      <DataTable caption="Lines of the draft" stacked>
        <TableHead>
          <HeadCell>Description</HeadCell>
          <HeadCell align="end">Worked</HeadCell>
          <HeadCell align="end">Billed</HeadCell>
          <HeadCell align="end">Per hour</HeadCell>
          <HeadCell align="end">Amount {currency}</HeadCell>
        </TableHead>
        <tbody>
          {lines.slice(0, shownLines).map((line) => (
            <LineRow key={line.id} line={line} currency={currency} />
          ))}
          {lines.length > shownLines && (
            <Row>
              <Cell lead colSpan={5}>
                and {lines.length - shownLines} more
              </Cell>
            </Row>
          )}
        </tbody>
      </DataTable>
    </Card>
  );
}

function LineRow({ line, currency }: { line: PreviewLine; currency: string }) {
  return (
    <Row>
      <Cell lead>
        <span className="flex min-w-0 flex-col">
          <span>{line.description}</span>
          {line.projectName && line.projectName !== line.description && (
            <span className="font-normal text-muted text-sm">{line.projectName}</span>
          )}
        </span>
      </Cell>
      <Cell label="Worked" align="end" className="figures">
        {formatDuration(line.minutesWorked)}
      </Cell>
      <Cell label="Billed" align="end" className="figures">
        {formatDuration(line.minutesBilled)}
      </Cell>
      <Cell label="Per hour" align="end" className="figures">
        {formatUnitPrice(line.unitPrice, currency, "en")}
      </Cell>
      <Cell label={`Amount ${currency}`} align="end">
        <Figure value={formatAmount(line.net, currency, "en")} />
      </Cell>
    </Row>
  );
}

/** What rounding and grouping do, and whose rules they are. */
function effectText({ worked, billed, currency, roundingEffect, policies }: Preview): string {
  const minutes =
    worked === billed
      ? `${formatMinutes(worked)} worked and billed`
      : `${formatMinutes(worked)} worked, ${formatMinutes(billed)} billed`;
  const { amount } = roundingEffect;
  const money = `${formatAmount(isNegative(amount) ? negate(amount, currency) : amount, currency, "en")} ${currency}`;
  const effect = isZero(amount)
    ? "rounding and grouping change nothing of the amount"
    : `rounding and grouping ${isNegative(amount) ? "take away" : "add"} ${money}`;
  const rules = policies.map(({ timeRounding, grouping, projects }) => {
    const rule = `${groupingNames[grouping].toLowerCase()}, rounding: ${roundingText(timeRounding)}`;
    return policies.length > 1 ? `${projects.join(", ")}: ${rule}` : rule;
  });
  return `${minutes}; ${effect} (${rules.join("; ")}).`;
}
