"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { Result } from "@/lib/result";
import { spellDuration } from "@/lib/time/spell-duration";
import { minutesOf } from "@/lib/time/timesheet";
import type { TimesheetRow } from "@/server/time/read-timesheet";
import type { SavedEntry } from "@/server/time/save-time-entry";
import type { WeekEntry } from "@/server/time/week-entries";
import type { EntryInput } from "./entry-fields";

export type CellActions = {
  save: (input: EntryInput) => Promise<Result<SavedEntry>>;
  remove: (input: { id: string; version: number }) => Promise<Result<{ id: string }>>;
};

/** A cell of the grid: its row, and the place of its day. */
export type CellPlace = { row: TimesheetRow; date: string; entries: readonly WeekEntry[] };

/** What the grid knows of a cell that the page does not know yet. */
type Saved = {
  /** The entries that stood there when it was typed; once the page brings others, they count. */
  seen: string;
  entry: Pick<WeekEntry, "id" | "version" | "minutes" | "billable" | "description"> | null;
  status: "saving" | "saved" | "failed";
  /** What was typed and is on its way, or was refused; null to empty the cell. */
  wanted: number | null;
  problem: string | null;
};

export type CellView = {
  /** What the cell shows: saved, on its way, or refused. */
  minutes: number;
  /** The same without what was refused. */
  countedMinutes: number;
  status: Saved["status"] | null;
  problem: string | null;
};

const placeKey = ({ row, date }: CellPlace) => `${row.key} ${date}`;
const signature = (entries: readonly WeekEntry[]) =>
  entries.map(({ id, version }) => `${id}:${version}`).join(" ");

/** Saves cells one after the other, each with a state that can be seen; a refusal keeps what was typed. */
export function useCellSaves(actions: CellActions, memberId: string | undefined) {
  const t = useTranslations("time.useCellSaves");
  const [saves, setSaves] = useState<ReadonlyMap<string, Saved>>(new Map());
  const [news, setNews] = useState("");
  const latest = useRef(new Map<string, Saved>());
  const queues = useRef(new Map<string, Promise<void>>());
  const set = (key: string, saved: Saved) => {
    latest.current.set(key, saved);
    setSaves(new Map(latest.current));
  };

  const known = (from: ReadonlyMap<string, Saved>, place: CellPlace): Saved | null => {
    const saved = from.get(placeKey(place));
    return saved && (saved.seen === signature(place.entries) || saved.status !== "saved") ? saved : null;
  };

  const view = (place: CellPlace): CellView => {
    const saved = known(saves, place);
    if (!saved) {
      const minutes = minutesOf(place.entries);
      return { minutes, countedMinutes: minutes, status: null, problem: null };
    }
    const { status, problem } = saved;
    const savedMinutes = saved.entry?.minutes ?? 0;
    const minutes = status === "saved" ? savedMinutes : (saved.wanted ?? 0);
    return { minutes, countedMinutes: status === "failed" ? savedMinutes : minutes, status, problem };
  };

  /** The cell with what is wanted of it, on its way from the entry that is known now. */
  const underway = (place: CellPlace, wanted: number | null): Saved => {
    const before = known(latest.current, place);
    const seen = signature(place.entries);
    const entry = before?.seen === seen ? before.entry : (place.entries[0] ?? null);
    return { seen, entry, wanted, status: "saving", problem: null };
  };

  const send = async (place: CellPlace, wanted: number | null) => {
    const key = placeKey(place);
    const saving = underway(place, wanted);
    set(key, saving);
    const result = await carryOut(actions, memberId, place, saving.entry, wanted).catch(() => null);
    if (result?.ok) {
      set(key, { ...saving, entry: result.value, status: "saved" });
      setNews(wanted === null ? t("timeRemoved") : t("saved", { duration: spellDuration(wanted) }));
    } else {
      const problem = result?.message ?? t("unreachable");
      set(key, { ...saving, status: "failed", problem });
      setNews(t("notSaved", { problem }));
    }
  };

  const save = (place: CellPlace, wanted: number | null) => {
    const key = placeKey(place);
    // Shown at once, also while an earlier figure of the cell is still on its way.
    set(key, underway(place, wanted));
    const next = (queues.current.get(key) ?? Promise.resolve()).then(() => send(place, wanted));
    queues.current.set(key, next);
  };

  /** Gives up what was refused. */
  const forget = (place: CellPlace) => {
    latest.current.delete(placeKey(place));
    setSaves(new Map(latest.current));
  };

  return { view, save, forget, news };
}

async function carryOut(
  actions: CellActions,
  memberId: string | undefined,
  { row, date }: CellPlace,
  entry: Saved["entry"],
  minutes: number | null,
): Promise<Result<Saved["entry"]>> {
  if (minutes === null) {
    if (!entry) return { ok: true, value: null };
    const removed = await actions.remove({ id: entry.id, version: entry.version });
    return removed.ok ? { ok: true, value: null } : removed;
  }
  const { billable, description } = entry ?? { billable: row.billable, description: "" };
  const saved = await actions.save({
    ...(entry ? { id: entry.id, version: entry.version } : { memberId }),
    projectId: row.projectId,
    taskId: row.taskId,
    date,
    minutes,
    billable,
    description,
  });
  if (!saved.ok) return saved;
  return { ok: true, value: { ...saved.value, minutes, billable, description } };
}
