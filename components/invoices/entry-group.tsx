"use client";

import { ChevronDown, ChevronRight } from "lucide-react";
import { memo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Figure } from "@/components/ui/figure";
import { formatAmount, formatDate, formatInstant, formatMinutes } from "@/lib/format";
import { whyNotBillable } from "@/lib/invoices/billable";
import type { UnbilledRow } from "@/server/invoices/read-unbilled";
import { type ProjectGroup, sumOf } from "./new-invoice-state";

type EntryGroupProps = {
  group: ProjectGroup;
  chosen: ReadonlySet<string>;
  currency: string;
  timeZone: string;
  startsOpen: boolean;
  onChoose: (ids: readonly string[], isChosen: boolean) => void;
};

const portion = 200;

/** The unbilled entries of one project, under one box that is ticked for all, some or none of them. */
export function EntryGroup({ group, chosen, currency, timeZone, startsOpen, onChoose }: EntryGroupProps) {
  const [open, setOpen] = useState(startsOpen);
  const [shown, setShown] = useState(portion);
  const total = sumOf(group.open, chosen, currency);
  const free = group.open.filter((row) => row.heldBy === null);
  const tick = total.entries === 0 ? false : total.entries === group.open.length ? true : "indeterminate";
  // The box takes what nobody else holds; entries of another draft are ticked one by one.
  const tickAll = (isChosen: boolean) =>
    onChoose(
      (isChosen ? free : group.open).map((row) => row.id),
      isChosen,
    );
  const full = tick === true || (tick === "indeterminate" && free.every((row) => chosen.has(row.id)));
  return (
    <li>
      <div className="flex items-center gap-3 px-4 py-2.5">
        <Checkbox
          aria-label={`All entries of ${group.name}`}
          checked={tick}
          disabled={group.open.length === 0}
          onCheckedChange={() => tickAll(!full)}
        />
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="flex min-h-8 min-w-0 flex-1 items-center gap-1.5 rounded-sm text-left font-medium"
        >
          {open ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
          <span className="truncate">{group.name}</span>
          <span className="figures font-normal text-muted text-sm">
            {total.entries} of {group.rows.length}
          </span>
        </button>
        <span className="figures text-muted text-sm max-sm:hidden">{formatMinutes(total.minutes)}</span>
        <Figure value={formatAmount(total.amount, currency, "en")} className="text-right sm:w-24" />
      </div>
      {open && (
        <ul aria-label={`Entries of ${group.name}`} className="pb-2">
          {group.rows.slice(0, shown).map((row) => (
            <EntryRow
              key={row.id}
              row={row}
              isChosen={chosen.has(row.id)}
              currency={currency}
              timeZone={timeZone}
              onChoose={onChoose}
            />
          ))}
          {group.rows.length > shown && (
            <li className="px-11 py-2">
              <Button size="sm" onClick={() => setShown(shown + 5 * portion)}>
                Show more ({group.rows.length - shown} left)
              </Button>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

type EntryRowProps = {
  row: UnbilledRow;
  isChosen: boolean;
} & Pick<EntryGroupProps, "currency" | "timeZone" | "onChoose">;

const EntryRow = memo(function EntryRow({ row, isChosen, currency, timeZone, onChoose }: EntryRowProps) {
  const reason = whyNotBillable(row, currency);
  const held =
    row.heldBy && `On a draft by ${row.heldBy.by} since ${formatInstant(row.heldBy.since, "en", timeZone)}`;
  const facts = [row.memberName, row.taskName].filter(Boolean).join(" · ");
  return (
    <li className="flex items-start gap-3 px-4 py-1 hover:bg-sunken/60 sm:pl-9">
      <Checkbox
        className="min-w-0 flex-1"
        checked={isChosen}
        disabled={reason !== null}
        onCheckedChange={(next) => onChoose([row.id], next)}
        label={
          <span className="flex min-w-0 flex-wrap gap-x-3">
            <span className="figures text-muted">{formatDate(row.date, "en")}</span>
            <span className={reason ? "text-muted" : undefined}>{row.description || row.projectName}</span>
            <span className="text-muted text-sm">{facts}</span>
          </span>
        }
        hint={reason ?? held}
      />
      <span className="figures text-muted text-sm">{formatMinutes(row.minutes)}</span>
      <Figure
        value={row.rate === null ? "–" : formatAmount(row.amount, row.currency, "en")}
        unit={row.currency === currency ? undefined : row.currency}
        tone={reason ? "muted" : "ink"}
        className="text-right sm:w-24"
      />
    </li>
  );
});
