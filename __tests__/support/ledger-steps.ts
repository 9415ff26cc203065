import fc from "fast-check";

/** Which one of a list: mostly one that the verb fits, sometimes any, so that illegal steps are tried too. */
export interface Pick {
  index: number;
  any: boolean;
}

/** How much of what there is: a thousandth more is too much. */
export type Size = "ALL" | "HALF" | "LEAST" | "MORE" | "DISCOUNTED";

export type Change =
  | { kind: "ITEM"; quantity: number; price: number; tax: 7 | 19 }
  | { kind: "REMOVE"; line: number }
  | { kind: "TAX"; line: number; tax: 7 | 19 }
  | { kind: "PRICE"; line: number; price: number }
  | { kind: "MINUTES"; line: number; minutes: number }
  | { kind: "DISCOUNT"; percent: number | null; amount: number | null }
  | { kind: "INCLUSIVE" }
  | { kind: "DATE"; days: number };

/** One verb as it was drawn; what it means depends on what there is when its turn comes. */
export type Step =
  | { verb: "draft"; entries: number; fewer: number | null; byRate: boolean; date: number | null }
  | { verb: "edit"; on: Pick; change: Change; stale: boolean }
  | { verb: "approve" | "send" | "void" | "reissue" | "delete" | "undoWriteOff"; on: Pick }
  | { verb: "credit"; on: Pick; lines: number | null; stay: number | null; frees: boolean }
  | { verb: "pay"; on: Pick[]; sizes: Size[]; more: number; keeps: boolean; ago: number }
  | { verb: "applyCredit"; on: Pick; size: Size }
  | { verb: "unapply"; payment: number; on: Pick }
  | { verb: "refund"; payment: number; size: Size }
  | { verb: "reverse"; payment: number }
  | { verb: "writeOff"; on: Pick; size: Size }
  | { verb: "adjust"; state: "held" | "off"; back: boolean; entry: number; minutes: number | null }
  | { verb: "nextDay" };

const index = fc.nat(30);
const on: fc.Arbitrary<Pick> = fc.record({ index, any: fc.nat(6).map((value) => value === 6) });
const rarely = fc.nat(9).map((value) => value === 9);
const tax = fc.constantFrom(7 as const, 19 as const);
const price = fc.oneof(fc.integer({ min: 1, max: 30_000 }), fc.constant(0));
const size = fc.constantFrom<Size>("ALL", "ALL", "HALF", "HALF", "LEAST", "MORE", "DISCOUNTED");

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant("ITEM"), quantity: fc.integer({ min: 1, max: 5000 }), price, tax }),
  fc.record({ kind: fc.constant("REMOVE"), line: index }),
  fc.record({ kind: fc.constant("TAX"), line: index, tax }),
  fc.record({ kind: fc.constant("PRICE"), line: index, price }),
  fc.record({ kind: fc.constant("MINUTES"), line: index, minutes: fc.nat(300) }),
  fc.record({
    kind: fc.constant("DISCOUNT"),
    percent: fc.option(fc.constantFrom(500, 3333, 10_000, 1250)),
    amount: fc.option(fc.integer({ min: 1, max: 20_000 })),
  }),
  fc.record({ kind: fc.constant("INCLUSIVE") }),
  fc.record({ kind: fc.constant("DATE"), days: fc.integer({ min: -2, max: 1 }) }),
);

const simple = (verb: "approve" | "send" | "void" | "reissue" | "delete" | "undoWriteOff") =>
  fc.record({ verb: fc.constant(verb), on });

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      verb: fc.constant("draft"),
      entries: fc.integer({ min: 1, max: 31 }),
      fewer: fc.option(fc.integer({ min: 1, max: 90 }), { freq: 3 }),
      byRate: fc.boolean(),
      date: fc.option(fc.integer({ min: -2, max: 1 }), { freq: 2 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ verb: fc.constant("edit"), on, change, stale: rarely }) },
  { weight: 8, arbitrary: simple("approve") },
  { weight: 3, arbitrary: simple("send") },
  { weight: 2, arbitrary: simple("void") },
  { weight: 2, arbitrary: simple("reissue") },
  { weight: 1, arbitrary: simple("delete") },
  {
    weight: 5,
    arbitrary: fc.record({
      verb: fc.constant("credit"),
      on,
      lines: fc.option(fc.integer({ min: 1, max: 31 }), { freq: 3 }),
      stay: fc.option(fc.nat(120), { freq: 2 }),
      frees: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      verb: fc.constant("pay"),
      on: fc.array(on, { maxLength: 3 }),
      sizes: fc.array(size, { minLength: 3, maxLength: 3 }),
      more: fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 1, max: 9000 })),
      keeps: fc.boolean(),
      ago: fc.integer({ min: -1, max: 2 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ verb: fc.constant("applyCredit"), on, size }) },
  { weight: 2, arbitrary: fc.record({ verb: fc.constant("unapply"), payment: index, on }) },
  { weight: 3, arbitrary: fc.record({ verb: fc.constant("refund"), payment: index, size }) },
  { weight: 2, arbitrary: fc.record({ verb: fc.constant("reverse"), payment: index }) },
  { weight: 2, arbitrary: fc.record({ verb: fc.constant("writeOff"), on, size }) },
  { weight: 1, arbitrary: simple("undoWriteOff") },
  {
    weight: 3,
    arbitrary: fc.record({
      verb: fc.constant("adjust"),
      state: fc.constantFrom("held", "off"),
      back: fc.boolean(),
      entry: index,
      minutes: fc.option(fc.integer({ min: 1, max: 60 }), { freq: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ verb: "nextDay" }) },
) as fc.Arbitrary<Step>;

/** A firm's rules, its entries, and what happens. */
export interface Story {
  currency: "EUR" | "JPY" | "KWD";
  increment: number;
  discounts: boolean;
  entries: { minutes: number; price: number }[];
  steps: Step[];
}

export const story: fc.Arbitrary<Story> = fc.record({
  currency: fc.constantFrom("EUR", "EUR", "JPY", "KWD"),
  increment: fc.constantFrom(1, 1, 6, 15),
  discounts: fc.boolean(),
  entries: fc.array(
    fc.record({
      minutes: fc.integer({ min: 1, max: 300 }),
      price: fc.constantFrom(10_000, 8250, 13_333, 7),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  steps: fc.array(anyStep, { minLength: 1, maxLength: 28, size: "max" }),
});
