"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { DateInput } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { otherViews } from "@/lib/invoices/list-views";
import type { InvoiceFiltersProps } from "./invoice-filters";
import type { useListAddress } from "./list-address";
import { useListChoices } from "./list-choices";

type MoreFiltersProps = Pick<InvoiceFiltersProps, "input" | "currencies"> &
  Pick<ReturnType<typeof useListAddress>, "change">;

/** The filters behind the button. */
export function MoreFilters({ input, currencies, change }: MoreFiltersProps) {
  const { projects } = useListChoices();
  const t = useTranslations("list.invoiceFilters");
  const name = useTranslations("enums.invoiceOtherView");
  const other = otherViews.find((view) => view === input.view);
  return (
    <div className="flex flex-col gap-3">
      <Labelled label={t("project")}>
        <Combobox
          aria-label={t("project")}
          placeholder={t("allProjects")}
          clearable
          value={input.projectId ?? null}
          onValueChange={(projectId) => change({ projectId: projectId ?? undefined })}
          options={projects.map((project) => ({
            value: project.id,
            label: project.name,
            detail: project.customerName ?? undefined,
          }))}
        />
      </Labelled>
      {currencies.length > 1 && (
        <Labelled label={t("currency")}>
          <Select
            aria-label={t("currency")}
            value={input.currency ?? ""}
            onValueChange={(currency) => change({ currency: currency || undefined })}
            options={[
              { value: "", label: t("allCurrencies") },
              ...currencies.map((currency) => ({ value: currency, label: currency })),
            ]}
          />
        </Labelled>
      )}
      <Labelled label={t("otherStates")}>
        <Select
          aria-label={t("otherStates")}
          value={other ?? ""}
          onValueChange={(view) => change({ view: view || undefined, status: undefined })}
          options={[
            { value: "", label: t("asTheTabSays") },
            ...otherViews.map((view) => ({ value: view, label: name(view) })),
          ]}
        />
      </Labelled>
      <div className="grid grid-cols-2 gap-2">
        <DateBox label={t("issuedFrom")} value={input.from} onChoose={(from) => change({ from })} />
        <DateBox label={t("issuedUntil")} value={input.to} onChoose={(to) => change({ to })} />
      </div>
    </div>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <span aria-hidden className="text-muted text-sm">
        {label}
      </span>
      {children}
    </div>
  );
}

type DateBoxProps = {
  label: string;
  value: string | undefined;
  onChoose: (date: string | undefined) => void;
};

// A date that is being typed passes through other years: it is only used once it is plausible, or left.
function DateBox({ label, value, onChoose }: DateBoxProps) {
  const id = useId();
  const [text, setText] = useState(value ?? "");
  const choose = (date: string) => date !== (value ?? "") && onChoose(date || undefined);
  useEffect(() => setText(value ?? ""), [value]);
  return (
    <span className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-muted text-sm">
        {label}
      </label>
      <DateInput
        id={id}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          if (event.target.value === "" || event.target.value >= "1990-01-01") choose(event.target.value);
        }}
      />
    </span>
  );
}
