"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { useLocale } from "@/components/ui/locale";
import { formatDay, formatDuration, formatMinutes, formatWeekday } from "@/lib/format";
import type { TimesheetRow } from "@/server/time/read-timesheet";
import { GridCell } from "./grid-cell";
import { RowName, rowName } from "./grid-row";
import type { CellPlace, useCellSaves } from "./use-cell-saves";

type DaySheetProps = {
  rows: readonly TimesheetRow[];
  dates: readonly string[];
  today: string;
  place: (row: TimesheetRow, day: number) => CellPlace;
  saves: ReturnType<typeof useCellSaves>;
  onSave: (row: TimesheetRow, day: number, minutes: number | null) => void;
  ofDay: (day: number) => number;
  onOpen: (key: string, date: string) => void;
  className?: string;
};

/** The week a day at a time, for thumbs: choose the day, type beside each row. */
export function DaySheet({ rows, dates, today, ...props }: DaySheetProps) {
  const locale = useLocale();
  const t = useTranslations("time.daySheet");
  const { place, saves, onSave, ofDay, onOpen, className } = props;
  const [day, setDay] = useState(Math.max(0, dates.indexOf(today)));
  const date = dates[day] ?? today;
  return (
    <section aria-label={t("timeOn", { date: formatDay(date, locale) })} className={className}>
      <fieldset className="grid grid-cols-7 border-line border-b">
        <legend className="sr-only">{t("day")}</legend>
        {dates.map((each, index) => (
          <button
            key={each}
            type="button"
            aria-pressed={index === day}
            aria-label={`${formatDay(each, locale)}, ${formatMinutes(ofDay(index))}`}
            onClick={() => setDay(index)}
            className={cn(
              "flex min-h-14 flex-col items-center justify-center border-transparent border-b-2 text-xs",
              index === day ? "border-accent font-semibold text-ink" : "text-muted",
            )}
          >
            {formatWeekday(each, locale)}
            <span className="figures">{ofDay(index) > 0 ? formatDuration(ofDay(index)) : "–"}</span>
          </button>
        ))}
      </fieldset>
      <ul>
        {rows.map((row) => {
          const cell = place(row, day);
          return (
            <li key={row.key} className="flex items-center gap-3 border-line border-b px-4 py-2.5">
              <RowName row={row} className="flex-1" />
              <GridCell
                key={`${row.key} ${date}`}
                size="large"
                label={`${rowName(row)}, ${formatDay(date, locale)}`}
                entries={cell.entries}
                view={saves.view(cell)}
                closedReason={row.closedReason}
                onSave={(minutes) => onSave(row, day, minutes)}
                onForget={() => saves.forget(cell)}
                onOpen={() => onOpen(row.key, date)}
                onMove={() => false}
              />
            </li>
          );
        })}
      </ul>
      <p aria-live="polite" className="flex justify-between px-4 py-3 font-semibold">
        <span>{formatDay(date, locale)}</span>
        <span className="figures">{formatMinutes(ofDay(day))}</span>
      </p>
    </section>
  );
}
