"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import { normalizeDecimalText } from "@/components/forms/decimal-text";
import { useShortcut } from "@/components/shell/shortcuts";
import { Card } from "@/components/ui/card";
import { useLocale } from "@/components/ui/locale";
import { Notice } from "@/components/ui/notice";
import type { FieldErrors } from "@/lib/result";
import type { Recipient } from "@/server/customers/read-contacts";
import type { InvoiceDetailScreen } from "@/server/invoices/read-detail";
import { ConflictDialog } from "./conflict-dialog";
import { DraftCharges } from "./draft-charges";
import { DraftDetails, DraftNotes } from "./draft-details";
import { DraftDocument } from "./draft-document";
import { DraftNowProvider } from "./draft-explain";
import { type DraftForm, type LiveTotals, totalsOf } from "./draft-form";
import { DraftHeader } from "./draft-header";
import { DraftLeave } from "./draft-leave";
import type { InvoiceActions } from "./invoice-actions";
import type { TaxChoice } from "./line-editor";
import { LineList } from "./line-list";
import { SaveBar } from "./save-bar";
import { rateProblems, taxChoices, usedRates } from "./tax-choices";
import { TotalsPanel } from "./totals-panel";
import { useDocumentShown } from "./use-document-shown";
import { useDraftSaving } from "./use-draft-saving";
import { useDraftUndo } from "./use-draft-undo";
import { useShownProblems } from "./use-shown-problems";

export type DraftActions = Pick<
  InvoiceActions,
  "save" | "approve" | "remove" | "submit" | "return" | "approveAndSend" | "undoSend" | "setMinutes"
>;

type DraftEditorProps = {
  slug: string;
  screen: InvoiceDetailScreen;
  /** To whom its e-mail can go. */
  recipients: readonly Recipient[];
  actions: DraftActions;
  /** Below the editor: the history. */
  children?: ReactNode;
};

/** A draft as it is worked on: details, lines and notes, totals as they are typed; it saves itself when typing pauses. */
export function DraftEditor({ slug, screen, recipients, actions, children }: DraftEditorProps) {
  const t = useTranslations("draft.draftEditor");
  const { invoice, cashStep, today } = screen;
  const { currency } = invoice;
  const draft = useDraftSaving(screen, actions.save);
  const { form, change, isDirty, saved, save } = draft;
  // Typing comes first: of a long invoice the totals follow a moment later.
  const priced = useDeferredValue(form);
  const choices = useChoices(screen, form);
  const live = useMemo(
    () => totalsOf(priced, { currency, cashStep }, choices.rates),
    [priced, currency, cashStep, choices.rates],
  );
  const words = useTaxWords();
  const always = useMemo(
    () => rateProblems(choices, priced.issueDate || today, priced, words),
    [choices, today, priced, words],
  );
  const problems = useShownProblems({
    ...{ form, priced, live: live.problems ?? noProblems, always, told: draft.told },
  });
  const undo = useDraftUndo(draft);
  const [isShown, show] = useDocumentShown();
  useShortcut("mod+s", t("save"), () => void save());
  const common = { form, currency, problems, change };
  return (
    <DraftNowProvider
      now={{ slug, invoiceId: invoice.id, version: saved.version, isDirty, setMinutes: actions.setMinutes }}
    >
      <DraftHeader
        {...{ slug, screen, recipients, actions, save }}
        stored={{ version: saved.version, total: saved.total, entries: entriesOf(saved.form) }}
        document={{ isShown: isShown ?? false, show }}
      />
      <DraftLeave isDirty={isDirty} isComparing={draft.isComparing} save={save} />
      <div className="flex items-start gap-5" data-wide={isShown || undefined}>
        <div className="@container flex min-w-0 flex-1 flex-col gap-5">
          <DraftDetails {...common} today={today} />
          <LineList {...common} {...choices} totals={live.totals} />
          <DraftCharges {...common} {...choices} />
          <div className="grid items-start gap-5 @3xl:grid-cols-2">
            <DraftNotes {...common} />
            <DraftTotals live={live} priced={priced} currency={currency} />
          </div>
          {children}
          <SaveBar
            {...{ state: draft.state, problem: draft.told.problem, currency, ...undo }}
            total={live.totals?.total ?? null}
            timeZone={screen.timeZone}
            onSave={() => void save()}
            onCompare={draft.compare}
          />
        </div>
        {isShown && (
          <DraftDocument
            {...{ slug, invoiceId: invoice.id, version: saved.version, isDirty }}
            onHide={() => show(false)}
          />
        )}
      </div>
      {draft.conflict && draft.isComparing && (
        <ConflictDialog
          conflict={draft.conflict}
          mine={form}
          myTotal={live.totals?.total ?? null}
          currency={currency}
          pending={draft.pending}
        />
      )}
    </DraftNowProvider>
  );
}

