import fc from "fast-check";
import { expect, it } from "vitest";
import { type Credit, type CreditableInvoice, creditInvoice, wholeInvoice } from "@/lib/invoices/credit";
import { type PricedDraft, priceDraft } from "@/lib/invoices/price-draft";
import { compare, sum } from "@/lib/money/money";
import { isNegative } from "@/lib/money/sign";
import { AppError } from "@/lib/result";

const rates = [
  { taxCategory: "S", taxRate: "19" },
  { taxCategory: "S", taxRate: "7" },
  { taxCategory: "E", taxRate: "0" },
] as const;
const rate = fc.constantFrom(...rates);
const cents = (least: number, most: number) =>
  fc
    .integer({ min: least, max: most })
    .map(
      (count) =>
        `${count < 0 ? "-" : ""}${Math.trunc(Math.abs(count) / 100)}.${String(Math.abs(count) % 100).padStart(2, "0")}`,
    );

const drafts = fc.record({
  lines: fc.array(fc.tuple(cents(0, 99_999), rate), { minLength: 1, maxLength: 6 }),
  charges: fc.array(fc.tuple(cents(-2_000, 9_999), rate), { maxLength: 4 }),
  percent: fc.constantFrom(null, "3", "12.5", "100"),
  cashStep: fc.constantFrom(null, "0.05", "1.00"),
  pricesIncludeTax: fc.boolean(),
  order: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
});
type Draft = typeof drafts extends fc.Arbitrary<infer Value> ? Value : never;

const currency = "EUR";

/** The invoice of a draft as a correction sees it before any credit. */
function creditable({ lines, charges, percent, cashStep, pricesIncludeTax }: Draft): CreditableInvoice {
  const priced: PricedDraft = {
    ...{ currency, pricesIncludeTax, cashStep, discount: percent === null ? null : { percent } },
    lines: lines.map(([unitPrice, tax]) => ({
      minutes: null,
      quantity: "1",
      unitPrice,
      discount: null,
      ...tax,
    })),
    charges: charges.map(([amount, tax]) => ({ amount, ...tax })),
  };
  const totals = priceDraft(priced);
  const kept = { taxRateId: "rate", taxReason: "" };
  return {
    ...{ currency, pricesIncludeTax, total: totals.total, cashRounding: totals.cashRounding },
    lines: priced.lines.map((line, index) => ({
      ...{ ...line, ...kept, id: String(index), description: `Line ${index + 1}`, unit: "" },
      ...{
        projectId: null,
        projectName: null,
        net: totals.lines[index]?.net ?? "0",
        creditedNet: "0",
        entries: [],
      },
    })),
    charges: charges.map(([amount, tax], index) => ({
      ...kept,
      ...tax,
      amount,
      description: `Charge ${index + 1}`,
    })),
    groups: totals.groups,
    ...{ credited: [], creditedTotal: "0", creditedCashRounding: "0" },
  };
}

/** The invoice once this credit stands. */
const after = (invoice: CreditableInvoice, credit: Credit): CreditableInvoice => ({
  ...invoice,
  lines: invoice.lines.map((line) => ({
    ...line,
    creditedNet: add(
      line.creditedNet,
      ...credit.lines.filter((each) => each.creditsLineId === line.id).map((each) => each.net),
    ),
  })),
  credited: [...invoice.credited, ...credit.groups],
  creditedTotal: add(invoice.creditedTotal, credit.total),
  creditedCashRounding: add(invoice.creditedCashRounding, credit.cashRounding),
});
const add = (...amounts: string[]) => sum(amounts, currency);

/** Credits one line after another in this order, and at last all that is left. What the rules refuse waits until then. */
function creditAll(invoice: CreditableInvoice, order: number[]): Credit[] {
  const credits: Credit[] = [];
  let now = invoice;
  const take = (choices: Parameters<typeof creditInvoice>[1]) => {
    try {
      const credit = creditInvoice(now, choices);
      credits.push(credit);
      now = after(now, credit);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  };
  for (const line of order) take([{ lineId: String(line % invoice.lines.length) }]);
  if (compare(now.creditedTotal, invoice.total) !== 0 || wholeInvoice(now).length) take(wholeInvoice(now));
  return credits;
}

it("credits in any order come to the invoice's total, charges, rounding and tax groups exactly, and never pass it", () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      const invoice = creditable(draft);
      fc.pre(!isNegative(invoice.total) && invoice.groups.every((group) => !isNegative(group.taxable)));
      const credits = creditAll(invoice, draft.order);
      let sofar = "0";
      for (const credit of credits) {
        expect(isNegative(credit.total)).toBe(false);
        sofar = add(sofar, credit.total);
        expect(compare(sofar, invoice.total)).not.toBe(1);
      }
      expect(compare(sofar, invoice.total)).toBe(0);
      expect(compare(add(...credits.map((credit) => credit.cashRounding)), invoice.cashRounding)).toBe(0);
      for (const [index, charge] of invoice.charges.entries()) {
        const own = credits
          .flatMap((credit) => credit.charges)
          .filter((each) => each.description === `Charge ${index + 1}`);
        expect([index, compare(add(...own.map((each) => each.amount)), charge.amount)]).toEqual([index, 0]);
      }
      for (const group of invoice.groups) {
        const own = credits
          .flatMap((credit) => credit.groups)
          .filter(
            (each) => each.taxCategory === group.taxCategory && compare(each.taxRate, group.taxRate) === 0,
          );
        for (const figure of ["net", "discountShare", "taxable", "tax"] as const)
          expect([figure, add(...own.map((each) => each[figure]))]).toEqual([figure, add(group[figure])]);
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);
