"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { Card } from "@/components/ui/card";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { useLocale } from "@/components/ui/locale";
import { Notice } from "@/components/ui/notice";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { Texts } from "@/components/ui/texts";
import { formatAmount, formatDuration, formatMinutes, formatUnitPrice } from "@/lib/format";
import { isNegative, isZero } from "@/lib/money/sign";
import type { Result } from "@/lib/result";
import type { DraftPreview as Preview, PreviewLine } from "@/server/invoices/preview-draft";
import { useRoundingText } from "./use-rounding-text";

type DraftPreviewProps<Input> = {
  /** What the draft would be made of; the preview follows it. */
  input: Input;
  preview: (input: Input) => Promise<Result<Preview>>;
};

// Its message is a text of this screen.
const unreachable = { ok: false, code: "UNAVAILABLE", message: "" } as const;

/** The draft as it would be made: its lines, and what rounding and grouping do to minutes and money. */
export function DraftPreview<Input>({ input, preview }: DraftPreviewProps<Input>) {
  const t = useTranslations("draft.draftPreview");
  const { value, problem, isStale } = usePreview(input, preview);
  if (problem !== null) return <Notice kind="danger">{problem || t("unreachable")}</Notice>;
  if (!value) return <SkeletonRows rows={3} label={t("loadingThePreview")} />;
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
      const result = await preview(JSON.parse(key)).catch(() => unreachable);
      if (isCurrent) setShown({ key, result });
    }, 150);
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
  const locale = useLocale();
  const t = useTranslations("draft.draftPreview");
  const { currency, lines, lineCount } = preview;
  const amount = (value: string) => formatAmount(value, currency, locale);
  if (lineCount === 0) {
    return <p className="text-muted">{t("theDraftBeginsWithoutLines")}</p>;
  }
  return (
    <Card
      flush
      title={t("linesFrom", { lines: lineCount, count: preview.entries })}
      text={<Rules preview={preview} />}
      footer={
        <span aria-live="polite" className="figures text-muted">
          {t.rich(isZero(preview.cashRounding) ? "sum" : "sumRounded", {
            subtotal: amount(preview.subtotal),
            tax: amount(preview.tax),
            rounding: amount(preview.cashRounding),
            total: () => (
              <Figure
                value={amount(preview.total)}
                unit={currency}
                weight="strong"
                className="text-base text-ink"
              />
            ),
          })}
        </span>
      }
    >
      <Effect preview={preview} />
      <DataTable caption={t("linesOfTheDraft")} stacked>
        <TableHead>
          <HeadCell>{t("description")}</HeadCell>
          <HeadCell align="end">{t("worked")}</HeadCell>
          <HeadCell align="end">{t("billable")}</HeadCell>
          <HeadCell align="end">{t("rounded")}</HeadCell>
          <HeadCell align="end">{t("perHour")}</HeadCell>
          <HeadCell align="end">{t("amount", { currency })}</HeadCell>
        </TableHead>
        <tbody>
          {lines.map((line) => (
            <LineRow key={line.id} line={line} currency={currency} />
          ))}
          {lineCount > lines.length && (
            <Row>
              <Cell lead colSpan={6}>
                {t("andMore", { value: lineCount - lines.length })}
              </Cell>
            </Row>
          )}
        </tbody>
      </DataTable>
    </Card>
  );
}

/** What becomes of the minutes and of the money on the way to the lines. */
function Effect({ preview }: { preview: Preview }) {
  const locale = useLocale();
  const t = useTranslations("draft.draftPreview");
  const { worked, billable, billed, byMinimum, currency, roundingEffect, entryByEntry, subtotal } = preview;
  const amount = (value: string) => formatAmount(value, currency, locale);
  const difference = isZero(roundingEffect.amount)
    ? t("theSame")
    : `${isNegative(roundingEffect.amount) ? "" : "+"}${amount(roundingEffect.amount)}`;
  return (
    <dl
      aria-live="polite"
      className="grid grid-cols-2 gap-x-6 gap-y-2 border-line border-b px-4 py-3 sm:grid-cols-[repeat(5,auto)] sm:justify-between"
    >
      <Item label={t("worked")}>{formatMinutes(worked)}</Item>
      <Item label={t("billable")}>{formatMinutes(billable)}</Item>
      <Item label={t("rounded")} note={roundedText(t, billed - billable, byMinimum)}>
        {formatMinutes(billed)}
      </Item>
      <Item label={t("entryByEntry")}>
        {amount(entryByEntry)} {currency}
      </Item>
      <Item label={t("asTheseLines")} note={difference}>
        {amount(subtotal)} {currency}
      </Item>
    </dl>
  );
}

function roundedText(t: Texts<"draft.draftPreview">, change: number, byMinimum: number): string {
  return t("rounding", {
    isSame: change === 0 ? "yes" : "no",
    change: `${change > 0 ? "+" : ""}${formatMinutes(change)}`,
    hasMinimum: byMinimum > 0 ? "yes" : "no",
    minimum: formatMinutes(byMinimum),
  });
}

function Item({ label, note, children }: { label: string; note?: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted text-sm">{label}</dt>
      <dd className="figures font-medium">
        {children}
        {note && <span className="block font-normal text-muted text-sm">{note}</span>}
      </dd>
    </div>
  );
}

function LineRow({ line, currency }: { line: PreviewLine; currency: string }) {
  const locale = useLocale();
  const t = useTranslations("draft.draftPreview");
  const { minutes, minimumMinutes } = line.byMinimum;
  return (
    <Row>
      <Cell lead>
        <span className="flex min-w-0 flex-col">
          <span className="line-clamp-3">{line.description}</span>
          {line.projectName && line.projectName !== line.description && (
            <span className="font-normal text-muted text-sm">{line.projectName}</span>
          )}
        </span>
      </Cell>
      <Cell label={t("worked")} align="end" className="figures">
        {formatDuration(line.minutesWorked)}
      </Cell>
      <Cell label={t("billable")} align="end" className="figures">
        {formatDuration(line.minutesBillable)}
      </Cell>
      <Cell label={t("rounded")} align="end" className="figures">
        <span>
          {formatDuration(line.minutesBilled)}
          {minutes > 0 && (
            <span className="block text-muted text-sm">
              {t("byTheMinimumOfMin", { minutes: formatDuration(minutes), minimumMinutes })}
            </span>
          )}
        </span>
      </Cell>
      <Cell label={t("perHour")} align="end" className="figures">
        {formatUnitPrice(line.unitPrice, currency, locale)}
      </Cell>
      <Cell label={t("amount", { currency })} align="end">
        <Figure value={formatAmount(line.net, currency, locale)} />
      </Cell>
    </Row>
  );
}

/** Whose rules made these lines. */
function Rules({ preview: { policies } }: { preview: Preview }) {
  const t = useTranslations("draft.draftPreview");
  const groupingName = useTranslations("enums.grouping");
  const roundingText = useRoundingText();
  const rules = policies.map(({ timeRounding, grouping, projects }) =>
    t(policies.length > 1 ? "ruleOfProjects" : "rule", {
      projects: projects.join(", "),
      grouping: groupingName(grouping),
      rounding: roundingText(timeRounding),
    }),
  );
  return rules.join(" ");
}
