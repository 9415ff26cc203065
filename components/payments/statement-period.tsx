"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { DateBox } from "@/components/ui/date-box";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Spinner } from "@/components/ui/spinner";
import type { StatementQuery } from "@/lib/payments/statement";
import { statementHref } from "@/lib/payments/statement-words";
import { type Period, type PeriodName, periodNames } from "@/lib/time/period";

type StatementPeriodProps = { path: string; query: StatementQuery; period: Period };

/** The days that the statement is over; the choice stands in the address. */
export function StatementPeriod({ path, query, period }: StatementPeriodProps) {
  const t = useTranslations("payments.statementPeriod");
  const periods = useTranslations("enums.period");
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const go = (next: Partial<StatementQuery>) =>
    startTransition(() => router.push(statementHref(path, next), { scroll: false }));
  const isDates = Boolean(query.from || query.to);
  return (
    <search aria-label={t("periodOfTheStatement")} className="flex flex-wrap items-end gap-x-3 gap-y-2">
      <Field label={t("period")} className="w-44 max-sm:w-full">
        {(aria) => (
          <Select
            {...aria}
            value={isDates ? "dates" : (query.period ?? "this-year")}
            onValueChange={(name) => go(name === "dates" ? period : { period: name })}
            options={[
              ...periodNames.map((name) => ({ value: name as PeriodName | "dates", label: periods(name) })),
              { value: "dates" as const, label: t("fromTo") },
            ]}
          />
        )}
      </Field>
      <DateBox
        label={t("from")}
        className="w-36 max-sm:w-[calc(50%-0.375rem)]"
        value={period.from}
        onChoose={(from) => go({ from, to: period.to })}
      />
      <DateBox
        label={t("to")}
        className="w-36 max-sm:w-[calc(50%-0.375rem)]"
        value={period.to}
        onChoose={(to) => go({ from: period.from, to })}
      />
      {pending && <Spinner label={t("loading")} className="mb-2" />}
    </search>
  );
}