const noProblems: FieldErrors = {};

const entriesOf = (form: DraftForm) => form.lines.reduce((sum, line) => sum + line.entryCount, 0);

/** What can be chosen in a line; each list stays the same object while what it says does. */
function useChoices(screen: InvoiceDetailScreen, form: DraftForm) {
  const t = useTranslations("draft.draftEditor");
  const taxRates = useSame(screen.taxRates);
  const { registeredForTax, today } = screen;
  const rates = useMemo(() => new Map(taxRates.map((rate) => [rate.id, rate])), [taxRates]);
  const words = useTaxWords();
  const used = usedRates(form);
  const taxes = useMemo(
    () => taxChoices({ taxRates, registeredForTax }, form.issueDate || today, used, words),
    [taxRates, registeredForTax, form.issueDate, today, used, words],
  );
  const projects = useSame(screen.projects.length ? projectChoices(screen, t("noProject")) : noProjects);
  const defaultTaxRateId = screen.defaultTaxRateId ?? taxes[0]?.value ?? "";
  return useMemo(
    () => ({ taxRates, registeredForTax, rates, taxes, projects, defaultTaxRateId }),
    [taxRates, registeredForTax, rates, taxes, projects, defaultTaxRateId],
  );
}

function useTaxWords() {
  const t = useTranslations("draft.taxChoices");
  const locale = useLocale();
  return useMemo(() => ({ t, locale }), [t, locale]);
}

/** The value as it was first given, as long as what it says is the same: a save brings the page its data anew. */
function useSame<Value>(value: Value): Value {
  const text = JSON.stringify(value);
  const [kept, setKept] = useState({ text, value });
  if (kept.text === text) return kept.value;
  setKept({ text, value });
  return value;
}

type DraftTotalsProps = { live: LiveTotals; priced: DraftForm; currency: string };

function DraftTotals({ live, priced, currency }: DraftTotalsProps) {
  const t = useTranslations("draft.draftEditor");
  return (
    <Card title={t("totals")}>
      {live.totals ? (
        <TotalsPanel
          currency={currency}
          pricesIncludeTax={priced.pricesIncludeTax}
          charges={shownCharges(priced)}
          totals={live.totals}
        />
      ) : (
        <Notice kind="warning">
          {t("theTotalsComeBackWhen", { problem: Object.values(live.problems)[0] ?? "" })}
        </Notice>
      )}
    </Card>
  );
}

const shownCharges = (form: DraftForm) =>
  form.charges.map((charge) => ({ ...charge, amount: normalizeDecimalText(charge.amount) || "0" }));

const noProjects: readonly TaxChoice[] = [];

function projectChoices({ projects, lines }: InvoiceDetailScreen, none: string): TaxChoice[] {
  const named = new Map(projects.map((project) => [project.id, project.name]));
  for (const line of lines) if (line.projectId) named.set(line.projectId, line.projectName ?? "");
  return [{ value: "", label: none }, ...[...named].map(([value, label]) => ({ value, label }))];
}
