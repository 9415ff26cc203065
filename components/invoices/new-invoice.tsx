"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useId, useRef } from "react";
import { useShortcut } from "@/components/shell/shortcuts";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Steps } from "@/components/ui/steps";
import { toDraftInput } from "@/lib/invoices/entry-choices";
import type { CustomerWithUnbilled, UnbilledScreen } from "@/server/invoices/read-unbilled";
import type { GenerateActions } from "./generate-actions";
import { useBasics, useCreate, useStep } from "./generate-address";
import { EntriesStep } from "./generate-entries";
import { LeftOutSummary } from "./generate-left-out";
import { type Basics, type GenerateState, servicePeriod, useGenerateState } from "./generate-state";
import { GenerateSums } from "./generate-sums";
import { BasicsStep } from "./new-invoice-basics";
import { ReviewStep } from "./new-invoice-review";

type NewInvoiceProps = {
  slug: string;
  /** What the address says, completed by what is usual for the customer. */
  basics: Basics;
  customers: CustomerWithUnbilled[];
  /** Of the customer and days in the address; null before a customer is chosen. */
  unbilled: UnbilledScreen | null;
  today: string;
  actions: GenerateActions;
};

/** From unbilled time to a draft, in three steps. The first step stands in the address. */
export function NewInvoice(props: NewInvoiceProps) {
  const t = useTranslations("generate.newInvoice");
  const { slug, unbilled, actions } = props;
  const { basics, change, loading } = useBasics(slug, props.basics);
  const state = useGenerateState(basics, unbilled);
  const obstacle = obstacleOf(basics, unbilled);
  const whyNot = obstacle && t(obstacle);
  const { step, goTo } = useStep(whyNot === null);
  const { problem, pending, submit, requestKey } = useCreate(slug, actions.create);
  const top = useStepFocus(step);
  const formId = useId();

  const next = () => {
    if (whyNot === null && !loading && step < 2) goTo(step + 1);
  };
  const finish = () => {
    if (!pending) void submit({ ...draftInput(basics, state), ...reviewInput(state), requestKey });
  };
  useShortcut("mod+enter", step < 2 ? t("nextStep") : t("createDraft"), () => (step < 2 ? next() : finish()));
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    next();
  };
  return (
    <Card
      // The sum of a long choice stays in sight.
      className="[&>footer]:sticky [&>footer]:bottom-0 [&>footer]:z-10 [&>footer]:rounded-b-lg [&>footer]:bg-surface"
      footer={
        <>
          {step > 0 && unbilled && (
            <GenerateSums sums={state.sums} currency={basics.currency} isReview={step === 2} />
          )}
          {step > 0 && <Button onClick={() => goTo(step - 1)}>{t("back")}</Button>}
          {step < 2 ? (
            <Button
              variant="primary"
              pending={loading}
              disabledReason={whyNot}
              {...(step === 0 ? { type: "submit", form: formId } : { onClick: next })}
            >
              {t("continue")}
            </Button>
          ) : (
            <Button variant="primary" pending={pending} onClick={finish}>
              {t("createDraft")}
            </Button>
          )}
        </>
      }
    >
      <div ref={top} tabIndex={-1} className="mb-5 outline-none">
        <Steps label={t("steps")} steps={[t("customerAndDates"), t("time"), t("review")]} current={step} />
      </div>
      {step === 0 && (
        // Enter in a field of the first step goes on.
        <form id={formId} onSubmit={onSubmit} noValidate>
          <BasicsStep {...props} basics={basics} pending={loading} onChange={change} />
        </form>
      )}
      {step > 0 && unbilled && (
        <LaterStep {...{ ...props, step, basics, unbilled, state, change, next, requestKey }} />
      )}
      <div role="alert" className="empty:hidden">
        {problem && (
          <Notice kind="danger" className="mt-4">
            {problem}
          </Notice>
        )}
      </div>
    </Card>
  );
}

type LaterStepProps = Omit<NewInvoiceProps, "unbilled"> & {
  unbilled: UnbilledScreen;
  step: number;
  state: GenerateState;
  requestKey: string;
  change: (basics: Partial<Basics>) => void;
  next: () => void;
};

function LaterStep({ step, slug, basics, unbilled, today, actions, state, ...props }: LaterStepProps) {
  if (step === 1) {
    return (
      <div className="flex flex-col gap-3">
        <LeftOutSummary {...{ slug, unbilled, state, basics, today, actions }} onChange={props.change} />
        <EntriesStep unbilled={unbilled} state={state} currency={basics.currency} onNext={props.next} />
      </div>
    );
  }
  return (
    <ReviewStep
      unbilled={unbilled}
      review={state.review}
      input={{ ...draftInput(basics, state), requestKey: props.requestKey }}
      today={today}
      preview={actions.preview}
      onChange={state.changeReview}
    />
  );
}

function obstacleOf(basics: Basics, unbilled: UnbilledScreen | null) {
  if (!basics.customerId || !unbilled) return "chooseACustomerFirst";
  if (unbilled.customer.archived) return "thisCustomerIsArchived";
  if (basics.from && basics.to && basics.to < basics.from) return "theLastDayIsBefore";
  return basics.currency ? null : "chooseACurrency";
}

/** What decides about the lines. */
const draftInput = (basics: Basics, { rows, choices, chosen, review }: GenerateState) => ({
  customerId: basics.customerId ?? "",
  currency: basics.currency,
  grouping: review.grouping || undefined,
  ...toDraftInput(rows, choices, chosen),
  ...servicePeriod(basics, rows, chosen),
});

const reviewInput = ({ review }: GenerateState) => ({
  issueDate: review.issueDate || null,
  dueDate: review.dueDate || null,
  terms: review.terms,
  notes: review.notes,
});

/** A new step begins at its top, for the eye and for the keyboard. */
function useStepFocus(step: number) {
  const top = useRef<HTMLDivElement>(null);
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    top.current?.focus({ preventScroll: true });
    top.current?.scrollIntoView({ block: "nearest" });
  }, [step]);
  return top;
}
