"use client";

import { useTranslations } from "next-intl";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { DateInput } from "@/components/ui/input";
import { useLocale } from "@/components/ui/locale";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { formatMinutes, formatMoney } from "@/lib/format";
import { type BillingRangeName, billingRangeNames } from "@/lib/time/billing-range";
import { startOfMonth } from "@/lib/time/calendar-date";
import type { CustomerWithUnbilled, UnbilledScreen } from "@/server/invoices/read-unbilled";
import type { Basics } from "./generate-state";

type BasicsStepProps = {
  basics: Basics;
  customers: CustomerWithUnbilled[];
  unbilled: UnbilledScreen | null;
  today: string;
  pending: boolean;
  onChange: (basics: Partial<Basics>) => void;
};

/** What is unbilled, one sum a currency. */
function useUnbilledText(): (unbilled: { currency: string; minutes: number; amount: string }[]) => string {
  const locale = useLocale();
  const t = useTranslations("generate.newInvoiceBasics");
  return (unbilled) =>
    unbilled
      .map((part) => `${formatMinutes(part.minutes)}, ${formatMoney(part.amount, part.currency, locale)}`)
      .join(" · ") || t("nothingUnbilled");
}

/** Days of one's own; without an end on either side that is all. */
const ownDays = (from: string, to: string) => ({ range: from || to ? null : ("all" as const), from, to });

/** Step 1: whose time, of which days, in which currency. */
export function BasicsStep(props: BasicsStepProps) {
  const t = useTranslations("generate.newInvoiceBasics");
  const unbilledText = useUnbilledText();
  const rangeName = useTranslations("enums.billingRange");
  const presets = [
    ...billingRangeNames.map((name) => ({ value: name, label: rangeName(name) })),
    { value: "own" as const, label: t("ownDates") },
  ];
  const { basics, customers, unbilled, today, onChange } = props;
  const choosePreset = (preset: BillingRangeName | "own") => {
    if (preset !== "own") onChange({ range: preset, from: "", to: "" });
    else onChange(ownDays(basics.from || startOfMonth(today), basics.to || today));
  };
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      <Field label={t("customer")} className="sm:col-span-2">
        {(aria) => (
          <Combobox
            {...aria}
            placeholder={t("chooseACustomer")}
            value={basics.customerId}
            onValueChange={(customerId) => onChange({ customerId })}
            options={customers.map((customer) => ({
              value: customer.id,
              label: customer.name,
              detail: unbilledText(customer.unbilled),
            }))}
          />
        )}
      </Field>
      <CurrencyField {...props} />
      <Field label={t("timeOf")} className="sm:col-start-1">
        {(aria) => (
          <Select {...aria} value={basics.range ?? "own"} onValueChange={choosePreset} options={presets} />
        )}
      </Field>
      <Field label={t("from")} optional>
        {(aria) => (
          <DateInput
            {...aria}
            value={basics.from}
            max={basics.to || undefined}
            onChange={(event) => onChange(ownDays(event.target.value, basics.to))}
          />
        )}
      </Field>
      <Field
        label={t("to")}
        optional
        error={basics.from && basics.to && basics.to < basics.from ? t("theLastDayIsBefore") : undefined}
      >
        {(aria) => (
          <DateInput
            {...aria}
            value={basics.to}
            min={basics.from || undefined}
            onChange={(event) => onChange(ownDays(basics.from, event.target.value))}
          />
        )}
      </Field>
      {unbilled && <Found {...props} unbilled={unbilled} />}
    </div>
  );
}

function CurrencyField({ basics, unbilled, onChange }: BasicsStepProps) {
  const t = useTranslations("generate.newInvoiceBasics");
  const currencies = new Set([
    ...(unbilled ? [unbilled.customer.currency] : []),
    ...(unbilled?.totals.map((total) => total.currency) ?? []),
  ]);
  return (
    <Field label={t("currency")} hint={currencies.size > 1 ? t("oneInvoiceHasOneCurrency") : null}>
      {(aria) => (
        <Select
          {...aria}
          value={basics.currency}
          placeholder={t("afterTheCustomer")}
          disabled={currencies.size === 0}
          onValueChange={(currency) => onChange({ currency })}
          options={[...currencies].map((currency) => ({ value: currency, label: currency }))}
        />
      )}
    </Field>
  );
}

function Found({ unbilled, pending }: BasicsStepProps & { unbilled: UnbilledScreen }) {
  const t = useTranslations("generate.newInvoiceBasics");
  const unbilledText = useUnbilledText();
  const rangeName = useTranslations("enums.billingRange");
  const { customer, totals, rows, last } = unbilled;
  return (
    <div className="col-span-full" aria-live="polite" aria-busy={pending}>
      {customer.archived ? (
        <Notice kind="warning">{t("isArchivedRestoreTheCustomer", { name: customer.name })}</Notice>
      ) : totals.length === 0 ? (
        <Notice>{t("thereIsNoUnbilledTime")}</Notice>
      ) : (
        <p className="text-muted">
          {t.rich("found", {
            count: rows.length,
            sums: () => <span className="figures text-ink">{unbilledText(totals)}</span>,
          })}
          {last?.range && last.range === unbilled.range.name && (
            <span className="block text-sm">
              {t("asForTheLastInvoice", { range: rangeName(last.range) })}
            </span>
          )}
        </p>
      )}
    </div>
  );
}
