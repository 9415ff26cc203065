import { expect, it } from "vitest";
import { invoiceRow, newApproved, newBooks, newSent, pay } from "@/__tests__/support/books";
import { auditActions, newMember } from "@/__tests__/support/firm";
import { inTenant } from "@/server/db";
import { applyCredit } from "@/server/payments/apply-credit";
import { refundPayment } from "@/server/payments/refund-payment";
import { reversePayment } from "@/server/payments/reverse-payment";
import { undoWriteOff } from "@/server/payments/undo-write-off";
import { writeOffBalance } from "@/server/payments/write-off-balance";
import { newInvoiceWithTerms, paymentRow, receive } from "./support";

it("a deposit is kept as credit and pays later invoices, the oldest deposit first", async () => {
  const books = await newBooks();
  const [late, early] = [
    await receive(books, { amount: "100.00", paidOn: "2026-11-08" }),
    await receive(books, { amount: "50.00", paidOn: "2026-11-03" }),
  ];
  const [first, second] = [await newSent(books), await newApproved(books)];
  const { parts } = await applyCredit(books.firm, {
    customerId: books.customerId,
    currency: "EUR",
    settlements: [
      { invoiceId: first.id, amount: "40.00" },
      { invoiceId: second.id, amount: "90.00" },
    ],
  });
  expect(parts.map((part) => [part.paymentId === early.id, part.amount])).toEqual([
    [true, "40.00"],
    [true, "10.00"],
    [false, "80.00"],
  ]);
  expect(await paymentRow(books, early.id)).toEqual({ applied: "50", refunded: "0" });
  expect(await paymentRow(books, late.id)).toEqual({ applied: "80", refunded: "0" });
  expect((await invoiceRow(books, second.id)).settled.toString()).toBe("90");
  expect(await auditActions(books.firm, late.id)).toEqual(["payment.recorded", "payment.applied"]);
});

it("of two who spend the same credit at once one wins, and the credit is spent once", async () => {
  const books = await newBooks();
  const deposit = await receive(books, { amount: "100.00" });
  const [first, second] = [await newSent(books), await newSent(books)];
  const spend = (invoiceId: string) =>
    applyCredit(books.firm, {
      customerId: books.customerId,
      currency: "EUR",
      settlements: [{ invoiceId, amount: "70.00" }],
    });
  const results = await Promise.allSettled([spend(first.id), spend(second.id)]);
  expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await paymentRow(books, deposit.id)).toEqual({ applied: "70", refunded: "0" });
});

