"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { type ChangeSeriesInput, changeSeriesInput } from "@/lib/firm/schema";
import { firstNumbers, usualPatterns } from "@/lib/firm/start";
import { formatNumber } from "@/lib/invoices/number-format";
import type { Result } from "@/lib/result";
import type { StartScreen } from "@/server/firm/read-start";
import { SeriesFields, seriesFieldNames } from "./series-fields";

type StartNumbersProps = {
  action: (input: ChangeSeriesInput) => Promise<Result<void>>;
  series: NonNullable<StartScreen["series"]>;
  today: string;
  previousHref: string;
  nextHref: string;
};

/** The second of the first steps: how the numbers of invoices look, and where they go on. */
export function StartNumbers({ action, series, today, previousHref, nextHref }: StartNumbersProps) {
  const t = useTranslations("firm.startNumbers");
  const says = useTranslations("enums.numberPattern");
  const router = useRouter();
  const { id: seriesId, pattern, reset, startAt } = series;
  const form = useActionForm({
    schema: changeSeriesInput,
    action,
    defaultValues: { seriesId, pattern, reset, startAt },
    onSuccess: () => router.push(nextHref),
  });
  const typed = useWatch({ control: form.control });
  const numbers = firstNumbers(typed, today);
  return (
    <Form
      form={form}
      actions={
        <>
          <LinkButton href={previousHref}>{t("back")}</LinkButton>
          <SubmitButton>{t("continue")}</SubmitButton>
        </>
      }
    >
      <Card title={t("invoiceNumbers")} text={t("eachNumberIsGivenOnce")}>
        <div className="flex flex-col gap-4">
          <div className="flex flex-wrap gap-2">
            {usualPatterns.map(({ pattern, reset }) => (
              <Button
                key={pattern}
                size="sm"
                className="aria-pressed:border-accent aria-pressed:bg-accent-soft max-sm:h-9"
                aria-pressed={typed.pattern === pattern && typed.reset === reset}
                onClick={() => {
                  form.setValue("pattern", pattern, { shouldDirty: true });
                  form.setValue("reset", reset, { shouldDirty: true });
                  form.clearErrors();
                }}
              >
                <span className="figures font-medium">{formatNumber(pattern, today, 1)}</span>
                <span className="text-muted">{says(reset)}</span>
              </Button>
            ))}
          </div>
          <div className="grid items-start gap-4 sm:grid-cols-3">
            <SeriesFields control={form.control} names={seriesFieldNames} />
          </div>
          <p aria-live="polite" className="rounded-md bg-sunken px-3 py-2 text-muted">
            {numbers
              ? t.rich("yourFirstInvoices", {
                  numbers: () => <span className="figures font-medium text-ink">{numbers.join(", ")}</span>,
                })
              : t("thePatternNeedsACounter")}
          </p>
        </div>
      </Card>
    </Form>
  );
}
