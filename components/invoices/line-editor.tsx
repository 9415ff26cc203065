"use client";

import { useTranslations } from "next-intl";
import { type ClipboardEvent, type Dispatch, type KeyboardEvent, memo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Figure } from "@/components/ui/figure";
import { Input, Textarea } from "@/components/ui/input";
import { useLocale } from "@/components/ui/locale";
import { Select } from "@/components/ui/select";
import type { Texts } from "@/components/ui/texts";
import { formatAmount, formatMinutes } from "@/lib/format";
import { parseLineDuration } from "@/lib/invoices/line-duration";
import type { FieldErrors } from "@/lib/result";
import { formatDuration } from "@/lib/time/duration";
import { DecimalInput } from "./decimal-input";
import { DiscountInput } from "./discount-input";
import { ExplainDraftLine } from "./draft-explain";
import type { LineForm } from "./draft-form";
import type { DraftChange } from "./draft-history";
import { LineControls } from "./line-controls";
import { LineField } from "./line-field";

export type TaxChoice = { value: string; label: string };

type LineEditorProps = {
  line: LineForm;
  index: number;
  isLast: boolean;
  currency: string;
  /** Null while a figure cannot be read. */
  net: string | null;
  /** What is wrong, by path from the line: `unitPrice`. */
  problems: FieldErrors;
  taxes: readonly TaxChoice[];
  projects: readonly TaxChoice[];
  change: Dispatch<DraftChange>;
  onMove: (id: string, by: -1 | 1) => void;
  onRemove: (id: string) => void;
  /** The keys that go from line to line. */
  onKeyDown: (event: KeyboardEvent, line: LineForm) => void;
  /** Rows of a spreadsheet become lines. */
  onPaste: (event: ClipboardEvent, line: LineForm) => void;
};

// Description | time or quantity | unit price | tax | amount | move and remove; with less room the description stands
// above the rest.
export const lineColumns =
  "@md:grid-cols-[1fr_1fr_1.4fr] @2xl:grid-cols-[8.5rem_7rem_minmax(0,1fr)_6rem_6.5rem] @4xl:grid-cols-[minmax(12rem,1fr)_8.5rem_7.5rem_9.5rem_7rem_6.5rem] @4xl:items-start @4xl:gap-x-2";

/** One line of a draft. Memoised: typing in one line does not draw the others. */
export const LineEditor = memo(function LineEditor(props: LineEditorProps) {
  const { line, index, currency, net, problems, taxes, change } = props;
  const t = useTranslations("draft.lineEditor");
  const locale = useLocale();
  const set = (values: Partial<LineForm>) => change({ type: "line", id: line.id, values });
  const id = (field: string) => `line-${line.id}-${field}`;
  const onKeyDown = (event: KeyboardEvent) => props.onKeyDown(event, line);
  return (
    <li
      aria-label={t("line", { number: index + 1 })}
      data-part={`lines.${line.id}`}
      className={`grid grid-cols-2 gap-x-3 gap-y-2 px-4 py-3 ${lineColumns}`}
    >
      <div className="col-span-2 flex flex-col gap-1 @md:col-span-3 @2xl:col-span-5 @4xl:col-span-1">
        <LineField id={id("description")} label={t("description")} error={problems.description}>
          {(aria) => (
            <Textarea
              {...aria}
              rows={1}
              value={line.description}
              onChange={(event) => set({ description: event.target.value })}
              onKeyDown={onKeyDown}
              onPaste={(event) => props.onPaste(event, line)}
            />
          )}
        </LineField>
        <LineExtras {...props} t={t} set={set} />
      </div>
      <Amount {...props} t={t} set={set} onKeyDown={onKeyDown} />
      <LineField
        id={id("unitPrice")}
        label={line.kind === "TIME" ? t("pricePerHour") : t("unitPrice")}
        error={problems.unitPrice}
      >
        {(aria) => (
          <DecimalInput
            {...aria}
            placeholder="0.00"
            value={line.unitPrice}
            onValueChange={(unitPrice) => set({ unitPrice })}
            onKeyDown={onKeyDown}
          />
        )}
      </LineField>
      <LineField id={id("tax")} label={t("tax")} error={problems.taxRateId} className="@max-md:col-span-2">
        {(aria) => (
          <Select
            {...aria}
            value={line.taxRateId}
            onValueChange={(taxRateId) => set({ taxRateId })}
            options={taxes}
          />
        )}
      </LineField>
      <span className="flex min-h-8 items-center justify-between @md:col-span-2 @2xl:col-span-1 @2xl:mt-6 @4xl:mt-0 @md:justify-start @2xl:justify-end @md:gap-3">
        <span className="text-muted text-sm @2xl:sr-only">{t("amount")}</span>
        <Figure
          value={net === null ? "–" : formatAmount(net, currency, locale)}
          unit={net === null ? undefined : currency}
          className="@2xl:[&>span]:sr-only"
        />
      </span>
      <LineControls {...props} t={t} onKeyDown={onKeyDown} />
    </li>
  );
});

