import { useTranslations } from "next-intl";
import type { Dispatch } from "react";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, type FieldAria } from "@/components/ui/field";
import { DateInput, Input, Textarea } from "@/components/ui/input";
import { useLocale } from "@/components/ui/locale";
import { formatDate } from "@/lib/format";
import type { FieldErrors } from "@/lib/result";
import { DiscountInput } from "./discount-input";
import { type DraftForm, dueDateOf } from "./draft-form";
import type { DraftChange } from "./draft-history";
import { TermsOptions, termsListId } from "./terms-options";

type DraftDetailsProps = {
  form: DraftForm;
  currency: string;
  today: string;
  problems: FieldErrors;
  change: Dispatch<DraftChange>;
};

type Texts = "issueDate" | "dueDate" | "serviceFrom" | "serviceTo" | "terms" | "reference";

/** Dates, terms, reference and discount of a draft. */
export function DraftDetails({ form, currency, today, problems, change }: DraftDetailsProps) {
  const locale = useLocale();
  const t = useTranslations("draft.draftDetails");
  const set = (values: Partial<Omit<DraftForm, "lines" | "charges">>) => change({ type: "header", values });
  const bind = (name: Texts, aria: FieldAria) => ({
    ...aria,
    value: form[name],
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  });
  const expected = dueDateOf({ terms: form.terms, issueDate: today });
  return (
    <Card title={t("details")}>
      <div data-part="header" className="grid gap-4 @md:grid-cols-2 @4xl:grid-cols-4">
        <Field
          label={t("issueDate")}
          error={problems.issueDate}
          hint={form.issueDate ? null : t("theDayItIsApproved")}
        >
          {(aria) => <DateInput {...bind("issueDate", aria)} max={today} />}
        </Field>
        <Field label={t("terms")} error={problems.terms}>
          {(aria) => (
            <>
              <Input {...bind("terms", aria)} list={termsListId} />
              <TermsOptions />
            </>
          )}
        </Field>
        <Field
          label={t("dueDate")}
          error={problems.dueDate}
          hint={
            form.dueDate
              ? null
              : expected
                ? t("byTheTermsIfApproved", { expected: formatDate(expected, locale) })
                : t("theseTermsGiveNoDate")
          }
        >
          {(aria) => <DateInput {...bind("dueDate", aria)} min={form.issueDate || undefined} />}
        </Field>
        <Field
          label={t("reference")}
          optional
          error={problems.reference}
          hint={t("theirOrderNumberForInstance")}
        >
          {(aria) => <Input {...bind("reference", aria)} maxLength={200} />}
        </Field>
        <Field label={t("workFrom")} optional error={problems.serviceFrom}>
          {(aria) => <DateInput {...bind("serviceFrom", aria)} max={form.serviceTo || undefined} />}
        </Field>
        <Field label={t("to")} optional error={problems.serviceTo}>
          {(aria) => <DateInput {...bind("serviceTo", aria)} min={form.serviceFrom || undefined} />}
        </Field>
        <DiscountField {...{ form, currency, problems, change }} />
        <div className="flex items-end pb-1.5">
          <Checkbox
            label={t("pricesIncludeTax")}
            checked={form.pricesIncludeTax}
            onCheckedChange={(pricesIncludeTax) => set({ pricesIncludeTax })}
          />
        </div>
      </div>
    </Card>
  );
}

function DiscountField({ form, currency, problems, change }: Omit<DraftDetailsProps, "today">) {
  const t = useTranslations("draft.draftDetails");
  return (
    <Field label={t("discountOnTheWhole")} optional error={problems.discount ?? problems["discount.amount"]}>
      {(aria) => (
        <DiscountInput
          aria={aria}
          kindLabel={t("discountOfTheInvoiceBy")}
          currency={currency}
          value={form.discount}
          onValueChange={(discount) => change({ type: "header", values: { discount } })}
        />
      )}
    </Field>
  );
}

/** What the customer reads, and what only the firm does. */
export function DraftNotes({
  form,
  problems,
  change,
}: Pick<DraftDetailsProps, "form" | "problems" | "change">) {
  const t = useTranslations("draft.draftDetails");
  const set = (values: Partial<Omit<DraftForm, "lines" | "charges">>) => change({ type: "header", values });
  return (
    <Card title={t("notes")}>
      <div data-part="header" className="flex flex-col gap-4">
        <Field label={t("forTheCustomer")} optional hint={t("printedOnTheInvoice")} error={problems.notes}>
          {(aria) => (
            <Textarea {...aria} value={form.notes} onChange={(event) => set({ notes: event.target.value })} />
          )}
        </Field>
        <Field label={t("internal")} optional hint={t("onlyYourFirmSeesThis")} error={problems.internalNotes}>
          {(aria) => (
            <Textarea
              {...aria}
              value={form.internalNotes}
              onChange={(event) => set({ internalNotes: event.target.value })}
            />
          )}
        </Field>
      </div>
    </Card>
  );
}
