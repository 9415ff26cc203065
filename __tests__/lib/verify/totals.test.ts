import { describe, expect, it } from "vitest";
import { summarise } from "@/lib/verify/finding";
import { checkBalance, checkTotals, type StoredDocument } from "@/lib/verify/totals";

// Domain rules §1, the first row of the table: USD, 1 × 1000 S 8 %, 1 × 500 E, 5 % off.
const line = {
  minutes: null,
  quantity: "1.000000",
  baseQuantity: "1.000000",
  discountPercent: null,
  discountAmount: null,
  chargeAmount: null,
};
const invoice: StoredDocument = {
  id: "id",
  kind: "INVOICE",
  status: "SENT",
  name: "INV-0001",
  currency: "USD",
  pricesIncludeTax: false,
  discountPercent: "5.0000",
  discountAmount: null,
  subtotal: "1500.0000",
  discount: "75.0000",
  charges: "0.0000",
  taxExclusive: "1425.0000",
  tax: "76.0000",
  cashRounding: "0.0000",
  total: "1501.0000",
  settled: "0.0000",
  settlements: "0",
  lines: [
    { ...line, position: 1, unitPrice: "1000.000000", taxCategory: "S", taxRate: "8.0000", net: "1000.0000" },
    { ...line, position: 2, unitPrice: "500.000000", taxCategory: "E", taxRate: "0.0000", net: "500.0000" },
  ],
  documentCharges: [],
  groups: [
    { taxCategory: "S", taxRate: "8.0000", net: "1000", discountShare: "50", taxable: "950", tax: "76" },
    { taxCategory: "E", taxRate: "0.0000", net: "500", discountShare: "25", taxable: "475", tax: "0" },
  ],
};

const total = (change: Partial<StoredDocument>) => checkTotals({ ...invoice, ...change })?.message;
const balance = (change: Partial<StoredDocument>) => checkBalance({ ...invoice, ...change })?.message;

describe("recomputing the totals of a document", () => {
  it("agrees with the rule book's example", () => {
    expect(checkTotals(invoice)).toBeNull();
  });

  it("takes cash rounding as its own line after tax", () => {
    const [first = invoice.lines[0]] = invoice.lines;
    const one = { net: "1000.02", unitPrice: "1000.02", discountShare: "0", taxable: "1000.02", tax: "80" };
    const rounded = {
      ...{ discountPercent: null, discount: "0", subtotal: "1000.02", taxExclusive: "1000.02", tax: "80.00" },
      lines: first ? [{ ...first, ...one }] : [],
      groups: [{ taxCategory: "S", taxRate: "8", ...one }],
    };
    const due = (cashRounding: string, payable: string) =>
      total({ ...rounded, cashRounding, total: payable });
    expect(due("-0.0200", "1080.0000")).toBeUndefined();
    expect(due("-0.0200", "1080.0200")).toBe(
      "INV-0001: its total is stored as 1080.02 USD, but comes to 1080.00 USD.",
    );
    expect(due("-1.0200", "1079.0000")).toBe(
      "INV-0001: -1.02 USD is stored as its rounding, but no coin rounds 1080.02 USD so.",
    );
  });

  it("names the first figure that is wrong, to the cent", () => {
    expect(total({ tax: "74.0000" })).toBe(
      "INV-0001: its tax is stored as 74.00 USD, but comes to 76.00 USD.",
    );
    expect(total({ subtotal: "1499.9900" })).toContain("its subtotal is stored as 1499.99 USD");
    expect(total({ discount: "75.0001" })).toContain("its discount is stored as 75.0001 USD");
    expect(total({ groups: invoice.groups.slice(1) })).toContain(
      "it has 1 tax groups, but its lines give 2.",
    );
  });

  it("says so where nothing can be computed any more", () => {
    expect(total({ discountPercent: "101" })).toBe(
      "INV-0001: its totals cannot be computed. A percentage is between 0 and 100.",
    );
  });

  it("adds up a credit note, whose tax is what its invoice has left", () => {
    const credit: StoredDocument = { ...invoice, kind: "CREDIT_NOTE" };
    expect(checkTotals(credit)).toBeNull();
    const groups = credit.groups.map((group, index) => (index ? group : { ...group, tax: "75.99" }));
    expect(checkTotals({ ...credit, groups, tax: "75.99", total: "1500.99" })).toBeNull();
    expect(checkTotals({ ...credit, groups })?.message).toContain("its tax is stored as 76.00 USD");
  });
});

describe("recomputing the balance of a document", () => {
  const settled = { settled: "1501.0000", settlements: "1501" };

  it.each<Partial<StoredDocument>>([
    {},
    { status: "APPROVED" },
    { status: "PAID", ...settled },
    { status: "VOID" },
    { settled: "0.01", settlements: "0.01" },
    { status: "APPROVED", total: "0" },
  ])("agrees: %o", (change) => {
    expect(balance(change)).toBeUndefined();
  });

  it.each<[Partial<StoredDocument>, string]>([
    [{ settled: "1.00" }, "1.00 USD is stored as settled, but its settlements come to 0.00 USD."],
    [{ status: "PAID" }, "it is paid, but 0.00 USD of 1501.00 USD is settled."],
    [settled, "all of its 1501.00 USD is settled, but it is not paid."],
    [{ status: "VOID", settled: "1", settlements: "1" }, "it is void, but 1.00 USD is settled on it."],
  ])("differs: %o", (change, message) => {
    expect(balance(change)).toBe(`INV-0001: ${message}`);
  });
});

describe("the summary", () => {
  it("counts in one sentence", () => {
    expect(summarise({ invoices: 44, payments: 12, minutes: 9310 }, 0)).toBe(
      "44 invoices, 12 payments, 9310 minutes: all agree",
    );
    expect(summarise({ invoices: 1, payments: 1, minutes: 1 }, 1)).toBe(
      "1 invoice, 1 payment, 1 minute: 1 difference",
    );
  });
});
