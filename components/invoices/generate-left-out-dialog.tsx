"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";
import { useLocale } from "@/components/ui/locale";
import { Notice } from "@/components/ui/notice";
import { SkeletonRows } from "@/components/ui/skeleton";
import { formatDate, formatMinutes, formatMoney } from "@/lib/format";
import type { ReversibleReason } from "@/lib/invoices/left-out";
import type { Result } from "@/lib/result";
import { writeOffReasonCodes } from "@/lib/time/write-off-reasons";
import type { LeftOutEntry } from "@/server/invoices/read-left-out";
import type { GenerateActions } from "./generate-actions";

type LeftOutDialogProps = {
  reason: ReversibleReason;
  scope: { customerId: string; from: string | null; to: string | null };
  actions: Pick<GenerateActions, "leftOut" | "release" | "undoWriteOff">;
  onClose: () => void;
};

// Its message is a text of this screen.
const unreachable = { ok: false, code: "UNAVAILABLE", message: "" } as const;

/** The entries that are held back or written off, and the button that gives some of them back to billing. */
export function LeftOutDialog({ reason, scope, actions, onClose }: LeftOutDialogProps) {
  const t = useTranslations("generate.generateLeftOutDialog");
  const { entries, problem, setProblem } = useEntries(actions.leftOut, { reason, ...scope });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [pending, setPending] = useState(false);
  const giveBack = async () => {
    setPending(true);
    const act = reason === "HELD" ? actions.release : actions.undoWriteOff;
    const result = await act({ entries: [...chosen].map((timeEntryId) => ({ timeEntryId })) }).catch(
      () => unreachable,
    );
    setPending(false);
    if (!result.ok) return setProblem(result.message);
    toast.success(t(`${reason}.done`, { minutes: formatMinutes(result.value.minutes) }));
    return onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      busy={pending}
      size="lg"
      title={t(`${reason}.title`)}
      description={t(`${reason}.text`)}
    >
      <DialogBody>
        {problem !== null && (
          <Notice kind="danger" role="alert" className="mb-3">
            {problem || t("unreachable")}
          </Notice>
        )}
        {!entries && problem === null && <SkeletonRows rows={3} />}
        {entries && <Entries entries={entries} chosen={chosen} onChoose={setChosen} />}
      </DialogBody>
      <DialogFooter>
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button
          variant="primary"
          pending={pending}
          disabledReason={chosen.size === 0 ? t("chooseAtLeastOneEntry") : null}
          onClick={giveBack}
        >
          {t(`${reason}.verb`)}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function useEntries(
  read: GenerateActions["leftOut"],
  input: Parameters<GenerateActions["leftOut"]>[0],
): { entries: LeftOutEntry[] | null; problem: string | null; setProblem: (problem: string) => void } {
  const [entries, setEntries] = useState<LeftOutEntry[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const key = JSON.stringify(input);
  useEffect(() => {
    let isCurrent = true;
    read(JSON.parse(key))
      .catch((): Result<LeftOutEntry[]> => unreachable)
      .then((result) => {
        if (!isCurrent) return;
        if (result.ok) setEntries(result.value);
        else setProblem(result.message);
      });
    return () => {
      isCurrent = false;
    };
  }, [read, key]);
  return { entries, problem, setProblem };
}

type EntriesProps = {
  entries: LeftOutEntry[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
};

function Entries({ entries, chosen, onChoose }: EntriesProps) {
  const locale = useLocale();
  const t = useTranslations("generate.generateLeftOutDialog");
  const reasonName = useTranslations("enums.writeOffReason");
  const reasonOf = ({ reason }: LeftOutEntry) => {
    const code = writeOffReasonCodes.find((each) => each === reason);
    return code ? reasonName(code) : null;
  };
  const isAll = chosen.size === entries.length;
  const change = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  return (
    <ul className="divide-y divide-line">
      <li className="pb-2">
        <Checkbox
          label={t("all", { count: entries.length })}
          checked={isAll ? true : chosen.size > 0 ? "indeterminate" : false}
          onCheckedChange={() => onChoose(new Set(isAll ? [] : entries.map((entry) => entry.id)))}
        />
      </li>
      {entries.map((entry) => (
        <li key={entry.id} className="flex items-start gap-3 py-2">
          <Checkbox
            className="min-w-0 flex-1"
            checked={chosen.has(entry.id)}
            onCheckedChange={(isChosen) => change(entry.id, isChosen)}
            label={entry.description || entry.projectName}
            hint={[
              formatDate(entry.date, locale),
              entry.projectName,
              entry.memberName,
              reasonOf(entry),
              entry.note,
            ]
              .filter(Boolean)
              .join(" · ")}
          />
          <span className="figures shrink-0 text-right text-sm">
            {formatMinutes(entry.minutes)}
            <span className="block text-muted">{formatMoney(entry.amount, entry.currency, locale)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
