"use client";

import { useRouter } from "next/navigation";
import { useEffect, useMemo, useRef, useState, useTransition } from "react";
import type { z } from "zod";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Figure } from "@/components/ui/figure";
import { Notice } from "@/components/ui/notice";
import { Steps } from "@/components/ui/steps";
import { formatAmount, formatMinutes } from "@/lib/format";
import type { createDraftInput } from "@/lib/invoices/schema";
import { paths, withQuery } from "@/lib/paths";
import type { Result } from "@/lib/result";
import type { CustomerWithUnbilled, UnbilledScreen } from "@/server/invoices/read-unbilled";
import { newId } from "./new-id";
import { BasicsStep } from "./new-invoice-basics";
import { EntriesStep } from "./new-invoice-entries";
import { ReviewStep } from "./new-invoice-review";
import {
  type Basics,
  firstChoice,
  previewLines,
  type Review,
  type Sum,
  servicePeriod,
  sumOf,
  withChosen,
} from "./new-invoice-state";

type NewInvoiceProps = {
  slug: string;
  /** What the address says. */
  basics: Basics;
  customers: CustomerWithUnbilled[];
  /** Of the customer and days in the address; null before a customer is chosen. */
  unbilled: UnbilledScreen | null;
  today: string;
  create: (input: z.input<typeof createDraftInput>) => Promise<Result<{ id: string }>>;
};

const steps = ["Customer and dates", "Time", "Review"];
const unreachable = "That did not reach the server. Everything is still here; try again.";

/** From unbilled time to a draft, in three steps. The first step stands in the address. */
export function NewInvoice({ slug, basics, customers, unbilled, today, create }: NewInvoiceProps) {
  const router = useRouter();
  const [step, setStep] = useState(0);
  const [loading, startLoading] = useTransition();
  const wizard = useChoices(basics, unbilled);
  const { chosen, review } = wizard;
  const { problem, pending, submit } = useCreate(slug, create);
  const top = useStepFocus(step);

  const change = (next: Partial<Basics>) => {
    const { customerId, ...rest } = { ...basics, ...next };
    const query = { customer: customerId ?? undefined, ...rest };
    startLoading(() => router.replace(withQuery(paths.newInvoice(slug), query), { scroll: false }));
  };
  const finish = () =>
    submit({
      customerId: basics.customerId ?? "",
      currency: basics.currency,
      timeEntryIds: [...chosen],
      grouping: review.grouping,
      ...servicePeriod(basics, unbilled?.rows ?? [], chosen),
      issueDate: review.issueDate || null,
      dueDate: review.dueDate || null,
      terms: review.terms,
      notes: review.notes,
    });
  return (
    <Card
      // The sum of a long choice stays in sight.
      className="[&>footer]:sticky [&>footer]:bottom-0 [&>footer]:z-10 [&>footer]:rounded-b-lg [&>footer]:bg-surface"
      footer={
        <>
          {step === 1 && unbilled && <ChosenSum sum={wizard.sum} currency={basics.currency} />}
          {step > 0 && <Button onClick={() => setStep(step - 1)}>Back</Button>}
          {step < 2 ? (
            <Button
              variant="primary"
              pending={loading}
              disabledReason={whyNotContinue(basics, unbilled)}
              onClick={() => setStep(step + 1)}
            >
              Continue
            </Button>
          ) : (
            <Button variant="primary" pending={pending} onClick={finish}>
              Create draft
            </Button>
          )}
        </>
      }
    >
      <div ref={top} tabIndex={-1} className="mb-5 outline-none">
        <Steps label="Steps" steps={steps} current={step} />
      </div>
      <StepBody {...{ step, basics, customers, unbilled, today, loading, wizard, change }} />
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

type StepBodyProps = Pick<NewInvoiceProps, "basics" | "customers" | "unbilled" | "today"> & {
  step: number;
  loading: boolean;
  wizard: ReturnType<typeof useChoices>;
  change: (basics: Partial<Basics>) => void;
};

function StepBody({ step, basics, unbilled, today, wizard, ...props }: StepBodyProps) {
  const { currency } = basics;
  if (step === 0) {
    return (
      <BasicsStep
        {...{ basics, unbilled, today }}
        customers={props.customers}
        pending={props.loading}
        onChange={props.change}
      />
    );
  }
  if (step === 1) {
    return (
      unbilled && (
        <EntriesStep
          unbilled={unbilled}
          chosen={wizard.chosen}
          currency={currency}
          onChoose={wizard.choose}
        />
      )
    );
  }
  return (
    <ReviewStep
      review={wizard.review}
      lines={wizard.lines}
      chosen={wizard.sum}
      currency={currency}
      today={today}
      onChange={wizard.changeReview}
    />
  );
}

function whyNotContinue(basics: Basics, unbilled: UnbilledScreen | null): string | null {
  if (!basics.customerId || !unbilled) return "Choose a customer first.";
  if (unbilled.customer.archived) return "This customer is archived. Restore it to bill it.";
  if (basics.from && basics.to && basics.to < basics.from) return "The last day is before the first.";
  return basics.currency ? null : "Choose a currency.";
}

function useChoices(basics: Basics, unbilled: UnbilledScreen | null) {
  const { currency } = basics;
  const rows = useMemo(() => unbilled?.rows ?? [], [unbilled]);
  // Other days, customer or currency: the choice begins anew.
  const scope = JSON.stringify(basics);
  const [own, setOwn] = useState<{ scope: string; chosen: ReadonlySet<string> } | null>(null);
  const first = useMemo(() => firstChoice(rows, currency), [rows, currency]);
  const chosen = own?.scope === scope ? own.chosen : first;
  const [typed, setTyped] = useState<Partial<Review>>({});
  const review: Review = {
    grouping: unbilled?.policy.grouping ?? "ENTRY",
    issueDate: "",
    dueDate: "",
    terms: unbilled?.customer.terms ?? "",
    notes: "",
    ...typed,
  };
  const sum = useMemo(
    () => (currency ? sumOf(rows, chosen, currency) : { entries: 0, minutes: 0, amount: "0" }),
    [rows, chosen, currency],
  );
  const lines = useMemo(
    () => (unbilled && currency ? previewLines(unbilled, chosen, review.grouping, currency) : []),
    [unbilled, chosen, review.grouping, currency],
  );
  return {
    chosen,
    review,
    sum,
    lines,
    choose: (ids: readonly string[], isChosen: boolean) =>
      setOwn({ scope, chosen: withChosen(chosen, ids, isChosen) }),
    changeReview: (next: Partial<Review>) => setTyped({ ...typed, ...next }),
  };
}

function useCreate(slug: string, create: NewInvoiceProps["create"]) {
  const router = useRouter();
  const [requestKey] = useState(newId);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const submit = async (input: Omit<Parameters<typeof create>[0], "requestKey">) => {
    setPending(true);
    setProblem(null);
    try {
      const result = await create({ ...input, requestKey });
      if (result.ok) {
        router.push(paths.invoice(slug, result.value.id));
        return;
      }
      setProblem(result.message);
    } catch {
      setProblem(unreachable);
    }
    setPending(false);
  };
  return { problem, pending, submit };
}

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

function ChosenSum({ sum, currency }: { sum: Sum; currency: string }) {
  return (
    <span className="mr-auto text-base" aria-live="polite" aria-atomic>
      {sum.entries} chosen · <span className="figures">{formatMinutes(sum.minutes)}</span> ·{" "}
      <Figure
        value={formatAmount(sum.amount, currency, "en")}
        unit={currency}
        weight="strong"
        className="text-ink"
      />
    </span>
  );
}