type Keys = { onKeyDown: (event: KeyboardEvent) => void };
type PartProps = Omit<LineEditorProps, "onKeyDown">;

type FieldsProps = PartProps & { t: Texts<"draft.lineEditor">; set: (values: Partial<LineForm>) => void };

/** Time of a time line, quantity and unit of any other. */
function Amount({ line, problems, t, set, onKeyDown }: FieldsProps & Keys) {
  const id = `line-${line.id}-amount`;
  if (line.kind === "TIME") {
    const rounded = line.entryCount > 0 && parseLineDuration(line.time) !== line.entryMinutes;
    return (
      <LineField
        id={id}
        label={t("time")}
        error={problems.time ?? problems.minutes}
        hint={rounded && t("tracked", { minutes: formatMinutes(line.entryMinutes) })}
      >
        {(aria) => (
          <Input
            {...aria}
            className="figures text-right"
            placeholder="0:00"
            value={line.time}
            onChange={(event) => set({ time: event.target.value })}
            onBlur={() => {
              const minutes = parseLineDuration(line.time);
              if (minutes !== null) set({ time: formatDuration(minutes) });
            }}
            onKeyDown={onKeyDown}
          />
        )}
      </LineField>
    );
  }
  return (
    <LineField id={id} label={t("quantity")} error={problems.quantity}>
      {(aria) => (
        <span className="flex gap-1">
          <DecimalInput
            {...aria}
            value={line.quantity}
            onValueChange={(quantity) => set({ quantity })}
            onKeyDown={onKeyDown}
          />
          <Input
            id={`line-${line.id}-unit`}
            aria-label={t("unit")}
            className="w-16 shrink-0"
            placeholder={t("unit2")}
            maxLength={20}
            value={line.unit}
            onChange={(event) => set({ unit: event.target.value })}
            onKeyDown={onKeyDown}
          />
        </span>
      )}
    </LineField>
  );
}

/** Below the description: entries behind the line, its project, its discount. */
function LineExtras({ line, index, currency, problems, projects, t, set }: FieldsProps) {
  const [asked, setAsked] = useState(false);
  const project = projects.find((choice) => choice.value === line.projectId)?.label;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
      {line.entryCount > 0 ? (
        <span>
          {t("entriesOf", {
            project: line.projectId ? (project ?? "") : t("severalProjects"),
            count: line.entryCount,
          })}{" "}
          <ExplainDraftLine lineId={line.id} description={line.description} />
        </span>
      ) : (
        projects.length > 1 && (
          <Select
            aria-label={t("projectOfLine", { number: index + 1 })}
            className="w-44"
            value={line.projectId}
            onValueChange={(projectId) => set({ projectId })}
            options={projects}
          />
        )
      )}
      {asked || line.discount.value || problems.discount ? (
        <LineField
          id={`line-${line.id}-discount`}
          label={t("discount")}
          error={problems.discount}
          className="flex-row flex-wrap items-center @4xl:[&>label]:not-sr-only"
        >
          {(aria) => (
            <DiscountInput
              aria={aria}
              kindLabel={t("discountOfLineBy", { number: index + 1 })}
              className="w-40"
              autoFocus={asked}
              currency={currency}
              value={line.discount}
              onValueChange={(discount) => set({ discount })}
            />
          )}
        </LineField>
      ) : (
        <Button
          size="sm"
          variant="ghost"
          aria-label={t("discountOnLine", { number: index + 1 })}
          onClick={() => setAsked(true)}
        >
          {t("discount")}
        </Button>
      )}
    </div>
  );
}
