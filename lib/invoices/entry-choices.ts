import { minutesAmount, sum } from "../money/money";
import type { Rest } from "../time/write-down-schema";
import { isChosenAtFirst, whyNotBillable } from "./billable";

/** An unbilled entry as the choice of entries needs it: open minutes, and what they come to at its hourly rate. */
export interface ChoosableEntry {
  id: string;
  minutes: number;
  rate: string | null;
  currency: string;
  amount: string;
  heldBy: object | null;
}

/** What becomes of time that is kept off the invoice on purpose. */
export type SetAside = Exclude<Rest, { kind: "OPEN" }>;

/** Less than all that is open of an entry is billed, and `rest` says what becomes of the others. */
export interface FewerMinutes {
  minutes: number;
  rest: Rest;
}

/** What a person decided, entry by entry; entries that nobody touched follow `isChosenAtFirst`. */
export interface EntryChoices {
  ticks: ReadonlyMap<string, boolean>;
  fewer: ReadonlyMap<string, FewerMinutes>;
  aside: ReadonlyMap<string, SetAside>;
}

export const noChoices: EntryChoices = { ticks: new Map(), fewer: new Map(), aside: new Map() };

/** The entries that the draft bills, in one pass. */
export function chosenEntries(
  entries: readonly ChoosableEntry[],
  choices: EntryChoices,
  currency: string,
): ReadonlySet<string> {
  const chosen = new Set<string>();
  for (const entry of entries) {
    if (choices.aside.has(entry.id) || whyNotBillable(entry, currency) !== null) continue;
    if (choices.ticks.get(entry.id) ?? isChosenAtFirst(entry, currency)) chosen.add(entry.id);
  }
  return chosen;
}

/** Ticks or unticks entries; ticking one that was set aside takes it back. */
export function tick(choices: EntryChoices, ids: readonly string[], isTicked: boolean): EntryChoices {
  const ticks = new Map(choices.ticks);
  const aside = new Map(choices.aside);
  for (const id of ids) {
    ticks.set(id, isTicked);
    if (isTicked) aside.delete(id);
  }
  return { ...choices, ticks, aside };
}

/** Holds entries back or writes them off; nothing is written before the draft is made. */
export function setAside(choices: EntryChoices, ids: readonly string[], decision: SetAside): EntryChoices {
  const [fewer, aside] = [new Map(choices.fewer), new Map(choices.aside)];
  for (const id of ids) {
    fewer.delete(id);
    aside.set(id, decision);
  }
  return { ...choices, fewer, aside };
}

/** Bills fewer minutes of one entry, and ticks it. */
export function billFewer(choices: EntryChoices, id: string, fewer: FewerMinutes): EntryChoices {
  const ticked = tick(choices, [id], true);
  return { ...ticked, fewer: new Map(choices.fewer).set(id, fewer) };
}

/** Bills all that is open of these entries. */
export function billAll(choices: EntryChoices, ids: readonly string[]): EntryChoices {
  const fewer = new Map(choices.fewer);
  for (const id of ids) fewer.delete(id);
  return { ...tick(choices, ids, true), fewer };
}

/** The minutes that the draft would take of an entry. */
export const minutesToBill = (entry: ChoosableEntry, { fewer }: EntryChoices): number =>
  Math.min(fewer.get(entry.id)?.minutes ?? entry.minutes, entry.minutes);

/** What some minutes of an entry come to, before any rounding of time. */
export const amountOf = (entry: ChoosableEntry, minutes: number): string =>
  minutes === entry.minutes ? entry.amount : minutesAmount(minutes, entry.rate ?? "0", entry.currency);

export interface Sum {
  entries: number;
  minutes: number;
  amount: string;
}

/** What these minutes of these entries come to, all of one currency. */
export function sumOf(parts: readonly { entry: ChoosableEntry; minutes: number }[], currency: string): Sum {
  return {
    entries: parts.length,
    minutes: parts.reduce((total, part) => total + part.minutes, 0),
    amount: sum(
      parts.map(({ entry, minutes }) => amountOf(entry, minutes)),
      currency,
    ),
  };
}

/** What is held back and what is written off together with the draft, of whole entries and of the rests of others. */
export function asideSums(
  entries: readonly ChoosableEntry[],
  choices: EntryChoices,
  chosen: ReadonlySet<string>,
  currency: string,
): { held: Sum; writtenOff: Sum } {
  const parts = { HOLD: [], WRITE_OFF: [] } as Record<
    SetAside["kind"],
    { entry: ChoosableEntry; minutes: number }[]
  >;
  if (choices.aside.size > 0 || choices.fewer.size > 0) {
    for (const entry of entries) {
      const whole = choices.aside.get(entry.id);
      const rest = chosen.has(entry.id) ? choices.fewer.get(entry.id)?.rest : undefined;
      if (whole) parts[whole.kind].push({ entry, minutes: entry.minutes });
      else if (rest && rest.kind !== "OPEN") {
        parts[rest.kind].push({ entry, minutes: entry.minutes - minutesToBill(entry, choices) });
      }
    }
  }
  return { held: sumOf(parts.HOLD, currency), writtenOff: sumOf(parts.WRITE_OFF, currency) };
}

/** The choice as the verb that makes the draft wants it; what concerns entries out of sight is left out. */
export function toDraftInput(
  entries: readonly ChoosableEntry[],
  choices: EntryChoices,
  chosen: ReadonlySet<string>,
): {
  timeEntryIds: string[];
  fewerMinutes: { timeEntryId: string; minutes: number; rest: Rest }[];
  setAside: { timeEntryId: string; rest: SetAside }[];
} {
  const timeEntryIds: string[] = [];
  const fewerMinutes: { timeEntryId: string; minutes: number; rest: Rest }[] = [];
  const aside: { timeEntryId: string; rest: SetAside }[] = [];
  for (const entry of entries) {
    const whole = choices.aside.get(entry.id);
    if (whole) aside.push({ timeEntryId: entry.id, rest: whole });
    if (!chosen.has(entry.id)) continue;
    timeEntryIds.push(entry.id);
    const fewer = choices.fewer.get(entry.id);
    if (fewer && fewer.minutes < entry.minutes) fewerMinutes.push({ timeEntryId: entry.id, ...fewer });
  }
  return { timeEntryIds, fewerMinutes, setAside: aside };
}
