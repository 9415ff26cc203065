"use client";

import { ChevronDown, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { useLocale } from "@/components/ui/locale";
import { formatMinutes, formatMoney } from "@/lib/format";
import {
  inOrder,
  isReversible,
  type LeftOut,
  leftOutOfList,
  type ReversibleReason,
} from "@/lib/invoices/left-out";
import { paths } from "@/lib/paths";
import type { UnbilledScreen } from "@/server/invoices/read-unbilled";
import type { GenerateActions } from "./generate-actions";
import { LeftOutDialog } from "./generate-left-out-dialog";
import type { Basics, GenerateState } from "./generate-state";

type LeftOutSummaryProps = {
  slug: string;
  unbilled: UnbilledScreen;
  state: GenerateState;
  basics: Basics;
  today: string;
  actions: GenerateActions;
  onChange: (basics: Partial<Basics>) => void;
};

/** What does not stand on this draft and why, with the way to change it. */
export function LeftOutSummary(props: LeftOutSummaryProps) {
  const t = useTranslations("generate.generateLeftOut");
  const { unbilled, state, basics, actions } = props;
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState<ReversibleReason | null>(null);
  const id = useId();
  const parts = useMemo(
    () => inOrder([...unbilled.leftOut, ...leftOutOfList(state.rows, state.chosen, basics.currency)]),
    [unbilled.leftOut, state.rows, state.chosen, basics.currency],
  );
  if (parts.length === 0) return null;
  const names = new Set(parts.map((part) => t(`reasons.${part.reason}.title`)));
  const entries = parts.reduce((total, part) => total + part.entries, 0);
  return (
    <section className="rounded-lg border border-line">
      <h2>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
          className="flex min-h-9 w-full items-center gap-2 rounded-lg px-3 py-1.5 text-left"
        >
          {isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
          <span className="shrink-0 font-medium">{t("leftOut", { entries })}</span>
          <span className="truncate text-muted text-sm">{[...names].join(", ")}</span>
        </button>
      </h2>
      <ul id={id} hidden={!isOpen} className="divide-y divide-line border-line border-t">
        {parts.map((part) => (
          <Part key={`${part.reason} ${part.currency}`} part={part}>
            <Way {...props} part={part} onAsk={setAsked} />
          </Part>
        ))}
      </ul>
      {asked && basics.customerId && (
        <LeftOutDialog
          reason={asked}
          scope={{ customerId: basics.customerId, from: basics.from || null, to: basics.to || null }}
          actions={actions}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}

function Part({ part, children }: { part: LeftOut; children: ReactNode }) {
  const locale = useLocale();
  const t = useTranslations("generate.generateLeftOut");
  const { reason, entries, currency } = part;
  const minutes = formatMinutes(part.minutes);
  const amount = formatMoney(part.amount, currency, locale);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1.5 px-3 py-2">
      <div className="min-w-0 flex-1 basis-60">
        <p>
          <span className="font-medium">{t(`reasons.${reason}.title`)}</span>{" "}
          <span className="figures text-muted text-sm">
            {reason === "NO_RATE"
              ? t("size", { entries, minutes })
              : t("sizeAndAmount", { entries, minutes, amount })}
          </span>
        </p>
        <p className="text-muted text-sm">{t(`reasons.${reason}.text`)}</p>
      </div>
      <div className="flex flex-wrap gap-2">{children}</div>
    </li>
  );
}

type WayProps = LeftOutSummaryProps & { part: LeftOut; onAsk: (reason: ReversibleReason) => void };

/** How to change it: other days, another currency, a rate, or giving the time back to billing. */
function Way({ part, slug, basics, state, today, onChange, onAsk }: WayProps) {
  const t = useTranslations("generate.generateLeftOut");
  const { reason } = part;
  const own = (days: { from: string; to: string }, label: string) => (
    <Button size="sm" onClick={() => onChange({ range: days.from || days.to ? null : "all", ...days })}>
      {label}
    </Button>
  );
  if (isReversible(reason)) {
    return (
      <Button size="sm" onClick={() => onAsk(reason)}>
        {reason === "HELD" ? t("showAndRelease") : t("showAndUndo")}
      </Button>
    );
  }
  switch (reason) {
    case "BEFORE":
      return own({ from: "", to: basics.to }, t("includeEarlierDays"));
    case "AFTER":
      return own({ from: basics.from, to: today }, t("includeUpToToday"));
    case "FUTURE":
      return own({ from: basics.from, to: "" }, t("includeFutureDays"));
    case "OTHER_CURRENCY":
      return (
        <Button size="sm" onClick={() => onChange({ currency: part.currency })}>
          {t("billInstead", { currency: part.currency })}
        </Button>
      );
    case "NO_RATE":
      return (
        <LinkButton size="sm" href={paths.rates(slug)}>
          {t("openRates")}
        </LinkButton>
      );
    case "ON_DRAFT":
      return <OnDraft slug={slug} state={state} currency={part.currency} />;
    default:
      return (
        <LinkButton size="sm" href={paths.time(slug)}>
          {t("openTime")}
        </LinkButton>
      );
  }
}

function OnDraft({ slug, state, currency }: Pick<WayProps, "slug" | "state"> & { currency: string }) {
  const t = useTranslations("generate.generateLeftOut");
  const held = state.rows.filter((row) => row.heldBy && row.currency === currency && row.rate !== null);
  const drafts = [...new Map(held.map((row) => [row.heldBy?.invoiceId, row.heldBy])).values()];
  return (
    <>
      {drafts.slice(0, 3).map(
        (draft) =>
          draft && (
            <LinkButton key={draft.invoiceId} size="sm" href={paths.invoice(slug, draft.invoiceId)}>
              {t("draftBy", { by: draft.by })}
            </LinkButton>
          ),
      )}
      <Button
        size="sm"
        onClick={() =>
          state.choose(
            held.map((row) => row.id),
            true,
          )
        }
      >
        {t("chooseAllTheSame")}
      </Button>
    </>
  );
}
