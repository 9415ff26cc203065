"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useDeferredValue, useEffect, useMemo, useRef } from "react";
import { normalizeDecimalText } from "@/components/forms/decimal-text";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Notice } from "@/components/ui/notice";
import { paths } from "@/lib/paths";
import type { InvoiceDetailScreen } from "@/server/invoices/read-detail";
import { ConflictDialog } from "./conflict-dialog";
import { DraftCharges } from "./draft-charges";
import { DraftDetails, DraftNotes } from "./draft-details";
import { type DraftForm, type LineForm, totalsOf } from "./draft-form";
import { DraftHeader } from "./draft-header";
import { ExplainLine } from "./explain-line";
import { FewerMinutes } from "./fewer-minutes";
import type { InvoiceActions } from "./invoice-actions";
import type { TaxChoice } from "./line-editor";
import { LineList } from "./line-list";
import { SaveBar } from "./save-bar";
import { rateProblems, taxChoices, usedRates } from "./tax-choices";
import { TotalsPanel } from "./totals-panel";
import { useDraftSaving } from "./use-draft-saving";
import { useLeaveWarning } from "./use-leave-warning";

export type DraftActions = Pick<
  InvoiceActions,
  "save" | "approve" | "remove" | "submit" | "return" | "approveAndSend" | "setMinutes"
>;

type DraftEditorProps = {
  slug: string;
  screen: InvoiceDetailScreen;
  actions: DraftActions;
  /** Below the editor: the history. */
  children?: ReactNode;
};

/** A draft as it is worked on: details, lines and notes, totals as they are typed, one explicit save. */
export function DraftEditor({ slug, screen, actions, children }: DraftEditorProps) {
  const { invoice, taxRates, projects, cashStep, today } = screen;
  const draft = useDraftSaving(screen, actions.save);
  const { form, change, isDirty, pending, problems } = draft;
  const rates = useMemo(() => new Map(taxRates.map((rate) => [rate.id, rate])), [taxRates]);
  // Typing comes first: of a long invoice the totals follow a moment later.
  const priced = useDeferredValue(form);
  const { currency } = invoice;
  const live = useMemo(
    () => totalsOf(priced, { currency, cashStep }, rates),
    [priced, currency, cashStep, rates],
  );
  const issueDate = form.issueDate || today;
  const used = usedRates(form);
  const taxes = useMemo(() => taxChoices(screen, issueDate, used), [screen, issueDate, used]);
  const projectsToChoose = useMemo(() => projectChoices(screen), [screen]);
  const defaultTaxRateId = screen.defaultTaxRateId ?? taxes[0]?.value ?? "";
  const shownProblems = useMemo(
    () => ({ ...rateProblems(screen, issueDate, priced), ...live.problems, ...problems }),
    [screen, issueDate, priced, live.problems, problems],
  );
  const explain = useExplain(slug, invoice.id, draft.version, isDirty, actions.setMinutes);
  useSaveKey(draft.save, isDirty);
  return (
    <>
      <DraftHeader slug={slug} screen={screen} actions={actions} isDirty={isDirty} version={draft.version} />
      <LeaveWarning isDirty={isDirty} />
      <DraftDetails form={form} currency={currency} today={today} problems={shownProblems} change={change} />
      <LineList
        form={form}
        currency={currency}
        totals={live.totals}
        problems={shownProblems}
        taxes={taxes}
        projects={projects.length ? projectsToChoose : noProjects}
        defaultTaxRateId={defaultTaxRateId}
        change={change}
        explain={explain}
      />
      <DraftCharges
        form={form}
        currency={currency}
        problems={shownProblems}
        taxes={taxes}
        defaultTaxRateId={defaultTaxRateId}
        change={change}
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <DraftNotes form={form} problems={shownProblems} change={change} />
        <Card title="Totals">
          {live.totals ? (
            <TotalsPanel
              currency={currency}
              pricesIncludeTax={priced.pricesIncludeTax}
              charges={shownCharges(priced)}
              totals={live.totals}
            />
          ) : (
            <Notice kind="warning">
              {Object.values(live.problems)[0]} The totals come back when every figure can be read.
            </Notice>
          )}
        </Card>
      </div>
      {children}
      <SaveBar
        isDirty={isDirty}
        pending={pending}
        problem={draft.problem}
        total={live.totals?.total ?? null}
        currency={currency}
        onSave={draft.save}
      />
      {draft.conflict && (
        <ConflictDialog
          conflict={draft.conflict}
          mine={form}
          myTotal={live.totals?.total ?? null}
          currency={currency}
          pending={pending}
        />
      )}
    </>
  );
}

const shownCharges = (form: DraftForm) =>
  form.charges.map((charge) => ({ ...charge, amount: normalizeDecimalText(charge.amount) || "0" }));

const noProjects: readonly TaxChoice[] = [];

function projectChoices({ projects, lines }: InvoiceDetailScreen): TaxChoice[] {
  const named = new Map(projects.map((project) => [project.id, project.name]));
  for (const line of lines) if (line.projectId) named.set(line.projectId, line.projectName ?? "");
  return [{ value: "", label: "No project" }, ...[...named].map(([value, label]) => ({ value, label }))];
}

/** The button that opens the entries behind a saved line, where fewer of their minutes can be billed. */
function useExplain(
  slug: string,
  invoiceId: string,
  version: number,
  isDirty: boolean,
  setMinutes: DraftActions["setMinutes"],
) {
  return useCallback(
    (line: LineForm) => (
      <ExplainLine
        href={paths.lineExplanation(slug, invoiceId, line.id)}
        description={line.description}
        entryAction={(entry, reload) => (
          <FewerMinutes
            invoiceId={invoiceId}
            version={version}
            lineId={line.id}
            entry={entry}
            disabledReason={isDirty ? "Save your changes first." : null}
            action={setMinutes}
            onDone={reload}
          />
        )}
      />
    ),
    [slug, invoiceId, version, isDirty, setMinutes],
  );
}

/** Ctrl or ⌘ and S saves. */
function useSaveKey(save: () => void, isDirty: boolean): void {
  const current = useRef(save);
  useEffect(() => {
    current.current = save;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      if (isDirty) current.current();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [isDirty]);
}

function LeaveWarning({ isDirty }: { isDirty: boolean }) {
  const router = useRouter();
  const [held, forget] = useLeaveWarning(isDirty);
  return (
    <ConfirmDialog
      open={held !== null}
      onOpenChange={(open) => !open && forget()}
      title="Leave without saving?"
      description="What you changed in this draft is not saved, and would be lost."
      confirmLabel="Leave without saving"
      cancelLabel="Stay"
      onConfirm={() => held && router.push(held)}
    />
  );
}
