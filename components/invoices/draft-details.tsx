import type { Dispatch } from "react";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, type FieldAria } from "@/components/ui/field";
import { DateInput, Input, Textarea } from "@/components/ui/input";
import { formatDate } from "@/lib/format";
import type { FieldErrors } from "@/lib/result";
import { DiscountInput } from "./discount-input";
import { type DraftForm, dueDateOf } from "./draft-form";
import { TermsOptions, termsListId } from "./terms-options";
import type { DraftChange } from "./use-draft";

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
  const set = (values: Partial<Omit<DraftForm, "lines" | "charges">>) => change({ type: "header", values });
  const bind = (name: Texts, aria: FieldAria) => ({
    ...aria,
    value: form[name],
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  });
  const expected = dueDateOf({ terms: form.terms, issueDate: today });
  return (
    <Card title="Details">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Field
          label="Issue date"
          error={problems.issueDate}
          hint={form.issueDate ? null : "The day it is approved"}
        >
          {(aria) => <DateInput {...bind("issueDate", aria)} max={today} />}
        </Field>
        <Field label="Terms" error={problems.terms}>
          {(aria) => (
            <>
              <Input {...bind("terms", aria)} list={termsListId} />
              <TermsOptions />
            </>
          )}
        </Field>
        <Field
          label="Due date"
          error={problems.dueDate}
          hint={
            form.dueDate
              ? null
              : expected
                ? `By the terms: ${formatDate(expected, "en")} if approved today`
                : "These terms give no date. Choose one."
          }
        >
          {(aria) => <DateInput {...bind("dueDate", aria)} min={form.issueDate || undefined} />}
        </Field>
        <Field label="Reference" optional error={problems.reference} hint="Their order number, for instance">
          {(aria) => <Input {...bind("reference", aria)} maxLength={200} />}
        </Field>
        <Field label="Work from" optional error={problems.serviceFrom}>
          {(aria) => <DateInput {...bind("serviceFrom", aria)} max={form.serviceTo || undefined} />}
        </Field>
        <Field label="to" optional error={problems.serviceTo}>
          {(aria) => <DateInput {...bind("serviceTo", aria)} min={form.serviceFrom || undefined} />}
        </Field>
        <DiscountField {...{ form, currency, problems, change }} />
        <div className="flex items-end pb-1.5">
          <Checkbox
            label="Prices include tax"
            checked={form.pricesIncludeTax}
            onCheckedChange={(pricesIncludeTax) => set({ pricesIncludeTax })}
          />
        </div>
      </div>
    </Card>
  );
}

function DiscountField({ form, currency, problems, change }: Omit<DraftDetailsProps, "today">) {
  return (
    <Field label="Discount on the whole" optional error={problems.discount ?? problems["discount.amount"]}>
      {(aria) => (
        <DiscountInput
          aria={aria}
          of="the invoice"
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
  const set = (values: Partial<Omit<DraftForm, "lines" | "charges">>) => change({ type: "header", values });
  return (
    <Card title="Notes">
      <div className="flex flex-col gap-4">
        <Field label="For the customer" optional hint="Printed on the invoice" error={problems.notes}>
          {(aria) => (
            <Textarea {...aria} value={form.notes} onChange={(event) => set({ notes: event.target.value })} />
          )}
        </Field>
        <Field label="Internal" optional hint="Only your firm sees this" error={problems.internalNotes}>
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
