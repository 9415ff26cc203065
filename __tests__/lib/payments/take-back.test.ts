import { expect, it } from "vitest";
import {
  type HeldPart,
  sumByInvoice,
  sumByPayment,
  takeParts,
  takePartsOfPayment,
} from "@/lib/payments/take-back";

const part = (over: Partial<HeldPart>): HeldPart => ({
  kind: "PAYMENT",
  invoiceId: "i1",
  paymentId: "p1",
  amount: "100.00",
  tax: "0",
  ...over,
});

it("takes the newest parts first and cuts the last one to fit", () => {
  const parts = [
    part({ paymentId: "p3", amount: "20.00" }),
    part({ paymentId: "p2", amount: "50.00" }),
    part({}),
  ];
  const taken = takeParts(parts, "60.00", "EUR");
  expect(taken.map(({ paymentId, amount }) => [paymentId, amount])).toEqual([
    ["p3", "20.00"],
    ["p2", "40.00"],
  ]);
  expect(takeParts(parts, "0.00", "EUR")).toEqual([]);
  expect(sumByInvoice(takeParts(parts, "1000.00", "EUR"), "EUR")).toEqual([
    { invoiceId: "i1", amount: "170.00" },
  ]);
});

it("a part of a discount takes its share of the tax, all of it takes all", () => {
  const discount = part({ kind: "EARLY_PAYMENT", amount: "2.38", tax: "0.38" });
  expect(takeParts([discount], "1.19", "EUR")[0]?.tax).toBe("0.19");
  expect(takeParts([discount], "9.00", "EUR")[0]).toMatchObject({ amount: "2.38", tax: "0.38" });
});

it("when a payment goes back, the discounts of the invoices it leaves go too, and no others", () => {
  const parts = [
    part({ invoiceId: "i2", amount: "98.00" }),
    part({ invoiceId: "i2", kind: "EARLY_PAYMENT", amount: "2.00", tax: "0.32" }),
    part({ invoiceId: "i1", amount: "49.00" }),
    part({ invoiceId: "i1", kind: "EARLY_PAYMENT", amount: "1.00", tax: "0.16" }),
  ];
  const taken = takePartsOfPayment(parts, "10.00", "EUR");
  expect(sumByInvoice(taken, "EUR")).toEqual([{ invoiceId: "i2", amount: "12.00" }]);
  expect(sumByPayment(taken, "EUR")).toEqual([{ paymentId: "p1", amount: "10.00" }]);
});
