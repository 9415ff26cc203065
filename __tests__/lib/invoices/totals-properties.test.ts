import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeTotals, type TotalsInput, type TotalsLine } from "@/lib/invoices/totals";
import { compare, negate, sum } from "@/lib/money/money";

const digitsOf = { JPY: 0, EUR: 2, KWD: 3, CLF: 4 } as const;
type Code = keyof typeof digitsOf;

const decimal = (most: number, digits: number, least = 0) =>
  fc.integer({ min: least, max: most }).map((value) => (value / 10 ** digits).toFixed(digits));

const tax = fc.constantFrom(
  ...(["S 20", "S 8.875", "S 5.5", "S 0", "Z 0", "E 0", "AE 0"] as const).map((text) => {
    const [taxCategory, taxRate] = text.split(" ") as [TotalsLine["taxCategory"], string];
    return { taxCategory, taxRate };
  }),
);

function lineOf(code: Code): fc.Arbitrary<TotalsLine> {
  const percent = decimal(10_000, 2).map((value) => ({ percent: value }));
  const amount = decimal(5_000, digitsOf[code]).map((value) => ({ amount: value }));
  const money = { unitPrice: decimal(2_000_000, 3), discount: fc.option(percent, { nil: undefined }) };
  return fc
    .tuple(
      fc.oneof(
        fc.record({
          ...money,
          quantity: decimal(50_000, 3, -50_000),
          charge: fc.option(amount, { nil: undefined }),
        }),
        fc.record({ ...money, minutes: fc.integer({ min: 0, max: 6_000 }) }),
      ),
      tax,
    )
    .map(([line, group]) => ({ ...line, ...group }));
}

const code = fc.constantFrom<Code>("JPY", "EUR", "KWD", "CLF");

/** Documents with a discount that is allowed: a share, in percent, of the positive groups. */
const document: fc.Arbitrary<TotalsInput> = code.chain((currency) =>
  fc
    .record({
      lines: fc.array(lineOf(currency), { maxLength: 12 }),
      pricesIncludeTax: fc.boolean(),
      share: fc.integer({ min: 0, max: 100 }),
      charges: fc.array(
        fc
          .tuple(decimal(9_000, digitsOf[currency], -9_000), tax)
          .map(([amount, group]) => ({ amount, ...group })),
        { maxLength: 3 },
      ),
    })
    .map(({ share, ...rest }) => withDiscount({ ...rest, currency }, share)),
);

function withDiscount(input: TotalsInput, share: number): TotalsInput {
  const { groups } = computeTotals({ ...input, charges: [] });
  const positive = groups.map((group) => group.net).filter((net) => compare(net, "0") > 0);
  const lines = [{ quantity: `${share}`, baseQuantity: "100", unitPrice: sum(positive, input.currency) }];
  const [part] = computeTotals({
    currency: input.currency,
    lines: lines.map((line) => ({ ...line, taxCategory: "Z", taxRate: "0" })),
  }).lines;
  return { ...input, discount: { amount: part?.net ?? "0" } };
}

describe("whatever is priced", () => {
  it("the shares of the discount sum to the discount, and only positive groups take one", () => {
    fc.assert(
      fc.property(document, (input) => {
        const { groups, discount } = computeTotals(input);
        expect(
          sum(
            groups.map((group) => group.discountShare),
            input.currency,
          ),
        ).toBe(discount);
        const others = groups.filter((group) => compare(group.net, "0") <= 0);
        expect(others.every((group) => compare(group.discountShare, "0") === 0)).toBe(true);
        expect(groups.every((group) => compare(group.discountShare, "0") >= 0)).toBe(true);
      }),
    );
  });

  it("groups, lines and totals agree (EN 16931 BR-CO-10, BR-CO-13, BR-CO-14, BR-CO-15)", () => {
    fc.assert(
      fc.property(document, (input) => {
        const totals = computeTotals(input);
        const add = (...amounts: string[]) => sum(amounts, input.currency);
        const less = (amount: string) => negate(amount, input.currency);
        expect(totals.subtotal).toBe(add(...totals.lines.map((line) => line.net)));
        expect(totals.subtotal).toBe(add(...totals.groups.map((group) => group.net)));
        expect(totals.tax).toBe(add(...totals.groups.map((group) => group.tax)));
        expect(totals.total).toBe(add(totals.taxExclusive, totals.tax));
        const before = add(totals.subtotal, less(totals.discount), totals.charges);
        expect(before).toBe(input.pricesIncludeTax ? totals.total : totals.taxExclusive);
      }),
    );
  });

  it("the order of lines changes neither the tax of a group nor the total", () => {
    fc.assert(
      fc.property(document, fc.nat(), (input, turn) => {
        const at = input.lines.length ? turn % input.lines.length : 0;
        const turned = {
          ...input,
          lines: [...input.lines.slice(at), ...input.lines.slice(0, at)],
          discount: undefined,
        };
        const straight = { ...input, discount: undefined };
        const byGroup = (given: TotalsInput) =>
          computeTotals(given)
            .groups.map(
              ({ taxCategory, taxRate, taxable, tax }) => `${taxCategory} ${taxRate} ${taxable} ${tax}`,
            )
            .sort();
        expect(byGroup(turned)).toEqual(byGroup(straight));
        expect(computeTotals(turned).total).toBe(computeTotals(straight).total);
      }),
    );
  });

  it("a document turned to its opposite has the opposite figures", () => {
    fc.assert(
      fc.property(document, (input) => {
        const opposite = (amount: string) => negateText(amount);
        const there = computeTotals({ ...input, discount: undefined });
        const back = computeTotals({
          ...input,
          discount: undefined,
          lines: input.lines.map((line) => ({
            ...line,
            unitPrice: opposite(line.unitPrice),
            charge: line.charge && { amount: opposite(line.charge.amount) },
          })),
          charges: input.charges?.map((charge) => ({ ...charge, amount: opposite(charge.amount) })),
        });
        expect(back.total).toBe(negate(there.total, input.currency));
        expect(back.tax).toBe(negate(there.tax, input.currency));
      }),
    );
  });

  it("every figure has exactly its currency's digits, and none is minus nothing", () => {
    fc.assert(
      fc.property(document, (input) => {
        const { lines, groups, ...sums } = computeTotals(input);
        const figures = [
          ...lines.map((line) => line.net),
          ...groups.flatMap((group) => [group.net, group.discountShare, group.taxable, group.tax]),
          ...Object.values(sums),
        ];
        const digits = digitsOf[input.currency as Code];
        const form = digits ? new RegExp(`^-?\\d+\\.\\d{${digits}}$`) : /^-?\d+$/;
        expect(figures.filter((figure) => !form.test(figure) || /^-[0.]+$/.test(figure))).toEqual([]);
      }),
    );
  });
});

const negateText = (amount: string) => (amount.startsWith("-") ? amount.slice(1) : `-${amount}`);
