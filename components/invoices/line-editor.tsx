"use client";

import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { type Dispatch, type KeyboardEvent, memo, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Figure } from "@/components/ui/figure";
import { IconButton } from "@/components/ui/icon-button";
import { Input, Textarea } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { formatAmount, formatMinutes } from "@/lib/format";
import { parseLineDuration } from "@/lib/invoices/line-duration";
import type { FieldErrors } from "@/lib/result";
import { formatDuration } from "@/lib/time/duration";
import { DecimalInput } from "./decimal-input";
import { DiscountInput } from "./discount-input";
import type { LineForm } from "./draft-form";
import { LineField } from "./line-field";
import type { DraftChange } from "./use-draft";

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
  /** What opens the entries behind a line. */
  explain: (line: LineForm) => ReactNode;
};

// Description | time or quantity | unit price | tax | amount | move and remove
export const lineColumns =
  "lg:grid-cols-[minmax(12rem,1fr)_8.5rem_7.5rem_9.5rem_7rem_6.5rem] lg:items-start lg:gap-x-2";

/** One line of a draft. Alt and an arrow key move it. Memoised: typing in one line does not draw the others. */
export const LineEditor = memo(function LineEditor(props: LineEditorProps) {
  const { line, index, currency, net, problems, taxes, change, onMove } = props;
  const set = (values: Partial<LineForm>) => change({ type: "line", id: line.id, values });
  const id = (field: string) => `line-${line.id}-${field}`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    onMove(line.id, event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <li
      aria-label={`Line ${index + 1}`}
      className={`grid grid-cols-2 gap-x-3 gap-y-2 px-4 py-3 ${lineColumns}`}
    >
      <div className="col-span-2 flex flex-col gap-1 lg:col-span-1">
        <LineField id={id("description")} label="Description" error={problems.description}>
          {(aria) => (
            <Textarea
              {...aria}
              rows={1}
              value={line.description}
              onChange={(event) => set({ description: event.target.value })}
              onKeyDown={onKeyDown}
            />
          )}
        </LineField>
        <LineExtras {...props} set={set} />
      </div>
      <Amount {...props} set={set} onKeyDown={onKeyDown} />
      <LineField
        id={id("unitPrice")}
        label={line.kind === "TIME" ? "Price per hour" : "Unit price"}
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
      <LineField id={id("tax")} label="Tax" error={problems.taxRateId} className="max-lg:col-span-2">
        {(aria) => (
          <Select
            {...aria}
            value={line.taxRateId}
            onValueChange={(taxRateId) => set({ taxRateId })}
            options={taxes}
          />
        )}
      </LineField>
      <span className="flex min-h-8 items-center justify-between lg:justify-end">
        <span className="text-muted text-sm lg:sr-only">Amount</span>
        <Figure
          value={net === null ? "–" : formatAmount(net, currency, "en")}
          unit={net === null ? undefined : currency}
          className="lg:[&>span]:sr-only"
        />
      </span>
      <Controls {...props} onKeyDown={onKeyDown} />
    </li>
  );
});

type Keys = { onKeyDown: (event: KeyboardEvent) => void };

/** Moves and removes the line. */
function Controls({ line, index, isLast, onMove, onRemove, onKeyDown }: LineEditorProps & Keys) {
  const id = (field: string) => `line-${line.id}-${field}`;
  return (
    <span className="flex justify-end">
      <IconButton
        id={id("up")}
        label={`Move line ${index + 1} up`}
        icon={<ArrowUp aria-hidden />}
        disabledReason={index === 0 ? "It is the first line." : null}
        onClick={() => onMove(line.id, -1)}
        onKeyDown={onKeyDown}
      />
      <IconButton
        id={id("down")}
        label={`Move line ${index + 1} down`}
        icon={<ArrowDown aria-hidden />}
        disabledReason={isLast ? "It is the last line." : null}
        onClick={() => onMove(line.id, 1)}
        onKeyDown={onKeyDown}
      />
      <IconButton
        id={id("remove")}
        label={`Remove line ${index + 1}`}
        icon={<Trash2 aria-hidden />}
        onClick={() => onRemove(line.id)}
      />
    </span>
  );
}

type PartProps = LineEditorProps & { set: (values: Partial<LineForm>) => void };

/** Time of a time line, quantity and unit of any other. */
function Amount({ line, problems, set, onKeyDown }: PartProps & Keys) {
  const id = `line-${line.id}-amount`;
  if (line.kind === "TIME") {
    const rounded = line.entryCount > 0 && parseLineDuration(line.time) !== line.entryMinutes;
    return (
      <LineField
        id={id}
        label="Time"
        error={problems.time ?? problems.minutes}
        hint={rounded && `${formatMinutes(line.entryMinutes)} tracked`}
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
    <LineField id={id} label="Quantity" error={problems.quantity}>
      {(aria) => (
        <span className="flex gap-1">
          <DecimalInput
            {...aria}
            value={line.quantity}
            onValueChange={(quantity) => set({ quantity })}
            onKeyDown={onKeyDown}
          />
          <Input
            aria-label="Unit"
            className="w-16 shrink-0"
            placeholder="unit"
            maxLength={20}
            value={line.unit}
            onChange={(event) => set({ unit: event.target.value })}
          />
        </span>
      )}
    </LineField>
  );
}

/** Below the description: entries behind the line, its project, its discount. */
function LineExtras({ line, index, currency, problems, projects, set, explain }: PartProps) {
  const [asked, setAsked] = useState(false);
  const project = projects.find((choice) => choice.value === line.projectId)?.label;
  const entries = `${line.entryCount} time ${line.entryCount === 1 ? "entry" : "entries"}`;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
      {line.entryCount > 0 ? (
        <span>
          {line.projectId ? project : "Several projects"} · {entries} {explain(line)}
        </span>
      ) : (
        projects.length > 1 && (
          <Select
            aria-label={`Project of line ${index + 1}`}
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
          label="Discount"
          error={problems.discount}
          className="flex-row flex-wrap items-center lg:[&>label]:not-sr-only"
        >
          {(aria) => (
            <DiscountInput
              aria={aria}
              of={`line ${index + 1}`}
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
          aria-label={`Discount on line ${index + 1}`}
          onClick={() => setAsked(true)}
        >
          Discount
        </Button>
      )}
    </div>
  );
}
