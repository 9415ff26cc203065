"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Combobox } from "@/components/ui/combobox";
import { Spinner } from "@/components/ui/spinner";
import type { Result } from "@/lib/result";
import { type RowWork, rowKey } from "@/lib/time/timesheet";
import type { ProjectChoice } from "@/server/time/choices";
import { useWorkOptions, workOf } from "./work-options";

type AddRowProps = {
  projects: readonly ProjectChoice[];
  /** The rows that are there already; choosing one of them leads to it. */
  rows: readonly { key: string }[];
  onAdd: (work: RowWork) => Promise<Result<unknown>>;
  /** The row that takes the cursor. */
  onAdded: (key: string) => void;
};

/** Adds a row to the week by typing customer, project or task. */
export function AddRow({ projects, rows, onAdd, onAdded }: AddRowProps) {
  const t = useTranslations("time.addRow");
  const [pending, setPending] = useState(false);
  const options = useWorkOptions(projects);
  const add = async (value: string | null) => {
    const work = workOf(value);
    if (!work || pending) return;
    const key = rowKey(work);
    if (!rows.some((row) => row.key === key)) {
      setPending(true);
      const result = await onAdd(work).catch(() => null);
      setPending(false);
      if (!result?.ok) {
        toast.error(result?.message ?? t("unreachable"));
        return;
      }
    }
    onAdded(key);
  };
  return (
    <div className="flex items-center gap-3 border-line border-t px-4 py-3">
      <Combobox
        aria-label={t("addARow")}
        options={options}
        value={null}
        onValueChange={(value) => void add(value)}
        placeholder={t("placeholder")}
        emptyText={t("nothingHasThatName")}
        className="w-96 max-sm:w-full"
      />
      {pending && <Spinner label={t("addingTheRow")} />}
    </div>
  );
}
