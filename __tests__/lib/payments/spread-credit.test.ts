import { expect, it } from "vitest";
import { spreadCredit } from "@/lib/payments/spread-credit";

const credits = [
  { paymentId: "old", credit: "30.00" },
  { paymentId: "new", credit: "100.00" },
];

it("the oldest payment is used up before the next one is touched", () => {
  const parts = spreadCredit(
    credits,
    [
      { invoiceId: "a", amount: "20.00" },
      { invoiceId: "b", amount: "50.00" },
    ],
    "EUR",
  );
  expect(parts).toEqual([
    { paymentId: "old", invoiceId: "a", amount: "20.00" },
    { paymentId: "old", invoiceId: "b", amount: "10.00" },
    { paymentId: "new", invoiceId: "b", amount: "40.00" },
  ]);
});

it("refuses more than there is, to the cent", () => {
  const all = [{ invoiceId: "a", amount: "130.01" }];
  expect(() => spreadCredit(credits, all, "EUR")).toThrow("There is 130.00 EUR of credit");
  expect(spreadCredit(credits, [{ invoiceId: "a", amount: "130.00" }], "EUR")).toHaveLength(2);
});
