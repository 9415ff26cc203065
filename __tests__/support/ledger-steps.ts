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
  | { kind: "CHARGE"; amount: number; tax: 7 | 19 }
  | { kind: "NO_CHARGE" }
  | { kind: "DISCOUNT"; percent: number | null; amount: number | null }
  | { kind: "INCLUSIVE" }
  | { kind: "DATE"; days: number };

/** One verb as it was drawn; what it means depends on what there is when its turn comes. */
export type Step =
  | {
      verb: "draft";
      entries: number;
      any: boolean;
      fewer: number | null;
      byRate: boolean;
      date: number | null;
    }
  | { verb: "edit"; on: Pick; change: Change; stale: boolean }
  | { verb: "approve" | "send" | "void" | "reissue" | "delete"; on: Pick }
  | { verb: "credit"; on: Pick; lines: number | null; stay: number | null; frees: boolean }
  | { verb: "pay"; on: Pick[]; sizes: Size[]; more: number; keeps: boolean; ago: number }
  | { verb: "applyCredit"; on: Pick; size: Size }
  | { verb: "unapply"; payment: Pick; on: Pick }
  | { verb: "refund"; payment: Pick; size: Size }
  | { verb: "reverse"; payment: Pick }
  | { verb: "writeOff"; on: Pick; size: Size }
  | { verb: "undoWriteOff"; on: Pick }
  | { verb: "adjust"; state: "held" | "off"; back: boolean; entry: Pick; minutes: number | null }
  | { verb: "nextDay" };

const index = fc.nat(30);
const oneIn = (count: number) => fc.nat(count - 1).map((value) => value === count - 1);
const on: fc.Arbitrary<Pick> = fc.record({ index, any: oneIn(10) });
const tax = fc.constantFrom(7 as const, 19 as const);
const price = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 30_000 }) },
  { weight: 1, arbitrary: fc.constant(0) },
);
const negative = fc.integer({ min: -9000, max: -1 });
const size = fc.constantFrom<Size>(
  "ALL",
  "ALL",
  "ALL",
  "HALF",
  "HALF",
  "HALF",
  "LEAST",
  "MORE",
  "DISCOUNTED",
);
const mostly = <T>(usual: T, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });
/** Days from the current one; a later one is in the future. */
const days = fc.integer({ min: -2, max: 1 });

const item = fc.record({
  kind: fc.constant("ITEM"),
  quantity: fc.integer({ min: 1, max: 5000 }),
  price: mostly(8250, fc.oneof(price, negative)),
  tax,
});
const charge = fc.record({
  kind: fc.constant("CHARGE"),
  amount: fc.integer({ min: -4000, max: 6000 }).filter((amount) => amount !== 0),
  tax,
});
const discount = fc.record({
  kind: fc.constant("DISCOUNT"),
  percent: fc.option(fc.constantFrom(500, 3333, 10_000, 1250)),
  amount: fc.option(fc.integer({ min: 1, max: 20_000 })),
});

const change = fc.oneof(
  { weight: 4, arbitrary: item },
  { weight: 4, arbitrary: charge },
  { weight: 2, arbitrary: discount },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("REMOVE"), line: index }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("TAX"), line: index, tax }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("PRICE"), line: index, price: fc.oneof(price, negative) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("MINUTES"), line: index, minutes: fc.nat(300) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("NO_CHARGE") }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("INCLUSIVE") }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("DATE"), days }) },
) as fc.Arbitrary<Change>;

const simple = (verb: "approve" | "send" | "void" | "reissue" | "delete" | "undoWriteOff") =>
  fc.record({ verb: fc.constant(verb), on });

