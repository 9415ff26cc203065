"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type RefObject, useState } from "react";
import { toast } from "sonner";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { useLocale } from "@/components/ui/locale";
import { formatDay, formatDuration } from "@/lib/format";
import type { Result } from "@/lib/result";
import type { TimesheetRow } from "@/server/time/read-timesheet";
import { GridCell } from "./grid-cell";
import { moveFocus } from "./grid-moves";
import type { CellPlace, useCellSaves } from "./use-cell-saves";

type GridRowProps = {
  row: TimesheetRow;
  index: number;
  dates: readonly string[];
  today: string;
  total: number;
  place: (row: TimesheetRow, day: number) => CellPlace;
  saves: ReturnType<typeof useCellSaves>;
  onSave: (row: TimesheetRow, day: number, minutes: number | null) => void;
  onDrop: () => Promise<Result<unknown>>;
  grid: RefObject<HTMLElement | null>;
  onOpen: (date: string) => void;
};

/** A row of the week: what it is, its seven cells, what they come to. */
export function GridRow(props: GridRowProps) {
  const locale = useLocale();
  const { row, index, dates, today, total, place, saves, onSave, onDrop, grid, onOpen } = props;
  return (
    <tr className="group/row">
      <th scope="row" className="border-line border-b py-1.5 pr-1 pl-4 text-left font-normal">
        <span className="flex items-center gap-1">
          <RowName row={row} className="flex-1" />
          {row.kept && total === 0 && <DropRow row={row} action={onDrop} />}
        </span>
      </th>
      {dates.map((date, day) => {
        const cell = place(row, day);
        return (
          <td
            key={date}
            className={cn("border-line border-b border-l p-0.5", date === today && "bg-accent-soft/40")}
          >
            <GridCell
              label={`${rowName(row)}, ${formatDay(date, locale)}`}
              entries={cell.entries}
              view={saves.view(cell)}
              closedReason={row.closedReason}
              place={`${index}:${day}`}
              onSave={(minutes) => onSave(row, day, minutes)}
              onForget={() => saves.forget(cell)}
              onOpen={() => onOpen(date)}
              onMove={(move) => moveFocus(grid.current, `${index}:${day}`, move)}
            />
          </td>
        );
      })}
      <td className="figures border-line border-b border-l px-3 pr-4 text-right font-medium">
        {formatDuration(total)}
      </td>
    </tr>
  );
}

/** A row in words. */
export const rowName = ({ projectName, taskName }: TimesheetRow): string =>
  taskName ? `${projectName} · ${taskName}` : projectName;

export function RowName({ row, className }: { row: TimesheetRow; className?: string }) {
  const t = useTranslations("time.gridRow");
  return (
    <span className={cn("flex min-w-0 flex-col", className)}>
      <span className="truncate">
        <span className="font-medium">{row.projectName}</span>
        {row.taskName && <span className="text-muted"> · {row.taskName}</span>}
      </span>
      <span className="truncate text-muted text-xs">
        {row.closedReason ??
          [row.customerName ?? t("internal"), !row.billable && t("nonBillable")].filter(Boolean).join(" · ")}
      </span>
    </span>
  );
}

type DropRowProps = { row: TimesheetRow; action: () => Promise<Result<unknown>> };

function DropRow({ row, action }: DropRowProps) {
  const t = useTranslations("time.gridRow");
  const [pending, setPending] = useState(false);
  const drop = async () => {
    setPending(true);
    const result = await action().catch(() => null);
    setPending(false);
    if (!result?.ok) toast.error(result?.message ?? t("unreachable"));
  };
  return (
    <IconButton
      label={t("removeTheRow", { row: rowName(row) })}
      icon={<X aria-hidden />}
      size="sm"
      pending={pending}
      onClick={() => void drop()}
    />
  );
}
