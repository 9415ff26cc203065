import { useTranslations } from "next-intl";
import {
  type ClipboardEvent,
  type Dispatch,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import { toast } from "sonner";
import { normalizeDecimalText } from "@/components/forms/decimal-text";
import { readPastedLines } from "@/lib/invoices/pasted-lines";
import { emptyLine } from "./draft-edits";
import type { LineForm } from "./draft-form";
import type { DraftChange } from "./draft-history";
import { focusLine } from "./line-focus";
import { removalToast } from "./removal-toast";

/** Adds, moves, removes and pastes lines, and takes the focus along. All but `add` stay the same from draw to draw. */
export function useLineMoves(now: LineForm[], defaultTaxRateId: string, change: Dispatch<DraftChange>) {
  const t = useTranslations("draft.useLineMoves");
  const latest = useRef({ lines: now, defaultTaxRateId });
  const focusNext = useRef<string | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    latest.current = { lines: now, defaultTaxRateId };
    if (focusNext.current) document.getElementById(focusNext.current)?.focus();
    focusNext.current = null;
  }, [now, defaultTaxRateId]);

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
      const { lines } = latest.current;
      const at = lines.findIndex((line) => line.id === id);
      const line = lines[at];
      const neighbour = lines[at + 1] ?? lines[at - 1];
      if (!line) return;
      focusNext.current = neighbour ? `line-${neighbour.id}-remove` : "add-line";
      change({ type: "remove", ids: [id] });
      toast(t("lineRemoved", { number: at + 1, entries: line.entryCount }), {
        id: removalToast(id),
        action: { label: t("undo"), onClick: () => change({ type: "insert", lines: [line], at }) },
      });
    },
    [change, t],
  );
  const add = useCallback(
    (kind: LineForm["kind"]) => {
      const { lines, defaultTaxRateId } = latest.current;
      const line = emptyLine(kind, lines.at(-1), defaultTaxRateId);
      focusNext.current = `line-${line.id}-description`;
      setWanted(line.id);
      change({ type: "add", line });
    },
    [change],
  );
  const onKeyDown = useCallback(
    (event: KeyboardEvent, line: LineForm) => {
      const step = stepOf(event);
      if (!step) return;
      event.preventDefault();
      if (step.moves) return move(line.id, step.by);
      const { lines } = latest.current;
      const next = lines[lines.findIndex(({ id }) => id === line.id) + step.by];
      if (next) focusLine(next.id, columnOf(event.target, line.id));
      else if (step.adds) add(line.kind);
    },
    [move, add],
  );
  const onPaste = useCallback(
    (event: ClipboardEvent, line: LineForm) => {
      const pasted = pastedLines(event.clipboardData.getData("text/plain"), line);
      if (pasted.length === 0) return;
      event.preventDefault();
      const at = latest.current.lines.findIndex(({ id }) => id === line.id) + 1;
      const last = pasted.at(-1)?.id ?? line.id;
      focusNext.current = `line-${last}-description`;
      setWanted(last);
      change({ type: "insert", lines: pasted, at, ...(isBlank(line) && { blank: line.id }) });
      const undo = () => change({ type: "remove", ids: pasted.map(({ id }) => id) });
      toast(t("linesWerePasted", { count: pasted.length }), {
        action: { label: t("undo"), onClick: undo },
      });
    },
    [change, t],
  );
  return { add, move, remove, onKeyDown, onPaste, wanted };
}

/** Where a key leads: Alt and an arrow move the line, Enter and an arrow go to the next, Enter adds after the last. */
function stepOf(event: KeyboardEvent): { by: -1 | 1; moves: boolean; adds: boolean } | null {
  const { key, target } = event;
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const isArrow = key === "ArrowUp" || key === "ArrowDown";
  if (event.altKey) return isArrow ? { by: key === "ArrowUp" ? -1 : 1, moves: true, adds: false } : null;
  const isInput = target instanceof HTMLInputElement;
  if (key === "Enter" && (isInput || (target instanceof HTMLTextAreaElement && !isTouched()))) {
    return { by: 1, moves: false, adds: true };
  }
  return isArrow && isInput ? { by: key === "ArrowUp" ? -1 : 1, moves: false, adds: false } : null;
}

// A keyboard on glass has no Shift and Enter for a line break.
const isTouched = () => window.matchMedia("(pointer: coarse)").matches;

/** `line-<id>-unitPrice` → `unitPrice`. */
const columnOf = (target: EventTarget, lineId: string): string =>
  target instanceof Element ? target.id.slice(`line-${lineId}-`.length) : "description";

const isBlank = (line: LineForm): boolean =>
  line.entryCount === 0 && line.description.trim() === "" && line.unitPrice === "";

function pastedLines(text: string, before: LineForm): LineForm[] {
  return readPastedLines(text).map(({ unitPrice, quantity, ...pasted }) => ({
    ...emptyLine(pasted.kind, before, before.taxRateId),
    ...pasted,
    quantity: normalizeDecimalText(quantity),
    unitPrice: normalizeDecimalText(unitPrice),
  }));
}
