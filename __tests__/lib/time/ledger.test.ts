import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Ledger, type LedgerFacts, ledgerOf, ledgerTotal } from "@/lib/time/ledger";

const entry: LedgerFacts = {
  minutes: 90,
  billable: true,
  billableMinutes: 90,
  billedMinutes: 0,
  heldMinutes: 0,
  writtenOffMinutes: 0,
  billedElsewhere: false,
  draftMinutes: 0,
};

const nothing: Ledger = {
  unbilled: 0,
  onDraft: 0,
  held: 0,
  writtenOff: 0,
  billed: 0,
  nonBillable: 0,
  billedElsewhere: 0,
};

describe("the minutes of an entry stand", () => {
  it.each<[string, Partial<LedgerFacts>, Partial<Ledger>]>([
    ["unbilled at first", {}, { unbilled: 90 }],
    ["in no bill when it is not billable", { billable: false, billableMinutes: 0 }, { nonBillable: 90 }],
    ["in part outside billing", { billableMinutes: 60 }, { unbilled: 60, nonBillable: 30 }],
    ["on a draft in part", { draftMinutes: 50 }, { unbilled: 40, onDraft: 50 }],
    ["on a draft up to what is open", { draftMinutes: 90, billedMinutes: 60 }, { onDraft: 30, billed: 60 }],
    [
      "in four states at once",
      { billedMinutes: 30, heldMinutes: 20, writtenOffMinutes: 10, billableMinutes: 80 },
      { billed: 30, held: 20, writtenOff: 10, unbilled: 20, nonBillable: 10 },
    ],
    ["billed elsewhere", { billedElsewhere: true }, { billedElsewhere: 90 }],
    [
      "billed elsewhere but for what was written off here",
      { billedElsewhere: true, writtenOffMinutes: 15 },
      { billedElsewhere: 75, writtenOff: 15 },
    ],
  ])("%s", (_, facts, ledger) => {
    expect(ledgerOf({ ...entry, ...facts })).toEqual({ ...nothing, ...ledger });
  });
});

/** Any entry that the database lets exist: four shares of its minutes, and a draft over it. */
const facts = fc
  .tuple(
    fc.array(fc.nat(360), { minLength: 5, maxLength: 5 }).filter((parts) => parts.some((part) => part > 0)),
    fc.boolean(),
    fc.boolean(),
    fc.nat(1440),
  )
  .map(([parts, billable, elsewhere, draftMinutes]): LedgerFacts => {
    const [nonBillable = 0, billed = 0, held = 0, writtenOff = 0, open = 0] = parts;
    const minutes = nonBillable + billed + held + writtenOff + open;
    if (!billable) return { ...entry, minutes, billable, billableMinutes: 0, draftMinutes };
    return {
      minutes,
      billable,
      billableMinutes: minutes - nonBillable,
      billedMinutes: elsewhere ? 0 : billed,
      heldMinutes: held,
      writtenOffMinutes: writtenOff,
      billedElsewhere: elsewhere,
      draftMinutes,
    };
  });

it("the states always sum to the worked minutes, and none is below zero", () => {
  fc.assert(
    fc.property(facts, (any) => {
      const ledger = ledgerOf(any);
      expect(ledgerTotal(ledger)).toBe(any.minutes);
      expect(Math.min(...Object.values(ledger))).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 2000 },
  );
});