const draft = fc.record({
  verb: fc.constant("draft" as const),
  entries: fc.integer({ min: 1, max: 31 }),
  any: oneIn(9),
  fewer: mostly<number | null>(null, fc.integer({ min: 1, max: 90 })),
  byRate: fc.boolean(),
  date: mostly<number | null>(null, days),
});
const credit = fc.record({
  verb: fc.constant("credit"),
  on,
  lines: fc.option(fc.integer({ min: 1, max: 31 }), { freq: 3 }),
  stay: fc.option(fc.nat(120), { freq: 2 }),
  frees: fc.boolean(),
});
const pay = fc.record({
  verb: fc.constant("pay"),
  on: fc.array(on, { maxLength: 3, size: "max" }),
  sizes: fc.array(size, { minLength: 3, maxLength: 3 }),
  more: mostly(0, fc.integer({ min: 1, max: 9000 })),
  keeps: fc.boolean(),
  ago: mostly(0, fc.integer({ min: -1, max: 4 })),
});
const adjust = fc.record({
  verb: fc.constant("adjust"),
  state: fc.constantFrom("held", "off"),
  back: fc.boolean(),
  entry: on,
  minutes: fc.option(fc.integer({ min: 1, max: 60 }), { freq: 2 }),
});

const edit = fc.record({ verb: fc.constant("edit"), on, change, stale: oneIn(10) });

/** What happens to an issued invoice. */
const later = [
  { weight: 4, arbitrary: simple("send") },
  { weight: 2, arbitrary: simple("void") },
  { weight: 2, arbitrary: simple("reissue") },
  { weight: 10, arbitrary: credit },
  { weight: 8, arbitrary: pay },
  { weight: 3, arbitrary: fc.record({ verb: fc.constant("applyCredit"), on, size }) },
  { weight: 2, arbitrary: fc.record({ verb: fc.constant("unapply"), payment: on, on }) },
  { weight: 3, arbitrary: fc.record({ verb: fc.constant("refund"), payment: on, size }) },
  { weight: 2, arbitrary: fc.record({ verb: fc.constant("reverse"), payment: on }) },
  { weight: 2, arbitrary: fc.record({ verb: fc.constant("writeOff"), on, size }) },
  { weight: 1, arbitrary: simple("undoWriteOff") },
  { weight: 1, arbitrary: fc.constant({ verb: "nextDay" }) },
];
const anyStep = fc.oneof(
  { weight: 4, arbitrary: draft },
  { weight: 5, arbitrary: edit },
  { weight: 7, arbitrary: simple("approve") },
  { weight: 1, arbitrary: simple("delete") },
  { weight: 3, arbitrary: adjust },
  ...later,
);
/** The life of an invoice in its usual order, which steps drawn one by one would seldom find. */
const life = fc
  .tuple(
    draft,
    fc.array(edit, { maxLength: 4, size: "max" }),
    simple("approve"),
    fc.array(fc.oneof(...later), { maxLength: 6, size: "max" }),
  )
  .map(([drafted, edits, approved, rest]) => [drafted, ...edits, approved, ...rest]);
const stage = fc.oneof(
  { weight: 1, arbitrary: life },
  { weight: 1, arbitrary: fc.array(anyStep, { minLength: 1, maxLength: 4, size: "max" }) },
) as fc.Arbitrary<Step[]>;

/** A firm's rules, its entries, and what happens. */
export interface Story {
  currency: "EUR" | "JPY" | "KWD";
  /** The smallest coin, in minor units. */
  coin: number;
  increment: number;
  discounts: boolean;
  entries: { minutes: number; price: number }[];
  steps: Step[];
}

const money = fc.constantFrom<{ currency: Story["currency"]; coin: number }>(
  { currency: "EUR", coin: 1 },
  { currency: "EUR", coin: 1 },
  { currency: "EUR", coin: 5 },
  { currency: "EUR", coin: 100 },
  { currency: "JPY", coin: 1 },
  { currency: "KWD", coin: 1 },
);

/** A verb that finds nothing it fits is passed over, so stories are drawn longer than they are played. */
export const story: fc.Arbitrary<Story> = fc
  .record({
    money,
    increment: fc.constantFrom(1, 1, 6, 15),
    discounts: fc.boolean(),
    entries: fc.array(
      fc.record({
        minutes: fc.integer({ min: 1, max: 300 }),
        price: fc.constantFrom(10_000, 8250, 13_333, 7),
      }),
      { minLength: 1, maxLength: 5, size: "max" },
    ),
    // Not biased, because that would begin with stories of a step or two; they still shrink to these.
    stages: fc.noBias(fc.array(stage, { minLength: 1, maxLength: 8, size: "max" })),
  })
  .map(({ money: { currency, coin }, stages, ...rules }) => ({
    ...rules,
    currency,
    coin,
    steps: stages.flat(),
  }));
