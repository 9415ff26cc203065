import { Check, CircleAlert, CircleDot, CloudOff, Redo2, RefreshCw, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Figure } from "@/components/ui/figure";
import { IconButton } from "@/components/ui/icon-button";
import { useLocale } from "@/components/ui/locale";
import { Notice } from "@/components/ui/notice";
import type { Texts } from "@/components/ui/texts";
import { formatAmount, formatTime } from "@/lib/format";
import type { SavingState } from "./draft-saving-state";

type SaveBarProps = {
  state: SavingState;
  problem: string | null;
  /** Null while a figure cannot be read. */
  total: string | null;
  currency: string;
  timeZone: string;
  /** Null while there is nothing to undo, or to redo. */
  onUndo: (() => void) | null;
  onRedo: (() => void) | null;
  onSave: () => void;
  /** Opens what somebody else saved beside what is typed here. */
  onCompare: () => void;
};

/** Stays in sight at the bottom: where the draft stands, its total, and what undoes and saves. */
export function SaveBar({ state, problem, total, currency, onSave, onCompare, ...props }: SaveBarProps) {
  const t = useTranslations("draft.saveBar");
  const locale = useLocale();
  return (
    <div className="sticky bottom-3 z-20 flex flex-col gap-2 rounded-lg border border-line bg-raised px-4 py-2.5 shadow-md">
      <div role="alert" className="flex flex-col gap-2 empty:hidden">
        {problem && <Notice kind="danger">{problem}</Notice>}
        {state.is === "conflict" && (
          <Notice
            kind="warning"
            actions={
              <Button size="sm" onClick={onCompare}>
                {t("compare")}
              </Button>
            }
          >
            {t("somebodyElseSavedThisDraft")}
          </Notice>
        )}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <span className="flex min-w-0 flex-1 items-center gap-2 max-sm:basis-full">
          <UndoButtons onUndo={props.onUndo} onRedo={props.onRedo} />
          <State state={state} timeZone={props.timeZone} />
        </span>
        <span className="ml-auto flex items-center gap-4 max-sm:w-full max-sm:justify-between">
          <span className="whitespace-nowrap text-right" aria-live="polite" aria-atomic>
            <span className="mr-2 text-muted">{t("total")}</span>
            <Figure
              value={total === null ? "–" : formatAmount(total, currency, locale)}
              unit={currency}
              weight="strong"
              className="text-lg"
            />
          </span>
          <Button
            variant="primary"
            pending={state.is === "saving"}
            disabledReason={state.is === "saved" ? t("everythingIsSaved") : null}
            onClick={onSave}
          >
            {t("save")}
          </Button>
        </span>
      </div>
    </div>
  );
}

function UndoButtons({ onUndo, onRedo }: Pick<SaveBarProps, "onUndo" | "onRedo">) {
  const t = useTranslations("draft.saveBar");
  return (
    <span className="-ml-1.5 flex shrink-0">
      <IconButton
        label={t("undo")}
        icon={<Undo2 aria-hidden />}
        disabledReason={onUndo ? null : t("thereIsNothingToUndo")}
        onClick={() => onUndo?.()}
      />
      <IconButton
        label={t("redo")}
        icon={<Redo2 aria-hidden />}
        disabledReason={onRedo ? null : t("thereIsNothingToRedo")}
        onClick={() => onRedo?.()}
      />
    </span>
  );
}

const icons: Record<SavingState["is"], ReactNode> = {
  saved: <Check aria-hidden />,
  unsaved: <CircleDot aria-hidden className="text-amber-text" />,
  saving: <RefreshCw aria-hidden />,
  incomplete: <CircleAlert aria-hidden className="text-amber-text" />,
  held: <CircleAlert aria-hidden className="text-amber-text" />,
  refused: <CircleAlert aria-hidden className="text-red-text" />,
  unreachable: <CloudOff aria-hidden className="text-amber-text" />,
  conflict: <CircleAlert aria-hidden className="text-amber-text" />,
};

function State({ state, timeZone }: Pick<SaveBarProps, "state" | "timeZone">) {
  const t = useTranslations("draft.saveBar");
  const locale = useLocale();
  return (
    <span role="status" className="flex min-w-0 items-center gap-1.5 text-pretty text-muted">
      <span className="shrink-0">{icons[state.is]}</span>
      {textOf(t, state, (at) => formatTime(at, locale, timeZone))}
    </span>
  );
}

function textOf(t: Texts<"draft.saveBar">, state: SavingState, time: (at: Date) => string): string {
  switch (state.is) {
    case "saved":
      return state.at ? t("savedAt", { time: time(state.at) }) : t("saved");
    case "unsaved":
    case "conflict":
      return t("unsavedChanges");
    case "saving":
      return t("saving");
    case "incomplete":
      return t("notSavedYet", { reason: state.message });
    case "held":
      return t("savingFreesTime", { count: state.entries });
    case "refused":
      return t("notSaved", { reason: state.message });
    case "unreachable":
      return state.offline ? t("offline") : t("unreachable");
  }
}
