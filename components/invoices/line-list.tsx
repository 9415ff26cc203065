"use client";

import { Clock, Plus } from "lucide-react";
import { type Dispatch, type ReactNode, useCallback, useEffect, useRef } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { DraftTotals } from "@/lib/invoices/price-draft";
import type { FieldErrors } from "@/lib/result";
import type { DraftForm, LineForm } from "./draft-form";
import { LineEditor, lineColumns, type TaxChoice } from "./line-editor";
import { type DraftChange, emptyLine } from "./use-draft";

type LineListProps = {
  form: DraftForm;
  currency: string;
  totals: DraftTotals | null;
  problems: FieldErrors;
  taxes: readonly TaxChoice[];
  projects: readonly TaxChoice[];
  defaultTaxRateId: string;
  change: Dispatch<DraftChange>;
  explain: (line: LineForm) => ReactNode;
};

const none: FieldErrors = {};

/** What is wrong with one line; the same empty object for all that are right, so that they are not drawn again. */
function problemsOf(problems: FieldErrors, index: number): FieldErrors {
  const prefix = `lines.${index}.`;
  const own = Object.entries(problems).filter(([path]) => path.startsWith(prefix));
  return own.length ? Object.fromEntries(own.map(([path, text]) => [path.slice(prefix.length), text])) : none;
}

/** The lines of a draft with what adds, moves and removes them; the focus goes along. */
export function LineList(props: LineListProps) {
  const { form, currency, totals, problems, taxes, projects, defaultTaxRateId, change, explain } = props;
  const { add, move, remove } = useLineMoves(form.lines, defaultTaxRateId, change);
  return (
    <Card
      flush
      title="Lines"
      text="Alt with ↑ or ↓ moves a line."
      footer={
        <span className="mr-auto flex flex-wrap gap-2">
          <Button id="add-line" size="sm" icon={<Plus aria-hidden />} onClick={() => add("ITEM")}>
            Add item
          </Button>
          <Button size="sm" icon={<Clock aria-hidden />} onClick={() => add("TIME")}>
            Add time
          </Button>
        </span>
      }
    >
      {form.lines.length === 0 ? (
        <EmptyState
          title="No lines yet"
          text="Add an item or time below. Unbilled time comes in through a new invoice."
        />
      ) : (
        <>
          <div
            aria-hidden
            className={`hidden border-line border-b px-4 py-2 font-medium text-muted text-sm lg:grid ${lineColumns}`}
          >
            <span className="pl-2.5">Description</span>
            <span className="pr-2.5 text-right">Time or quantity</span>
            <span className="pr-2.5 text-right">Price</span>
            <span className="pl-2.5">Tax</span>
            <span className="text-right">Amount {currency}</span>
          </div>
          <ol className="divide-y divide-line">
            {form.lines.map((line, index) => (
              <LineEditor
                key={line.id}
                line={line}
                index={index}
                isLast={index === form.lines.length - 1}
                currency={currency}
                net={totals?.lines[index]?.net ?? null}
                problems={problemsOf(problems, index)}
                taxes={taxes}
                projects={projects}
                change={change}
                onMove={move}
                onRemove={remove}
                explain={explain}
              />
            ))}
          </ol>
        </>
      )}
    </Card>
  );
}

/** Adds, moves and removes lines, and takes the focus along. */
function useLineMoves(now: LineForm[], defaultTaxRateId: string, change: Dispatch<DraftChange>) {
  const lines = useRef(now);
  const focusNext = useRef<string | null>(null);
  useEffect(() => {
    lines.current = now;
    if (focusNext.current) document.getElementById(focusNext.current)?.focus();
    focusNext.current = null;
  }, [now]);

  const move = useCallback(
    (id: string, by: -1 | 1) => {
      // A moved row is put elsewhere in the page, and what had the focus in it loses it.
      focusNext.current = document.activeElement?.id || null;
      change({ type: "move", id, by });
    },
    [change],
  );
  const remove = useCallback(
    (id: string) => {
      const at = lines.current.findIndex((line) => line.id === id);
      const line = lines.current[at];
      const neighbour = lines.current[at + 1] ?? lines.current[at - 1];
      if (!line) return;
      focusNext.current = neighbour ? `line-${neighbour.id}-remove` : "add-line";
      change({ type: "remove", id });
      const freed = line.entryCount > 0 ? `, ${line.entryCount} time entries become free when you save` : "";
      toast(`Line ${at + 1} removed${freed}.`, {
        action: { label: "Undo", onClick: () => change({ type: "insert", line, at }) },
      });
    },
    [change],
  );
  const add = (kind: "TIME" | "ITEM") => {
    const line = emptyLine(kind, lines.current.at(-1), defaultTaxRateId);
    focusNext.current = `line-${line.id}-description`;
    change({ type: "add", line });
  };
  return { add, move, remove };
}
