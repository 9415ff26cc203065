"use client";

import { Check, CircleAlert, Layers, Lock, NotebookPen } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { Spinner } from "@/components/ui/spinner";
import type { Texts } from "@/components/ui/texts";
import { formatDuration } from "@/lib/format";
import { parseDuration } from "@/lib/time/duration";
import { spellDuration } from "@/lib/time/spell-duration";
import { cellReason } from "@/lib/time/timesheet";
import type { WeekEntry } from "@/server/time/week-entries";
import type { CellMove } from "./grid-moves";
import { moveOf } from "./grid-moves";
import type { CellView } from "./use-cell-saves";

type GridCellProps = {
  /** Names the cell: its row and its day. */
  label: string;
  entries: readonly WeekEntry[];
  view: CellView;
  /** Why nothing new can be typed. */
  closedReason: string | null;
  /** Its place in the grid, `row:column`; left out where there is no grid. */
  place?: string;
  size?: "cell" | "large";
  /** Null empties the cell. */
  onSave: (minutes: number | null) => void;
  onForget: () => void;
  /** Shows the entries behind it. */
  onOpen: () => void;
  /** False at the edge, where there is nowhere to go. */
  onMove: (move: CellMove) => boolean;
};

const looks = {
  cell: "h-9 w-full rounded-sm px-2 text-right",
  large: "h-12 w-28 rounded-md px-3 text-right text-lg",
};

const statusIcons = {
  saving: <Spinner className="size-3" />,
  saved: <Check aria-hidden className="size-3 text-green-text" />,
  failed: <CircleAlert aria-hidden className="size-3 text-red-text" />,
};

/** Time of one day on one thing: typed where one entry can hold it, else a button that opens what stands behind it. */
export function GridCell(props: GridCellProps) {
  const t = useTranslations("time.gridCell");
  const { label, entries, view, place, size = "cell", onOpen, onMove } = props;
  const reason =
    cellReason(entries, (count) => t("several", { count })) ??
    (entries.length === 0 ? props.closedReason : null);
  const id = useId();
  if (!reason) return <TypedCell {...props} />;
  if (entries.length === 0) {
    return (
      <span className={cn("grid place-items-center text-subtle", looks[size])}>
        <span className="sr-only">{`${label}: ${reason}`}</span>–
      </span>
    );
  }
  const several = entries.length > 1;
  return (
    <>
      <button
        type="button"
        data-cell={place}
        aria-label={`${label}: ${spellDuration(view.minutes)}`}
        aria-describedby={id}
        title={reason}
        onClick={onOpen}
        onKeyDown={(event) => {
          const move = moveOf(event, null);
          if (!move || event.key === "Enter") return;
          event.preventDefault();
          onMove(move);
        }}
        className={cn(
          "figures inline-flex items-center justify-end gap-1.5 bg-sunken text-muted hover:text-ink [&_svg]:size-3",
          looks[size],
        )}
      >
        {several ? <Layers aria-hidden /> : <Lock aria-hidden />}
        {formatDuration(view.minutes)}
      </button>
      <span id={id} className="sr-only">
        {reason}
      </span>
    </>
  );
}

function TypedCell({ label, entries, view, place, size = "cell", ...does }: GridCellProps) {
  const t = useTranslations("time.gridCell");
  const [typed, setTyped] = useState<string | null>(null);
  const hintId = useId();
  const input = useRef<HTMLInputElement>(null);
  const selectsAgain = useRef(false);
  // What was typed is written anew once it is understood, which would drop the selection.
  useLayoutEffect(() => {
    if (selectsAgain.current && document.activeElement === input.current) input.current?.select();
    selectsAgain.current = false;
  });
  const shown = typed ?? (view.minutes > 0 ? formatDuration(view.minutes) : "");
  const wanted = wantedOf(typed);
  const isWrong = wanted === "unclear";
  const isFailed = view.status === "failed" && typed === null;

  /** True when nothing unclear is left behind. */
  const commit = (isRetry = false): boolean => {
    if (wanted === "unclear") return false;
    if (wanted === "unchanged") {
      if (isRetry && isFailed) does.onSave(view.minutes || null);
      return true;
    }
    setTyped(null);
    if ((wanted ?? 0) !== view.minutes || isFailed) does.onSave(wanted);
    return true;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape" && (typed !== null || isFailed)) {
      event.preventDefault();
      event.stopPropagation();
      setTyped(null);
      if (isFailed) does.onForget();
      return;
    }
    if (event.key === "F2" && entries.length > 0) {
      event.preventDefault();
      does.onOpen();
      return;
    }
    const move = moveOf(event, input.current);
    if (!move) return;
    event.preventDefault();
    if (!commit(event.key === "Enter") || does.onMove(move)) return;
    // At the edge of the grid the cursor stays, and the next figure replaces this one.
    input.current?.select();
    selectsAgain.current = true;
  };

  const hint = isWrong ? t("unclear") : (view.problem ?? understood(wanted, t));
  return (
    <span className="group/cell relative block">
      <input
        ref={input}
        data-cell={place}
        aria-label={label}
        aria-invalid={isWrong || isFailed || undefined}
        aria-describedby={hintId}
        autoComplete="off"
        value={shown}
        placeholder={size === "large" ? "0:00" : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => commit()}
        onKeyDown={onKeyDown}
        className={cn(
          "figures border border-transparent bg-transparent outline-none transition-colors placeholder:text-subtle hover:border-control focus:border-ring focus:bg-surface focus:ring-1 focus:ring-ring aria-invalid:border-danger",
          size === "large" && "border-control bg-surface",
          looks[size],
        )}
      />
      {view.status && typed === null && (
        <span className="pointer-events-none absolute top-1 left-1">{statusIcons[view.status]}</span>
      )}
      {entries.length > 0 && typed === null && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={t("detailsOf", { label })}
          onClick={does.onOpen}
          className="absolute top-1/2 left-0.5 grid size-6 -translate-y-1/2 place-items-center rounded-sm bg-surface text-muted opacity-0 hover:text-ink group-focus-within/cell:opacity-100 group-hover/cell:opacity-100 [&_svg]:size-3.5"
        >
          <NotebookPen aria-hidden />
        </button>
      )}
      <span
        id={hintId}
        role={typed === null ? undefined : "status"}
        className={cn(
          hint && (typed !== null || isFailed)
            ? "absolute top-full right-0 z-20 mt-0.5 hidden w-max max-w-56 rounded-md border border-line bg-raised px-2 py-1 text-left text-xs shadow-md group-focus-within/cell:block"
            : "sr-only",
          (isWrong || isFailed) && "text-red-text",
        )}
      >
        {hint}
      </span>
    </span>
  );
}

type Wanted = number | null | "unchanged" | "unclear";

/** What a typed text asks for: minutes, an empty cell (null), nothing at all, or it cannot be told. */
function wantedOf(typed: string | null): Wanted {
  if (typed === null) return "unchanged";
  if (/^[0:.,\s]*$/.test(typed)) return null;
  return parseDuration(typed) ?? "unclear";
}

type Words = Texts<"time.gridCell">;

function understood(wanted: Wanted, t: Words): string {
  if (wanted === null) return t("emptied");
  return typeof wanted === "number" ? `= ${spellDuration(wanted)}` : "";
}
