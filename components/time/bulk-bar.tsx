"use client";

import { CircleDollarSign, CirclePause, CircleSlash, FolderInput, RefreshCw, Trash2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type RefObject, useState } from "react";
import { toast } from "sonner";
import type { z } from "zod";
import type { ReRateActions } from "@/components/rates/re-rate-dialog";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";
import type { Texts } from "@/components/ui/texts";
import { formatMinutes } from "@/lib/format";
import type { Result } from "@/lib/result";
import type { deleteEntriesInput, moveEntriesInput, setEntriesBillableInput } from "@/lib/time/bulk-schema";
import { minutesOf } from "@/lib/time/timesheet";
import type { ProjectChoice } from "@/server/time/choices";
import type { MovePreview } from "@/server/time/preview-move";
import type { WeekEntry } from "@/server/time/week-entries";
import { BulkReRate } from "./bulk-re-rate";
import { MoveDialog } from "./move-dialog";
import { useOpener } from "./use-opener";
import { type WriteDownActions, WriteDownDialog } from "./write-down-dialog";

type Changed = Promise<Result<{ entries: number }>>;

export type BulkActions = {
  previewMove: (input: z.input<typeof moveEntriesInput>) => Promise<Result<MovePreview>>;
  move: (input: z.input<typeof moveEntriesInput>) => Changed;
  setBillable: (input: z.input<typeof setEntriesBillableInput>) => Changed;
  remove: (input: z.input<typeof deleteEntriesInput>) => Changed;
  /** Null for those who may not change rates. */
  reRate: ReRateActions | null;
};

type BulkBarProps = {
  entries: readonly WeekEntry[];
  projects: readonly ProjectChoice[];
  actions: BulkActions;
  writeDown: WriteDownActions;
  onClear: () => void;
  /** Takes the focus when the entries, and this bar with them, are gone. */
  fallback: RefObject<HTMLElement | null>;
};

type Task = "move" | "re-rate" | "write-down" | "delete";

const seen = (entries: readonly WeekEntry[]) => entries.map(({ id, version }) => ({ id, version }));

/** What can be done with all ticked entries at once; all of it happens, or none. */
export function BulkBar({ entries, projects, actions, writeDown, onClear, fallback }: BulkBarProps) {
  const t = useTranslations("time.bulkBar");
  const [task, setTask] = useState<Task | null>(null);
  const [pending, setPending] = useState<boolean | null>(null);
  const opener = useOpener(fallback);
  const choose = (next: Task) => {
    opener.remember();
    setTask(next);
  };
  const close = () => {
    setTask(null);
    opener.restore();
  };
  const count = entries.length;
  const setBillable = async (billable: boolean) => {
    setPending(billable);
    const result = await actions.setBillable({ entries: seen(entries), billable }).catch(() => null);
    setPending(null);
    if (!result?.ok) toast.error(result?.message ?? t("unreachable"));
    else toast.success(t(billable ? "billableNow" : "nonBillableNow", { count: result.value.entries }));
  };
  return (
    <section
      aria-label={t("tickedEntries")}
      className="sticky bottom-3 z-20 mx-3 my-3 flex flex-wrap items-center gap-1.5 rounded-lg border border-line bg-raised px-3 py-2 shadow-md"
    >
      <p role="status" className="mr-auto pr-2">
        <span className="font-semibold">{t("entries", { count })}</span>
        <span className="figures text-muted"> · {formatMinutes(minutesOf(entries))}</span>
      </p>
      <Button size="sm" icon={<FolderInput aria-hidden />} onClick={() => choose("move")}>
        {t("move")}
      </Button>
      <Button
        size="sm"
        icon={<CircleDollarSign aria-hidden />}
        pending={pending === true}
        onClick={() => void setBillable(true)}
      >
        {t("billable")}
      </Button>
      <Button
        size="sm"
        icon={<CircleSlash aria-hidden />}
        pending={pending === false}
        onClick={() => void setBillable(false)}
      >
        {t("nonBillable")}
      </Button>
      {actions.reRate && (
        <Button size="sm" icon={<RefreshCw aria-hidden />} onClick={() => choose("re-rate")}>
          {t("reRate")}
        </Button>
      )}
      {entries.some((entry) => entry.mayWriteDown) && (
        <Button
          size="sm"
          icon={<CirclePause aria-hidden />}
          disabledReason={whyNotWriteDown(entries, t)}
          onClick={() => choose("write-down")}
        >
          {t("holdOrWriteOff")}
        </Button>
      )}
      <Button size="sm" icon={<Trash2 aria-hidden />} onClick={() => choose("delete")}>
        {t("delete")}
      </Button>
      <IconButton label={t("untickAll")} icon={<X aria-hidden />} size="sm" onClick={onClear} />
      {task === "move" && (
        <MoveDialog entries={seen(entries)} projects={projects} actions={actions} onClose={close} />
      )}
      {task === "re-rate" && actions.reRate && (
        <BulkReRate entryIds={entries.map(({ id }) => id)} actions={actions.reRate} onClose={close} />
      )}
      {task === "write-down" && (
        <WriteDownDialog
          entries={entries.map((entry) => ({ ...entry.ledger, id: entry.id }))}
          description={t("entries", { count })}
          actions={writeDown}
          onClose={close}
        />
      )}
      {task === "delete" && (
        <ConfirmDialog
          open
          onOpenChange={close}
          title={t("deleteEntriesQuestion", { count })}
          description={t("deleteText", { minutes: formatMinutes(minutesOf(entries)) })}
          confirmLabel={t("deleteEntries", { count })}
          onConfirm={() => actions.remove({ entries: seen(entries) })}
        />
      )}
    </section>
  );
}

type Words = Texts<"time.bulkBar">;

function whyNotWriteDown(entries: readonly WeekEntry[], t: Words): string | null {
  if (!entries.every((entry) => entry.mayWriteDown)) {
    return t("someMayNotBeWrittenDown");
  }
  const isOpen = entries.some(({ ledger }) => ledger.unbilled + ledger.held + ledger.writtenOff > 0);
  return isOpen ? null : t("nothingIsOpen");
}
