"use client";

import { useMemo } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { formatMoney } from "@/lib/format";
import { whyNotBillable } from "@/lib/invoices/billable";
import type { UnbilledScreen } from "@/server/invoices/read-unbilled";
import { EntryGroup } from "./entry-group";
import { byProject } from "./new-invoice-state";

type EntriesStepProps = {
  unbilled: UnbilledScreen;
  chosen: ReadonlySet<string>;
  currency: string;
  onChoose: (ids: readonly string[], isChosen: boolean) => void;
};

const allOpenUpTo = 300;

/** Step 2: which entries, by project; what cannot be billed here is shown with its reason. */
export function EntriesStep({ unbilled, chosen, currency, onChoose }: EntriesStepProps) {
  const { rows, totals } = unbilled;
  const groups = useMemo(() => byProject(rows, currency), [rows, currency]);
  const others = totals.filter((total) => total.currency !== currency);
  const unpriced = rows.filter((row) => row.currency === currency && whyNotBillable(row, currency)).length;
  if (rows.length === 0) {
    return (
      <EmptyState
        title="No unbilled time on these days"
        text="Go back and choose other days, or continue with a draft without time."
      />
    );
  }
  return (
    <div className="flex flex-col gap-3">
      {others.length > 0 && (
        <Notice>
          {others.map((total) => formatMoney(total.amount, total.currency, "en")).join(" and ")} of this time
          is priced in another currency and needs an invoice of its own.
        </Notice>
      )}
      {unpriced > 0 && (
        <Notice kind="warning">
          {unpriced} {unpriced === 1 ? "entry has" : "entries have"} no rate and cannot be billed yet.
        </Notice>
      )}
      <ul aria-label="Unbilled time by project" className="-mx-4 divide-y divide-line border-line border-y">
        {groups.map((group) => (
          <EntryGroup
            key={group.id}
            group={group}
            chosen={chosen}
            currency={currency}
            timeZone={unbilled.timeZone}
            startsOpen={rows.length <= allOpenUpTo}
            onChoose={onChoose}
          />
        ))}
      </ul>
    </div>
  );
}
