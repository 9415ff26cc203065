"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { AmountField } from "@/components/forms/amount-field";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { ComboboxField } from "@/components/forms/combobox-field";
import { Form } from "@/components/forms/form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Card } from "@/components/ui/card";
import type { ComboboxOption } from "@/components/ui/option-match";
import { type SaveInvoicingInput, saveInvoicingInput } from "@/lib/firm/schema";
import type { Result } from "@/lib/result";
import { useInvoicingChoices } from "./invoicing-choices";

type InvoicingFormProps = {
  action: (input: SaveInvoicingInput) => Promise<Result<{ version: number }>>;
  settings: SaveInvoicingInput;
  mayWrite: boolean;
  currencies: readonly ComboboxOption[];
  timeZones: readonly ComboboxOption[];
};

/** What a new invoice begins with, and who may approve it. */
export function InvoicingForm({ action, settings, mayWrite, currencies, timeZones }: InvoicingFormProps) {
  const t = useTranslations("firm.invoicingForm");
  const choices = useInvoicingChoices();
  const form = useActionForm({
    schema: saveInvoicingInput,
    action,
    defaultValues: settings,
    onSuccess: ({ version }, input) => {
      form.reset({ ...input, version });
      toast.success(t("settingsSaved"), { description: t("theyHoldForNewDrafts") });
    },
  });
  const { control } = form;
  const common = { control, disabled: !mayWrite };
  return (
    <Form form={form} actions={mayWrite && <SubmitButton>{t("save")}</SubmitButton>} className="max-w-3xl">
      <Card title={t("newInvoices")} text={t("aCustomerOrAProject")}>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <ComboboxField
            {...common}
            name="currency"
            label={t("currency")}
            options={currencies}
            hint={t("ofNewCustomersAndRates")}
          />
          <TextField {...common} name="defaultTerms" label={t("paymentTerms")} hint={t("net30EomEom30")} />
          <SelectField {...common} name="grouping" label={t("lines")} options={choices.grouping} />
          <SelectField {...common} name="paper" label={t("paper")} options={choices.paper} />
          <CheckboxField
            {...common}
            name="pricesIncludeTax"
            label={t("pricesIncludeTax")}
            hint={t("ratesAndPricesAreWhat")}
          />
          <SelectField
            {...common}
            name="cashRounding"
            label={t("cashRounding")}
            options={choices.cashRounding}
            hint={t("totalsIn", { currency: form.watch("currency") || settings.currency })}
          />
        </div>
      </Card>
      <Card title={t("roundingOfTime")} text={t("appliesWhenADraftIs")}>
        <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <SelectField {...common} name="increment" label={t("to")} options={choices.increment} />
          <SelectField {...common} name="direction" label={t("direction")} options={choices.direction} />
          <SelectField {...common} name="scope" label={t("forEach")} options={choices.scope} />
          <TextField
            {...common}
            name="minimumMinutes"
            label={t("atLeast")}
            inputMode="numeric"
            hint={t("minutes0ForNone")}
          />
        </div>
      </Card>
      <Card title={t("calendar")}>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <ComboboxField
            {...common}
            name="timeZone"
            label={t("timeZone")}
            options={timeZones}
            hint={t("whereTodayIsDecided")}
          />
          <SelectField
            {...common}
            name="weekStartsOn"
            label={t("weekStartsOn")}
            options={choices.weekStartsOn}
          />
        </div>
      </Card>
      <Card title={t("approval")}>
        <div className="grid items-start gap-4">
          <CheckboxField
            {...common}
            name="approverNotCreator"
            label={t("fourEyes")}
            hint={t("whoeverMadeADraftMay")}
          />
          <AmountField
            {...common}
            name="ownerAboveAmount"
            label={t("ownerAbove")}
            optional
            unit={settings.currency}
            hint={t("totalsAboveThisNeedAn")}
            className="max-w-xs"
          />
        </div>
      </Card>
    </Form>
  );
}
