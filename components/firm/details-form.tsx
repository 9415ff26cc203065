"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { TextareaField } from "@/components/forms/textarea-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Card } from "@/components/ui/card";
import { type SaveFirmDetailsInput, saveFirmDetailsInput } from "@/lib/firm/schema";
import type { Result } from "@/lib/result";

type DetailsFormProps = {
  action: (input: SaveFirmDetailsInput) => Promise<Result<{ version: number }>>;
  settings: SaveFirmDetailsInput;
  mayWrite: boolean;
};

/** Who the firm is, as its invoices say it. */
export function DetailsForm({ action, settings, mayWrite }: DetailsFormProps) {
  const t = useTranslations("firm.detailsForm");
  const form = useActionForm({
    schema: saveFirmDetailsInput,
    action,
    defaultValues: settings,
    onSuccess: ({ version }, input) => {
      form.reset({ ...input, version });
      toast.success(t("settingsSaved"), {
        description: t("newInvoicesCarryThemIssued"),
      });
    },
  });
  const { control } = form;
  const common = { control, disabled: !mayWrite };
  return (
    <Form form={form} actions={mayWrite && <SubmitButton>{t("save")}</SubmitButton>} className="max-w-3xl">
      <Card title={t("nameAndAddress")} text={t("whatStandsAtTheHead")}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...common} name="name" label={t("name")} hint={t("howPeopleHereKnowThe")} />
          <TextField {...common} name="legalName" label={t("legalName")} hint={t("onInvoices")} />
          <TextareaField {...common} name="address" label={t("address")} rows={3} className="sm:col-span-2" />
          <TextField
            {...common}
            name="country"
            label={t("country")}
            hint={t("twoLettersSuchAsDe")}
            maxLength={2}
          />
          <TextField
            {...common}
            name="registration"
            label={t("registration")}
            optional
            hint={t("courtAndNumberWhereThe")}
          />
        </div>
      </Card>
      <Card title={t("tax")}>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <CheckboxField
            {...common}
            name="registeredForTax"
            label={t("registeredForTax")}
            hint={t("thenNoInvoiceIsApproved")}
            className="sm:col-span-2"
          />
          <TextField {...common} name="taxId" label={t("taxId")} optional />
        </div>
      </Card>
      <Card title={t("howToReachAndPay")}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...common} name="email" label={t("email")} type="email" optional />
          <TextField {...common} name="phone" label={t("phone")} optional />
          <TextField {...common} name="website" label={t("website")} optional />
          <TextareaField
            {...common}
            name="paymentInstructions"
            label={t("howToPay")}
            hint={t("bankIbanBicOrWhatever")}
            rows={3}
            className="sm:col-span-2"
          />
        </div>
      </Card>
    </Form>
  );
}
