"use client";

import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { DateInput } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { formatMinutes, formatMoney } from "@/lib/format";
import { type PeriodName, periodLabels, periodNames, periodOf } from "@/lib/time/period";
import type { CustomerWithUnbilled, UnbilledScreen } from "@/server/invoices/read-unbilled";
import type { Basics } from "./new-invoice-state";

type BasicsStepProps = {
  basics: Basics;
  customers: CustomerWithUnbilled[];
  unbilled: UnbilledScreen | null;
  today: string;
  pending: boolean;
  onChange: (basics: Partial<Basics>) => void;
};

const presets = [
  { value: "all" as const, label: "All unbilled time" },
  ...periodNames.map((name) => ({ value: name, label: periodLabels[name] })),
  { value: "own" as const, label: "Own dates" },
];

const unbilledText = (unbilled: { currency: string; minutes: number; amount: string }[]) =>
  unbilled
    .map((part) => `${formatMinutes(part.minutes)}, ${formatMoney(part.amount, part.currency, "en")}`)
    .join(" · ") || "Nothing unbilled";

function presetOf({ from, to }: Basics, today: string): PeriodName | "all" | "own" {
  if (!from && !to) return "all";
  const named = periodNames.find((name) => {
    const period = periodOf(name, today);
    return period.from === from && period.to === to;
  });
  return named ?? "own";
}

/** Step 1: whose time, of which days, in which currency. */
export function BasicsStep(props: BasicsStepProps) {
  const { basics, customers, unbilled, today, onChange } = props;
  const choosePreset = (preset: PeriodName | "all" | "own") => {
    if (preset === "all") onChange({ from: "", to: "" });
    else if (preset !== "own") onChange(periodOf(preset, today));
    else onChange({ from: basics.from || today, to: basics.to });
  };
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      <Field label="Customer" className="sm:col-span-2">
        {(aria) => (
          <Combobox
            {...aria}
            placeholder="Choose a customer"
            value={basics.customerId}
            onValueChange={(customerId) => onChange({ customerId, currency: "" })}
            options={customers.map((customer) => ({
              value: customer.id,
              label: customer.name,
              detail: unbilledText(customer.unbilled),
            }))}
          />
        )}
      </Field>
      <CurrencyField {...props} />
      <Field label="Time of" className="sm:col-start-1">
        {(aria) => (
          <Select {...aria} value={presetOf(basics, today)} onValueChange={choosePreset} options={presets} />
        )}
      </Field>
      <Field label="From" optional>
        {(aria) => (
          <DateInput
            {...aria}
            value={basics.from}
            max={basics.to || undefined}
            onChange={(event) => onChange({ from: event.target.value })}
          />
        )}
      </Field>
      <Field
        label="To"
        optional
        error={
          basics.from && basics.to && basics.to < basics.from
            ? "The last day is before the first."
            : undefined
        }
      >
        {(aria) => (
          <DateInput
            {...aria}
            value={basics.to}
            min={basics.from || undefined}
            onChange={(event) => onChange({ to: event.target.value })}
          />
        )}
      </Field>
      {unbilled && <Found {...props} unbilled={unbilled} />}
    </div>
  );
}

function CurrencyField({ basics, unbilled, onChange }: BasicsStepProps) {
  const currencies = new Set([
    ...(unbilled ? [unbilled.customer.currency] : []),
    ...(unbilled?.totals.map((total) => total.currency) ?? []),
  ]);
  return (
    <Field label="Currency" hint={currencies.size > 1 ? "One invoice has one currency" : null}>
      {(aria) => (
        <Select
          {...aria}
          value={basics.currency}
          placeholder="After the customer"
          disabled={currencies.size === 0}
          onValueChange={(currency) => onChange({ currency })}
          options={[...currencies].map((currency) => ({ value: currency, label: currency }))}
        />
      )}
    </Field>
  );
}

function Found({ unbilled, pending }: BasicsStepProps & { unbilled: UnbilledScreen }) {
  const { customer, totals, rows } = unbilled;
  return (
    <div className="col-span-full" aria-live="polite" aria-busy={pending}>
      {customer.archived ? (
        <Notice kind="warning">{customer.name} is archived. Restore the customer to bill it.</Notice>
      ) : totals.length === 0 ? (
        <Notice>There is no unbilled time on these days. You can still make a draft without time.</Notice>
      ) : (
        <p className="text-muted">
          {rows.length} unbilled {rows.length === 1 ? "entry" : "entries"}:{" "}
          <span className="figures text-ink">{unbilledText(totals)}</span>
        </p>
      )}
    </div>
  );
}
