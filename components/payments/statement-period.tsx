"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { DateBox } from "@/components/ui/date-box";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Spinner } from "@/components/ui/spinner";
import type { StatementQuery } from "@/lib/payments/statement";
import { statementHref } from "@/lib/payments/statement-words";
import { type Period, type PeriodName, periodLabels, periodNames } from "@/lib/time/period";

type StatementPeriodProps = { path: string; query: StatementQuery; period: Period };

const options = [
  ...periodNames.map((name) => ({ value: name as PeriodName | "dates", label: periodLabels[name] })),
  { value: "dates" as const, label: "From … to" },
];

/** The days that the statement is over; the choice stands in the address. */
export function StatementPeriod({ path, query, period }: StatementPeriodProps) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const go = (next: Partial<StatementQuery>) =>
    startTransition(() => router.push(statementHref(path, next), { scroll: false }));
  const isDates = Boolean(query.from || query.to);
  return (
    <search aria-label="Period of the statement" className="flex flex-wrap items-end gap-x-3 gap-y-2">
      <Field label="Period" className="w-44 max-sm:w-full">
        {(aria) => (
          <Select
            {...aria}
            value={isDates ? "dates" : (query.period ?? "this-year")}
            onValueChange={(name) => go(name === "dates" ? period : { period: name })}
            options={options}
          />
        )}
      </Field>
      <DateBox
        label="From"
        className="w-36 max-sm:w-[calc(50%-0.375rem)]"
        value={period.from}
        onChoose={(from) => go({ from, to: period.to })}
      />
      <DateBox
        label="To"
        className="w-36 max-sm:w-[calc(50%-0.375rem)]"
        value={period.to}
        onChoose={(to) => go({ from: period.from, to })}
      />
      {pending && <Spinner label="Loading" className="mb-2" />}
    </search>
  );
}