it("credit pays only open invoices of its own customer and currency, at most their balance", async () => {
  const books = await newBooks();
  await receive(books, { amount: "500.00" });
  const { id } = await newSent(books);
  const apply = (over: object) =>
    applyCredit(books.firm, {
      customerId: books.customerId,
      currency: "EUR",
      settlements: [{ invoiceId: id, amount: "119.00" }],
      ...over,
    });
  await expect(apply({ currency: "USD" })).rejects.toThrow("is in EUR");
  await expect(apply({ settlements: [{ invoiceId: id, amount: "119.01" }] })).rejects.toThrow(
    "balance of 119.00",
  );
  const other = await newBooks();
  const foreign = await newSent(other);
  await expect(apply({ settlements: [{ invoiceId: foreign.id, amount: "1.00" }] })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(
    applyCredit(await newMember(books.firm, "MEMBER"), {
      customerId: books.customerId,
      currency: "EUR",
      settlements: [{ invoiceId: id, amount: "1.00" }],
    }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
});

it("2/10 NET 30: through the tenth day 116.62 pays 119.00, with 0.38 of tax in the discount of 2.38", async () => {
  const books = await newBooks({ now: new Date("2026-11-30T09:00:00Z") });
  const { id } = await newInvoiceWithTerms(
    { ...books, firm: { ...books.firm, now: new Date("2026-11-10T09:00:00Z") } },
    "2/10 NET 30",
  );
  const settlements = [{ invoiceId: id, amount: "116.62", takeEarlyDiscount: true }];
  await expect(receive(books, { amount: "116.62", paidOn: "2026-11-21", settlements })).rejects.toThrow(
    "through 2026-11-20",
  );
  await expect(
    receive(books, {
      amount: "116.61",
      paidOn: "2026-11-20",
      settlements: [{ invoiceId: id, amount: "116.61", takeEarlyDiscount: true }],
    }),
  ).rejects.toThrow("Give exactly that");
  const payment = await receive(books, { amount: "116.62", paidOn: "2026-11-20", settlements });
  expect((await invoiceRow(books, id)).status).toBe("PAID");
  const rows = await inTenant(
    books.firm,
    (tx) => tx.$queryRaw<object[]>`
    SELECT kind, amount::text, tax::text FROM settlements WHERE tenant_id = ${books.firm.tenantId}::uuid ORDER BY kind`,
  );
  expect(rows).toEqual([
    { kind: "EARLY_PAYMENT", amount: "2.3800", tax: "0.3800" },
    { kind: "PAYMENT", amount: "116.6200", tax: "0.0000" },
  ]);
  await refundPayment(books.firm, {
    paymentId: payment.id,
    amount: "0.01",
    refundedOn: "2026-11-30",
    reason: "Test",
    requestKey: payment.id,
  });
  expect((await invoiceRow(books, id)).settled.toString()).toBe("116.61");
});

it("a discount is refused where the terms give none, and goes with the payment that is reversed", async () => {
  const books = await newBooks();
  const plain = await newInvoiceWithTerms(books, "NET 30");
  await expect(
    receive(books, {
      amount: "116.62",
      settlements: [{ invoiceId: plain.id, amount: "116.62", takeEarlyDiscount: true }],
    }),
  ).rejects.toThrow("give no discount");
  const { id } = await newInvoiceWithTerms(books, "2/10 NET 30");
  const payment = await receive(books, {
    amount: "116.62",
    settlements: [{ invoiceId: id, amount: "116.62", takeEarlyDiscount: true }],
  });
  await reversePayment(books.firm, { paymentId: payment.id, reversedOn: "2026-11-10", reason: "Bounced" });
  expect((await invoiceRow(books, id)).settled.toString()).toBe("0");
  await receive(books, {
    amount: "116.62",
    settlements: [{ invoiceId: id, amount: "116.62", takeEarlyDiscount: true }],
  });
  expect((await invoiceRow(books, id)).status).toBe("PAID");
});

it("a write-off settles a balance with its reason, is no payment, and can be undone", async () => {
  const books = await newBooks();
  const { id } = await newSent(books);
  await pay(books, id, "118.50");
  const input = { invoiceId: id, amount: "0.50", writtenOffOn: "2026-11-10", reason: "Bank charges" };
  await expect(writeOffBalance(books.firm, { ...input, amount: "0.51" })).rejects.toThrow(
    "balance is 0.50 EUR",
  );
  await expect(writeOffBalance(books.firm, { ...input, writtenOffOn: "2026-11-09" })).rejects.toThrow(
    "was issued on",
  );
  await writeOffBalance(books.firm, input);
  expect((await invoiceRow(books, id)).status).toBe("PAID");
  await expect(writeOffBalance(books.firm, input)).rejects.toThrow("is paid");
  await undoWriteOff(books.firm, { invoiceId: id, reason: "The rest came in" });
  expect((await invoiceRow(books, id)).status).toBe("SENT");
  await expect(undoWriteOff(books.firm, { invoiceId: id, reason: "Again" })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  expect((await auditActions(books.firm, id)).slice(-2)).toEqual([
    "invoice.written-off",
    "invoice.write-off-undone",
  ]);
});

it("of two write-offs at once one wins; members may not, and a draft has nothing to write off", async () => {
  const books = await newBooks();
  const { id } = await newSent(books);
  const input = { invoiceId: id, amount: "119.00", writtenOffOn: "2026-11-10", reason: "Insolvent" };
  await expect(writeOffBalance(await newMember(books.firm, "MEMBER"), input)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(writeOffBalance((await newBooks()).firm, input)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const results = await Promise.allSettled([
    writeOffBalance(books.firm, input),
    writeOffBalance(books.firm, input),
  ]);
  expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
});
