"use client";

import { useState } from "react";
import type { WeekEntry } from "@/server/time/week-entries";

/** Why an entry cannot be changed with others; null when it can. */
const bulkReason = ({ lockReason, holdReason }: WeekEntry): string | null => lockReason ?? holdReason;

/** Which entries of a list are ticked; what left the list, or was locked since, is ticked no more. */
export function useSelection(entries: readonly WeekEntry[]) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const selectable = entries.filter((entry) => bulkReason(entry) === null);
  const selected = selectable.filter(({ id }) => ticked.has(id));
  const tick = (some: readonly WeekEntry[], on: boolean) => {
    const next = new Set(selected.map(({ id }) => id));
    for (const { id } of some) {
      if (on) next.add(id);
      else next.delete(id);
    }
    setTicked(next);
  };
  /** Of these: all, some or none that can be. */
  const stateOf = (some: readonly WeekEntry[]): boolean | "indeterminate" => {
    const can = some.filter((entry) => bulkReason(entry) === null);
    const count = can.filter(({ id }) => ticked.has(id)).length;
    return count > 0 && (count === can.length || "indeterminate");
  };
  return {
    selected,
    selectable,
    stateOf,
    toggle: (some: readonly WeekEntry[], on: boolean) =>
      tick(
        some.filter((entry) => bulkReason(entry) === null),
        on,
      ),
    clear: () => setTicked(new Set()),
  };
}
