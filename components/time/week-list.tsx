"use client";

import { useRef, useState } from "react";
import { toast } from "sonner";
import type { z } from "zod";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DataTable, HeadCell, TableHead } from "@/components/ui/data-table";
import { formatDay } from "@/lib/format";
import type { Result } from "@/lib/result";
import type { deleteTimeEntryInput, setBillableInput } from "@/lib/time/schema";
import { spellDuration } from "@/lib/time/spell-duration";
import type { ProjectChoice } from "@/server/time/choices";
import type { WeekDay } from "@/server/time/read";
import type { WeekEntry } from "@/server/time/week-entries";
import { EntryDialog } from "./entry-dialog";
import { EntryRow, type EntryTask } from "./entry-row";
import type { SaveEntry } from "./time-entry-form";
import { Totals } from "./time-totals";
import { type WriteDownActions, WriteDownDialog } from "./write-down-dialog";

export type EntryActions = {
  save: SaveEntry;
  remove: (input: z.input<typeof deleteTimeEntryInput>) => Promise<Result<{ id: string }>>;
  setBillable: (
    input: z.input<typeof setBillableInput>,
  ) => Promise<Result<{ id: string; billable: boolean }>>;
  writeDown: WriteDownActions;
};

type WeekListProps = {
  slug: string;
  /** The days that have entries. */
  days: WeekDay[];
  today: string;
  projects: readonly ProjectChoice[];
  withPerson: boolean;
  withMoney: boolean;
  actions: EntryActions;
};

/** The entries of a week under their days, each day with what it comes to. */
export function WeekList({ slug, days, today, projects, withPerson, withMoney, actions }: WeekListProps) {
  const [open, setOpen] = useState<{ entry: WeekEntry; task: EntryTask } | null>(null);
  const [pendingId, setPendingId] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  const choose = (entry: WeekEntry, task: EntryTask) => {
    opener.current = document.activeElement;
    setOpen({ entry, task });
  };
  // Back to the button that opened it, or to the list when that went with its row.
  const close = () => {
    setOpen(null);
    setTimeout(() => {
      const button = opener.current;
      const target = button instanceof HTMLElement && button.isConnected ? button : list.current;
      target?.focus({ preventScroll: true });
    }, 50);
  };
  const remove = async ({ id, version }: WeekEntry) => {
    const result = await actions.remove({ id, version });
    if (result.ok) opener.current = null;
    return result;
  };
  const setBillable = async ({ id, version }: WeekEntry, billable: boolean) => {
    setPendingId(id);
    const result = await actions.setBillable({ id, version, billable }).catch(() => null);
    setPendingId(null);
    if (!result) toast.error("That did not reach the server. Try again.");
    else if (!result.ok) toast.error(result.message);
  };
  const columns = 4 + (withPerson ? 1 : 0) + (withMoney ? 1 : 0);
  return (
    <div ref={list} tabIndex={-1} className="outline-none">
      <DataTable caption="Time entries by day" stacked>
        <TableHead>
          <HeadCell className="w-full">Work</HeadCell>
          {withPerson && <HeadCell>Person</HeadCell>}
          <HeadCell>Billing</HeadCell>
          {withMoney && <HeadCell align="end">Amount</HeadCell>}
          <HeadCell align="end">Time</HeadCell>
          <HeadCell align="end">
            <span className="sr-only">Actions</span>
          </HeadCell>
        </TableHead>
        {days.map((day) => (
          <tbody key={day.date} className="sm:[&:not(:last-child)>tr:last-child>td]:border-b!">
            <DayHeading day={day} isToday={day.date === today} columns={columns} />
            {day.entries.map((entry) => (
              <EntryRow
                key={entry.id}
                {...{ slug, entry, withPerson, withMoney }}
                pending={pendingId === entry.id}
                onChoose={(task) => choose(entry, task)}
                onSetBillable={(billable) => void setBillable(entry, billable)}
              />
            ))}
          </tbody>
        ))}
      </DataTable>
      {open?.task === "edit" && (
        <EntryDialog entry={open.entry} projects={projects} action={actions.save} onClose={close} />
      )}
      {open?.task === "write-down" && (
        <WriteDownDialog
          entries={[{ ...open.entry.ledger, id: open.entry.id }]}
          description={`${open.entry.description || open.entry.projectName}, ${formatDay(open.entry.date, "en")}`}
          actions={actions.writeDown}
          onClose={close}
        />
      )}
      {open?.task === "delete" && (
        <ConfirmDialog
          open
          onOpenChange={close}
          title="Delete this time entry?"
          description={`${spellDuration(open.entry.minutes)} on ${open.entry.projectName}, ${formatDay(open.entry.date, "en")}. The audit trail keeps a record of it.`}
          confirmLabel="Delete entry"
          onConfirm={() => remove(open.entry)}
        />
      )}
    </div>
  );
}

function DayHeading({ day, isToday, columns }: { day: WeekDay; isToday: boolean; columns: number }) {
  return (
    <tr id={`day-${day.date}`} className="scroll-mt-28">
      <th
        colSpan={columns}
        scope="rowgroup"
        className="border-line border-b bg-sunken px-4 py-2 text-left font-medium max-sm:-mx-4 max-sm:-my-2.5 max-sm:block"
      >
        <span className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span>
            {formatDay(day.date, "en")}
            {isToday && <span className="font-normal text-muted"> · Today</span>}
          </span>
          <Totals totals={day.totals} className="font-normal text-muted text-sm" />
        </span>
      </th>
    </tr>
  );
}
