import { Check, CircleDot } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Figure } from "@/components/ui/figure";
import { Notice } from "@/components/ui/notice";
import { formatAmount } from "@/lib/format";

type SaveBarProps = {
  isDirty: boolean;
  pending: boolean;
  problem: string | null;
  /** Null while a figure cannot be read. */
  total: string | null;
  currency: string;
  onSave: () => void;
};

/** Stays in sight at the bottom: the state of the draft, its total, and the button that saves. */
export function SaveBar({ isDirty, pending, problem, total, currency, onSave }: SaveBarProps) {
  return (
    <div className="sticky bottom-3 z-20 flex flex-col gap-2 rounded-lg border border-line bg-raised px-4 py-2.5 shadow-md">
      <div role="alert" className="empty:hidden">
        {problem && <Notice kind="danger">{problem}</Notice>}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <span role="status" className="flex items-center gap-1.5 text-muted">
          {isDirty ? <CircleDot aria-hidden className="text-amber-text" /> : <Check aria-hidden />}
          {isDirty ? "Unsaved changes" : "Saved"}
        </span>
        <span className="ml-auto flex items-center gap-4">
          <span className="text-right" aria-live="polite" aria-atomic>
            <span className="mr-2 text-muted max-sm:sr-only">Total</span>
            <Figure
              value={total === null ? "–" : formatAmount(total, currency, "en")}
              unit={currency}
              weight="strong"
              className="text-lg"
            />
          </span>
          <Button
            variant="primary"
            pending={pending}
            disabledReason={isDirty ? null : "Everything is saved."}
            onClick={onSave}
          >
            Save
          </Button>
        </span>
      </div>
    </div>
  );
}
