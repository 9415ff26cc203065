import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { invoiceRow, newApproved, newBooks, newSent, pay } from "@/__tests__/support/books";
import { auditActions, newMember } from "@/__tests__/support/firm";
import { inTenant } from "@/server/db";
import { refundPayment } from "@/server/payments/refund-payment";
import { reversePayment } from "@/server/payments/reverse-payment";
import { unapplyPayment } from "@/server/payments/unapply-payment";
import { paymentRow, receive } from "./support";

const refund = (paymentId: string, amount: string, refundedOn = "2026-11-10") => ({
  paymentId,
  amount,
  refundedOn,
  reason: "Paid twice",
  requestKey: randomUUID(),
});

it("a refund takes the customer's credit first, and leaves what the payment settled", async () => {
  const books = await newBooks();
  const { id } = await newSent(books);
  const payment = await receive(books, {
    amount: "150.00",
    settlements: [{ invoiceId: id, amount: "119.00" }],
  });
  const { reopened } = await refundPayment(books.firm, refund(payment.id, "31.00"));
  expect(reopened).toEqual([]);
  expect(await paymentRow(books, payment.id)).toEqual({ applied: "119", refunded: "31" });
  expect((await invoiceRow(books, id)).status).toBe("PAID");
  expect(await auditActions(books.firm, payment.id)).toEqual(["payment.recorded", "payment.refunded"]);
});

it("a refund of more opens the newest invoices again, and they leave PAID", async () => {
  const books = await newBooks();
  const [older, newer] = [await newApproved(books), await newSent(books)];
  const payment = await receive(books, {
    amount: "240.00",
    settlements: [
      { invoiceId: older.id, amount: "119.00" },
      { invoiceId: newer.id, amount: "119.00" },
    ],
  });
  await refundPayment(books.firm, refund(payment.id, "22.00"));
  const rows = [await invoiceRow(books, older.id), await invoiceRow(books, newer.id)];
  expect(rows.map((row) => [row.status, row.settled.toString(), row.paidAt === null])).toEqual([
    ["PAID", "119", false],
    ["SENT", "99", true],
  ]);
  await refundPayment(books.firm, refund(payment.id, "218.00"));
  expect((await invoiceRow(books, older.id)).status).toBe("APPROVED");
  expect(await paymentRow(books, payment.id)).toEqual({ applied: "0", refunded: "240" });
  expect(await auditActions(books.firm, newer.id)).toContain("invoice.settlement-taken-back");
});

it("refunds never exceed what came in, have no more decimals than the currency, and no day before the money or after today", async () => {
  const books = await newBooks();
  const payment = await receive(books, { amount: "100.00", paidOn: "2026-11-05" });
  await refundPayment(books.firm, refund(payment.id, "60.00"));
  await expect(refundPayment(books.firm, refund(payment.id, "40.01"))).rejects.toThrow("At most 40.00 EUR");
  await expect(refundPayment(books.firm, refund(payment.id, "1.001"))).rejects.toThrow("EUR has 2 decimals");
  await expect(refundPayment(books.firm, refund(payment.id, "1.00", "2026-11-04"))).rejects.toThrow(
    "2026-11-05",
  );
  await expect(refundPayment(books.firm, refund(payment.id, "1.00", "2026-11-11"))).rejects.toThrow("future");
});

it("of two refunds at once of all that is left one is made, and the same request sent three times is one refund", async () => {
  const books = await newBooks();
  const { id } = await newSent(books);
  const payment = await receive(books, {
    amount: "119.00",
    settlements: [{ invoiceId: id, amount: "119.00" }],
  });
  const results = await Promise.allSettled([
    refundPayment(books.firm, refund(payment.id, "70.00")),
    refundPayment(books.firm, refund(payment.id, "70.00")),
  ]);
  expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  const once = refund(payment.id, "10.00");
  await Promise.all([1, 2, 3].map(() => refundPayment(books.firm, once)));
  expect(await paymentRow(books, payment.id)).toEqual({ applied: "39", refunded: "80" });
});

it("a reversal takes all back that is left; the payment stays, and nothing more can go back", async () => {
  const books = await newBooks();
  const [first, second] = [await newSent(books), await newSent(books)];
  const payment = await receive(books, {
    amount: "250.00",
    settlements: [first, second].map(({ id }) => ({ invoiceId: id, amount: "119.00" })),
  });
  await refundPayment(books.firm, refund(payment.id, "2.00"));
  const input = { paymentId: payment.id, reversedOn: "2026-11-10", reason: "The debit bounced" };
  const { reopened } = await reversePayment(books.firm, input);
  expect(reopened.sort()).toEqual([first.id, second.id].sort());
  expect(await paymentRow(books, payment.id)).toEqual({ applied: "0", refunded: "250" });
  for (const { id } of [first, second]) expect((await invoiceRow(books, id)).settled.toString()).toBe("0");
  await expect(reversePayment(books.firm, input)).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(refundPayment(books.firm, refund(payment.id, "0.01"))).rejects.toThrow("At most 0.00 EUR");
  await pay(books, first.id, "119.00");
  expect((await invoiceRow(books, first.id)).status).toBe("PAID");
});

it("a payment taken off its invoice is the customer's credit again", async () => {
  const books = await newBooks();
  const { id } = await newSent(books);
  const payment = await pay(books, id, "119.00");
  await unapplyPayment(books.firm, { paymentId: payment.id, invoiceId: id });
  expect(await paymentRow(books, payment.id)).toEqual({ applied: "0", refunded: "0" });
  expect((await invoiceRow(books, id)).status).toBe("SENT");
  await expect(unapplyPayment(books.firm, { paymentId: payment.id, invoiceId: id })).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

it("members may not give money back, and another firm's payment is not there", async () => {
  const books = await newBooks();
  const payment = await receive(books, {});
  const member = await newMember(books.firm, "MEMBER");
  await expect(refundPayment(member, refund(payment.id, "1.00"))).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const input = { paymentId: payment.id, reversedOn: "2026-11-10", reason: "Mistake" };
  await expect(reversePayment(member, input)).rejects.toMatchObject({ code: "FORBIDDEN" });
  const other = await newBooks();
  await expect(refundPayment(other.firm, refund(payment.id, "1.00"))).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(reversePayment(other.firm, input)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

it("a refund that the database refuses leaves nothing behind", async () => {
  const books = await newBooks();
  const { id } = await newSent(books);
  const payment = await pay(books, id, "119.00");
  const { tenantId } = books.firm;
  await expect(
    refundPayment(
      {
        ...books.firm,
        actor: { kind: "user", userId: randomUUID(), memberId: randomUUID(), name: "Nobody" },
      },
      refund(payment.id, "10.00"),
    ),
  ).rejects.toThrow();
  expect(await paymentRow(books, payment.id)).toEqual({ applied: "119", refunded: "0" });
  expect((await invoiceRow(books, id)).status).toBe("PAID");
  const refunds = await inTenant(books.firm, (tx) => tx.refund.count({ where: { tenantId } }));
  expect(refunds).toBe(0);
});
