"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { DateInput, Input, Textarea } from "@/components/ui/input";
import { useLocale } from "@/components/ui/locale";
import { Select } from "@/components/ui/select";
import { formatDate } from "@/lib/format";
import { groupings } from "@/lib/invoices/schema";
import type { UnbilledScreen } from "@/server/invoices/read-unbilled";
import { dueDateOf } from "./draft-form";
import { DraftPreview } from "./draft-preview";
import type { GenerateActions } from "./generate-actions";
import type { Review } from "./generate-state";
import { TermsOptions, termsListId } from "./terms-options";

type ReviewStepProps = {
  unbilled: UnbilledScreen;
  review: Review;
  /** What the draft would be made of. */
  input: Parameters<GenerateActions["preview"]>[0];
  today: string;
  preview: GenerateActions["preview"];
  onChange: (review: Partial<Review>) => void;
};

/** What each project has, unless one way is chosen for the whole draft. */
const usual = "USUAL" as const;

/** Step 3: how entries become lines, when it is due, and what it says. */
export function ReviewStep({ unbilled, review, input, today, preview, onChange }: ReviewStepProps) {
  const t = useTranslations("generate.newInvoiceReview");
  const groupingName = useTranslations("enums.grouping");
  const locale = useLocale();
  const { last, customer } = unbilled;
  const expected = dueDateOf({ terms: review.terms, issueDate: review.issueDate || today });
  const dueHint = expected
    ? t(review.issueDate ? "byTheTerms" : "byTheTermsToday", { date: formatDate(expected, locale) })
    : t("theseTermsGiveNoDate");
  const ways = new Set(Object.values(unbilled.policy.projects).map((own) => own.grouping));
  const [only = unbilled.policy.grouping] = ways;
  const groupingOptions = [
    { value: usual, label: ways.size > 1 ? t("asSetForEachProject") : t("asSet", { grouping: only }) },
    ...groupings.map((value) => ({ value, label: groupingName(value) })),
  ];
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Field
          label={t("lines")}
          hint={last?.grouping && last.grouping === review.grouping ? t("lastTime") : null}
        >
          {(aria) => (
            <Select
              {...aria}
              value={review.grouping || usual}
              onValueChange={(grouping) => onChange({ grouping: grouping === usual ? "" : grouping })}
              options={groupingOptions}
            />
          )}
        </Field>
        <Field label={t("issueDate")} optional hint={review.issueDate ? null : t("theDayItIsApproved")}>
          {(aria) => (
            <DateInput
              {...aria}
              max={today}
              value={review.issueDate}
              onChange={(event) => onChange({ issueDate: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={t("terms")}
          hint={review.terms === customer.terms ? null : t("usually", { terms: customer.terms })}
        >
          {(aria) => (
            <>
              <Input
                {...aria}
                list={termsListId}
                value={review.terms}
                onChange={(event) => onChange({ terms: event.target.value })}
              />
              <TermsOptions />
            </>
          )}
        </Field>
        <Field label={t("dueDate")} optional hint={review.dueDate ? null : dueHint}>
          {(aria) => (
            <DateInput
              {...aria}
              min={review.issueDate || undefined}
              value={review.dueDate}
              onChange={(event) => onChange({ dueDate: event.target.value })}
            />
          )}
        </Field>
        <NotesField last={last} review={review} onChange={onChange} />
      </div>
      <DraftPreview input={input} preview={preview} />
    </div>
  );
}

type NotesFieldProps = Pick<ReviewStepProps, "review" | "onChange"> & { last: UnbilledScreen["last"] };

function NotesField({ last, review, onChange }: NotesFieldProps) {
  const t = useTranslations("generate.newInvoiceReview");
  return (
    <Field
      label={t("notesForTheCustomer")}
      optional
      className="col-span-full"
      hint={
        last?.notes &&
        !review.notes && (
          <Button size="sm" className="mt-1" onClick={() => onChange({ notes: last.notes })}>
            {t("useTheNotesOfThe")}
          </Button>
        )
      }
    >
      {(aria) => (
        <Textarea
          {...aria}
          rows={2}
          value={review.notes}
          onChange={(event) => onChange({ notes: event.target.value })}
        />
      )}
    </Field>
  );
}
