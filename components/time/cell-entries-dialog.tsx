"use client";

import { Pencil, Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Figure } from "@/components/ui/figure";
import { IconButton } from "@/components/ui/icon-button";
import { useLocale } from "@/components/ui/locale";
import { formatDay, formatDuration } from "@/lib/format";
import { paths } from "@/lib/paths";
import { spellDuration } from "@/lib/time/spell-duration";
import type { ProjectChoice } from "@/server/time/choices";
import type { TimesheetRow } from "@/server/time/read-timesheet";
import type { WeekEntry } from "@/server/time/week-entries";
import { BillingBadge } from "./billing-badge";
import { EntryDialog } from "./entry-dialog";
import { rowName } from "./grid-row";
import { TimeEntryForm } from "./time-entry-form";
import type { EntryActions } from "./week-list";

type CellEntriesDialogProps = {
  slug: string;
  row: TimesheetRow;
  date: string;
  entries: readonly WeekEntry[];
  projects: readonly ProjectChoice[];
  memberId: string | undefined;
  actions: EntryActions;
  onClose: () => void;
};

/** What stands behind a cell of the grid, entry by entry; what is locked says why. */
export function CellEntriesDialog(props: CellEntriesDialogProps) {
  const locale = useLocale();
  const t = useTranslations("time.cellEntriesDialog");
  const { slug, row, date, entries, projects, memberId, actions, onClose } = props;
  const [editing, setEditing] = useState<WeekEntry | null>(null);
  const [removing, setRemoving] = useState<WeekEntry | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  if (editing) {
    return (
      <EntryDialog
        entry={editing}
        projects={projects}
        action={actions.save}
        onClose={() => setEditing(null)}
      />
    );
  }
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={rowName(row)}
      description={formatDay(date, locale)}
      size={isAdding ? "xl" : "md"}
    >
      <DialogBody className="flex flex-col gap-3">
        {entries.length === 0 && <p className="text-muted">{t("thereIsNoTimeHere")}</p>}
        <ul className="flex flex-col">
          {entries.map((entry) => (
            <li key={entry.id} className="flex items-start gap-3 border-line border-b py-2.5 last:border-b-0">
              <span className="flex min-w-0 flex-1 flex-col items-start gap-1">
                <span className="break-words">
                  {entry.description || <span className="text-muted">{t("noDescription")}</span>}
                </span>
                <BillingBadge state={entry.state} invoice={invoiceOf(slug, entry)} />
                {(entry.lockReason ?? entry.holdReason) && (
                  <span className="text-muted text-xs">{entry.lockReason ?? entry.holdReason}</span>
                )}
              </span>
              <Figure value={formatDuration(entry.minutes)} weight="strong" />
              <span className="-my-1 inline-flex">
                <IconButton
                  label={t("edit")}
                  icon={<Pencil aria-hidden />}
                  disabledReason={entry.lockReason}
                  onClick={() => setEditing(entry)}
                />
                <IconButton
                  label={t("delete")}
                  icon={<Trash2 aria-hidden />}
                  disabledReason={entry.lockReason ?? entry.holdReason}
                  onClick={() => setRemoving(entry)}
                />
              </span>
            </li>
          ))}
        </ul>
        {isAdding && (
          <TimeEntryForm
            action={actions.save}
            projects={projects}
            date={date}
            memberId={memberId}
            projectId={row.projectId}
            taskId={row.taskId}
          />
        )}
      </DialogBody>
      <DialogFooter
        start={
          !isAdding && (
            <Button
              icon={<Plus aria-hidden />}
              disabledReason={row.closedReason}
              onClick={() => setIsAdding(true)}
            >
              {t("addAnotherEntry")}
            </Button>
          )
        }
      >
        <Button variant="primary" onClick={onClose}>
          {t("done")}
        </Button>
      </DialogFooter>
      {removing && (
        <ConfirmDialog
          open
          onOpenChange={() => setRemoving(null)}
          title={t("deleteThisTimeEntry")}
          description={t("deleteText", {
            minutes: spellDuration(removing.minutes),
            projectName: removing.projectName,
            date: formatDay(removing.date, locale),
          })}
          confirmLabel={t("deleteEntry")}
          onConfirm={() => actions.remove({ id: removing.id, version: removing.version })}
        />
      )}
    </Dialog>
  );
}

/** The invoice of an entry as the badge wants it. */
function invoiceOf(slug: string, { invoice }: WeekEntry) {
  if (!invoice?.number) return null;
  return { number: invoice.number, href: invoice.id ? paths.invoice(slug, invoice.id) : undefined };
}
