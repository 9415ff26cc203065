"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { toast } from "sonner";
import type { z } from "zod";
import { Checkbox } from "@/components/ui/checkbox";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DataTable, HeadCell, TableHead } from "@/components/ui/data-table";
import { useLocale } from "@/components/ui/locale";
import { formatDay } from "@/lib/format";
import type { Result } from "@/lib/result";
import type { deleteTimeEntryInput, setBillableInput } from "@/lib/time/schema";
import { spellDuration } from "@/lib/time/spell-duration";
import type { ProjectChoice } from "@/server/time/choices";
import type { WeekDay } from "@/server/time/read";
import type { WeekEntry } from "@/server/time/week-entries";
import { type BulkActions, BulkBar } from "./bulk-bar";
import { EntryDialog } from "./entry-dialog";
import { EntryRow, type EntryTask } from "./entry-row";
import type { SaveEntry } from "./time-entry-form";
import { Totals } from "./time-totals";
import { useOpener } from "./use-opener";
import { useSelection } from "./use-selection";
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
  /** What can be done with several entries at once; without it none can be ticked. */
  bulk?: BulkActions;
};

/** The entries of a week under their days, each day with what it comes to. */
export function WeekList(props: WeekListProps) {
  const locale = useLocale();
  const t = useTranslations("time.weekList");
  const { slug, days, today, projects, withPerson, withMoney, actions, bulk } = props;
  const [open, setOpen] = useState<{ entry: WeekEntry; task: EntryTask } | null>(null);
  const [pendingId, setPendingId] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  // Back to the button that opened it, or to the list when that went with its row.
  const opener = useOpener(list);
  const choose = (entry: WeekEntry, task: EntryTask) => {
    opener.remember();
    setOpen({ entry, task });
  };
  const close = () => {
    setOpen(null);
    opener.restore();
  };
  const remove = async ({ id, version }: WeekEntry) => {
    const result = await actions.remove({ id, version });
    if (result.ok) opener.forget();
    return result;
  };
  const setBillable = async ({ id, version }: WeekEntry, billable: boolean) => {
    setPendingId(id);
    const result = await actions.setBillable({ id, version, billable }).catch(() => null);
    setPendingId(null);
    if (!result) toast.error(t("unreachable"));
    else if (!result.ok) toast.error(result.message);
  };
  const entries = days.flatMap((day) => day.entries);
  const selection = useSelection(entries);
  const columns = 4 + (withPerson ? 1 : 0) + (withMoney ? 1 : 0) + (bulk ? 1 : 0);
  return (
    <div ref={list} tabIndex={-1} className="outline-none">
      <DataTable caption={t("timeEntriesByDay")} stacked>
        <TableHead>
          {bulk && (
            <HeadCell className="w-0 pr-0">
              <span className="flex">
                <Checkbox
                  aria-label={t("tickAllEntriesShown")}
                  checked={selection.stateOf(entries)}
                  disabled={selection.selectable.length === 0}
                  onCheckedChange={(on) => selection.toggle(entries, on)}
                />
              </span>
            </HeadCell>
          )}
          <HeadCell className="w-full">{t("work")}</HeadCell>
          {withPerson && <HeadCell>{t("person")}</HeadCell>}
          <HeadCell>{t("billing")}</HeadCell>
          {withMoney && <HeadCell align="end">{t("amount")}</HeadCell>}
          <HeadCell align="end">{t("time")}</HeadCell>
          <HeadCell align="end">
            <span className="sr-only">{t("actions")}</span>
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
                tick={
                  bulk && {
                    checked: selection.stateOf([entry]) === true,
                    onChange: (on) => selection.toggle([entry], on),
                  }
                }
              />
            ))}
          </tbody>
        ))}
      </DataTable>
      {bulk && selection.selected.length > 0 && (
        <BulkBar
          entries={selection.selected}
          projects={projects}
          actions={bulk}
          writeDown={actions.writeDown}
          onClear={() => {
            selection.clear();
            list.current?.focus({ preventScroll: true });
          }}
          fallback={list}
        />
      )}
      {open?.task === "edit" && (
        <EntryDialog entry={open.entry} projects={projects} action={actions.save} onClose={close} />
      )}
      {open?.task === "write-down" && (
        <WriteDownDialog
          entries={[{ ...open.entry.ledger, id: open.entry.id }]}
          description={`${open.entry.description || open.entry.projectName}, ${formatDay(open.entry.date, locale)}`}
          actions={actions.writeDown}
          onClose={close}
        />
      )}
      {open?.task === "delete" && (
        <ConfirmDialog
          open
          onOpenChange={close}
          title={t("deleteThisTimeEntry")}
          description={t("deleteText", {
            minutes: spellDuration(open.entry.minutes),
            projectName: open.entry.projectName,
            date: formatDay(open.entry.date, locale),
          })}
          confirmLabel={t("deleteEntry")}
          onConfirm={() => remove(open.entry)}
        />
      )}
    </div>
  );
}

function DayHeading({ day, isToday, columns }: { day: WeekDay; isToday: boolean; columns: number }) {
  const locale = useLocale();
  const t = useTranslations("time.weekList");
  return (
    <tr id={`day-${day.date}`} className="scroll-mt-28">
      <th
        colSpan={columns}
        scope="rowgroup"
        className="border-line border-b bg-sunken px-4 py-2 text-left font-medium max-sm:-mx-4 max-sm:-my-2.5 max-sm:block"
      >
        <span className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span>
            {formatDay(day.date, locale)}
            {isToday && <span className="font-normal text-muted"> · {t("today")}</span>}
          </span>
          <Totals totals={day.totals} className="font-normal text-muted text-sm" />
        </span>
      </th>
    </tr>
  );
}
