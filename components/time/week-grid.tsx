"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { DataTable, HeadCell, TableHead } from "@/components/ui/data-table";
import { useLocale } from "@/components/ui/locale";
import { formatDuration, formatShortDate, formatWeekday } from "@/lib/format";
import type { ProjectChoice } from "@/server/time/choices";
import type { TimesheetRow } from "@/server/time/read-timesheet";
import { AddRow } from "./add-row";
import { CellEntriesDialog } from "./cell-entries-dialog";
import { DaySheet } from "./day-sheet";
import { GridRow } from "./grid-row";
import type { RowActions } from "./row-actions";
import { type CellActions, type CellPlace, useCellSaves } from "./use-cell-saves";
import { useOpener } from "./use-opener";
import type { EntryActions } from "./week-list";

type WeekGridProps = {
  slug: string;
  rows: readonly TimesheetRow[];
  dates: readonly string[];
  today: string;
  projects: readonly ProjectChoice[];
  /** Whose week it is, when it is not one's own. */
  memberId: string | undefined;
  entryActions: EntryActions;
  cellActions: CellActions;
  rowActions: RowActions;
};

/** The week as a spreadsheet: projects and tasks down, days across; on a phone a day at a time. */
export function WeekGrid(props: WeekGridProps) {
  const t = useTranslations("time.weekGrid");
  const { slug, rows, dates, today, projects, memberId, entryActions, cellActions, rowActions } = props;
  const saves = useCellSaves(cellActions, memberId);
  const grid = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<{ key: string; date: string } | null>(null);
  const [wantedKey, setWantedKey] = useState<string | null>(null);
  const week = dates[0] ?? today;
  const column = Math.max(0, dates.indexOf(today));

  // A row that was asked for takes the cursor as soon as it is there.
  useEffect(() => {
    const index = rows.findIndex((row) => row.key === wantedKey);
    if (index < 0) return;
    grid.current?.querySelector<HTMLElement>(`[data-cell="${index}:${column}"]`)?.focus();
    setWantedKey(null);
  }, [rows, wantedKey, column]);

  const place = (row: TimesheetRow, day: number): CellPlace => ({
    row,
    date: dates[day] ?? "",
    entries: row.cells[day] ?? [],
  });
  const minutesAt = (row: TimesheetRow, day: number) => saves.view(place(row, day)).countedMinutes;
  const ofDay = (day: number) => rows.reduce((sum, row) => sum + minutesAt(row, day), 0);
  const ofRow = (row: TimesheetRow) => dates.reduce((sum, _, day) => sum + minutesAt(row, day), 0);
  const total = dates.reduce((sum, _, day) => sum + ofDay(day), 0);
  const onSave = (row: TimesheetRow, day: number, minutes: number | null) => {
    // A row that loses its last time would vanish under the cursor.
    if (minutes === null && !row.kept && ofRow(row) === minutesAt(row, day)) {
      const { projectId, taskId } = row;
      void rowActions.keep({ projectId, taskId, week, memberId }).catch(() => null);
    }
    saves.save(place(row, day), minutes);
  };
  const common = { dates, today, place, saves, onSave };
  const opener = useOpener(grid);
  const onOpen = (key: string, date: string) => {
    opener.remember();
    setOpen({ key, date });
  };
  const close = () => {
    setOpen(null);
    opener.restore();
  };
  const opened = rows.find((row) => row.key === open?.key);
  return (
    <div ref={grid} tabIndex={-1} className="outline-none">
      <p role="status" className="sr-only">
        {saves.news}
      </p>
      <div className={rows.length === 0 ? "hidden" : "max-sm:hidden"}>
        <DataTable caption={t("timeOfTheWeek")} className="table-fixed max-lg:min-w-[58rem]">
          <TableHead>
            <HeadCell className="w-72">{t("work")}</HeadCell>
            {dates.map((date) => (
              <DayHead key={date} date={date} isToday={date === today} />
            ))}
            <HeadCell align="end" className="w-20">
              {t("total")}
            </HeadCell>
          </TableHead>
          <tbody>
            {rows.map((row, index) => (
              <GridRow
                key={row.key}
                {...common}
                row={row}
                index={index}
                total={ofRow(row)}
                onDrop={() =>
                  rowActions.drop({ projectId: row.projectId, taskId: row.taskId, week, memberId })
                }
                grid={grid}
                onOpen={(date) => onOpen(row.key, date)}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className="h-11 px-3 pl-4 text-left font-medium">
                {t("total")}
              </th>
              {dates.map((date, day) => (
                <td key={date} className="figures px-2 pr-3 text-right font-medium">
                  {ofDay(day) > 0 ? formatDuration(ofDay(day)) : <span className="text-subtle">–</span>}
                </td>
              ))}
              <td aria-live="polite" className="figures px-3 pr-4 text-right font-semibold">
                <span className="sr-only">{t("totalOfTheWeek")} </span>
                {formatDuration(total)}
              </td>
            </tr>
          </tfoot>
        </DataTable>
      </div>
      <DaySheet
        {...common}
        rows={rows}
        className={rows.length === 0 ? "hidden" : "sm:hidden"}
        ofDay={ofDay}
        onOpen={onOpen}
      />
      <AddRow
        projects={projects}
        rows={rows}
        onAdd={(work) => rowActions.keep({ ...work, week, memberId })}
        onAdded={setWantedKey}
      />
      {open && opened && (
        <CellEntriesDialog
          {...{ slug, projects }}
          entries={opened.cells[dates.indexOf(open.date)] ?? []}
          row={opened}
          date={open.date}
          memberId={memberId}
          actions={entryActions}
          onClose={close}
        />
      )}
    </div>
  );
}

function DayHead({ date, isToday }: { date: string; isToday: boolean }) {
  const t = useTranslations("time.weekGrid");
  const locale = useLocale();
  return (
    <HeadCell align="end" className={cn("h-12 px-2 pr-3 leading-tight", isToday && "text-accent")}>
      {formatWeekday(date, locale)}
      <span className="block font-normal text-xs">
        {formatShortDate(date, locale)}
        {isToday && <span className="sr-only"> {t("today")}</span>}
      </span>
    </HeadCell>
  );
}
