import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, sum } from "@/lib/money/money";
import { allocatePayment } from "@/lib/payments/allocate-payment";
import { AppError } from "@/lib/result";

const march = { id: "march", balance: "100.00", dueDate: "2026-03-31" };
const april = { id: "april", balance: "50.00", dueDate: "2026-04-30" };
const may = { id: "may", balance: "25.50", dueDate: "2026-05-31" };

describe("a payment over several invoices", () => {
  it("settles the oldest due first, and the last in part", () => {
    expect(allocatePayment("160", "EUR", [may, march, april])).toEqual({
      settlements: [
        { invoiceId: "march", amount: "100.00" },
        { invoiceId: "april", amount: "50.00" },
        { invoiceId: "may", amount: "10.00" },
      ],
      unapplied: "0.00",
    });
  });

  it("what no invoice takes stays unapplied, never dropped", () => {
    expect(allocatePayment("200.00", "EUR", [march, april])).toEqual({
      settlements: [
        { invoiceId: "march", amount: "100.00" },
        { invoiceId: "april", amount: "50.00" },
      ],
      unapplied: "50.00",
    });
    expect(allocatePayment("5", "JPY", [])).toEqual({ settlements: [], unapplied: "5" });
  });

  it("a small payment touches only the oldest invoice", () => {
    expect(allocatePayment("0.01", "EUR", [april, march])).toEqual({
      settlements: [{ invoiceId: "march", amount: "0.01" }],
      unapplied: "0.00",
    });
  });

  it("one fils owing is settled with one fils", () => {
    const open = [{ id: "fils", balance: "0.001", dueDate: "2026-01-01" }];
    expect(allocatePayment("0.002", "KWD", open)).toEqual({
      settlements: [{ invoiceId: "fils", amount: "0.001" }],
      unapplied: "0.001",
    });
  });

  it("equal due dates keep their order, and an invoice without one comes last", () => {
    const open = [
      { id: "none", balance: "1.00", dueDate: null },
      { id: "first", balance: "1.00", dueDate: "2026-03-31" },
      { id: "second", balance: "1.00", dueDate: "2026-03-31" },
    ];
    const { settlements } = allocatePayment("3.00", "EUR", open);
    expect(settlements.map((settlement) => settlement.invoiceId)).toEqual(["first", "second", "none"]);
  });

  it("invoices that owe nothing take nothing", () => {
    const open = [{ ...march, balance: "0.00" }, { ...april, balance: "-5.00" }, may];
    expect(allocatePayment("25.50", "EUR", open).settlements).toEqual([
      { invoiceId: "may", amount: "25.50" },
    ]);
  });

  it.each([
    ["0", "EUR"],
    ["-1.00", "EUR"],
    ["1.005", "EUR"],
    ["1.5", "JPY"],
    ["ten", "EUR"],
    ["1", "EURO"],
  ])("a payment of %s %s is refused", (amount, currency) => {
    expect(() => allocatePayment(amount, currency, [march])).toThrow(AppError);
  });

  it("whatever comes in: parts and rest sum to it, and no part passes its balance", () => {
    const cents = fc.integer({ min: 1, max: 1_000_000 }).map((value) => (value / 100).toFixed(2));
    const dueDate = fc.option(fc.constantFrom("2026-01-31", "2026-02-28", "2026-03-31"));
    const open = fc
      .array(fc.record({ balance: cents, dueDate }), { maxLength: 8 })
      .map((invoices) => invoices.map((invoice, index) => ({ ...invoice, id: `${index}` })));
    fc.assert(
      fc.property(cents, open, (amount, invoices) => {
        const { settlements, unapplied } = allocatePayment(amount, "EUR", invoices);
        expect(sum([...settlements.map((part) => part.amount), unapplied], "EUR")).toBe(amount);
        const balances = new Map(invoices.map((invoice) => [invoice.id, invoice.balance]));
        for (const part of settlements) {
          expect(compare(part.amount, balances.get(part.invoiceId) ?? "0")).toBeLessThanOrEqual(0);
        }
        const owing = sum(
          invoices.map((invoice) => invoice.balance),
          "EUR",
        );
        expect(compare(unapplied, "0") > 0).toBe(compare(amount, owing) > 0);
      }),
    );
  });
});
