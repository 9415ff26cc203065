import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { newInvoiceWithTerms, receive } from "@/__tests__/server/payments/support";
import { asApplication, type Books, newBooks, newSent } from "@/__tests__/support/books";
import type { Tx } from "@/server/db";

// Each attack runs as the application's own role, with plain SQL.
const attack = (books: Books, run: (tx: Tx) => Promise<unknown>) =>
  expect(asApplication(books.firm, run)).rejects;

const settle = (
  tx: Tx,
  books: Books,
  row: {
    invoiceId: string;
    kind: string;
    amount: string;
    paymentId?: string;
    discountOf?: string;
    reason?: string;
    tax?: string;
  },
) => tx.$executeRaw`
  INSERT INTO settlements (tenant_id, id, invoice_id, kind, payment_id, discount_payment_id, amount, tax, settled_on, reason)
  VALUES (${books.firm.tenantId}::uuid, ${randomUUID()}::uuid, ${row.invoiceId}::uuid, ${row.kind}, ${row.paymentId ?? null}::uuid,
    ${row.discountOf ?? null}::uuid, ${row.amount}::text::numeric, ${row.tax ?? "0"}::text::numeric, '2026-11-10', ${row.reason ?? ""})`;

const move = (tx: Tx, invoiceId: string, amount: string, status = "SENT") => tx.$executeRaw`
  UPDATE invoices SET settled = settled + ${amount}::text::numeric, status = ${status} WHERE id = ${invoiceId}::uuid`;

const giveBack = (
  tx: Tx,
  books: Books,
  paymentId: string,
  row: { amount: string; kind?: string; on?: string },
) => tx.$executeRaw`
  INSERT INTO refunds (tenant_id, id, payment_id, kind, amount, refunded_on, reason)
  VALUES (${books.firm.tenantId}::uuid, ${randomUUID()}::uuid, ${paymentId}::uuid, ${row.kind ?? "REFUND"},
    ${row.amount}::text::numeric, ${row.on ?? "2026-11-10"}::date, 'Attack')`;

const refunded = (tx: Tx, paymentId: string, amount: string) => tx.$executeRaw`
  UPDATE payments SET refunded = refunded + ${amount}::text::numeric WHERE id = ${paymentId}::uuid`;

it("a write-off has a reason, a discount names its payment, and a payment carries no tax", async () => {
  const books = await newBooks();
  const { id } = await newSent(books);
  const payment = await receive(books, {});
  await attack(books, (tx) => settle(tx, books, { invoiceId: id, kind: "WRITE_OFF", amount: "1" })).toThrow(
    /write_off_has_reason/,
  );
  await attack(books, (tx) =>
    settle(tx, books, { invoiceId: id, kind: "EARLY_PAYMENT", amount: "1" }),
  ).toThrow(/discount_names_its_payment/);
  await attack(books, (tx) =>
    settle(tx, books, { invoiceId: id, kind: "PAYMENT", paymentId: payment.id, amount: "1", tax: "0.1" }),
  ).toThrow(/payments_have_no_tax/);
});

it("what is taken back was settled before by the same payment", async () => {
  const books = await newBooks();
  const { id } = await newSent(books);
  await receive(books, { amount: "50.00", settlements: [{ invoiceId: id, amount: "50.00" }] });
  await attack(books, async (tx) => {
    await settle(tx, books, { invoiceId: id, kind: "WRITE_OFF", amount: "-10", reason: "Attack" });
    await move(tx, id, "-10");
  }).toThrow(/was settled on it before/);
});

it("a discount belongs to a payment of the same customer and currency, and its tax is rounded", async () => {
  const books = await newBooks();
  const { id } = await newSent(books);
  const payment = await receive(books, {});
  await attack(books, async (tx) => {
    await settle(tx, books, {
      invoiceId: id,
      kind: "EARLY_PAYMENT",
      discountOf: payment.id,
      amount: "2",
      tax: "0.001",
    });
    await move(tx, id, "2");
  }).toThrow(/a discount belongs to a payment/);
  const other = await receive(books, { currency: "USD" });
  await attack(books, async (tx) => {
    await settle(tx, books, { invoiceId: id, kind: "EARLY_PAYMENT", discountOf: other.id, amount: "2" });
    await move(tx, id, "2");
  }).toThrow(/a discount belongs to a payment/);
});

it("a payment is reversed once and as a whole, with the discount that it earned", async () => {
  const books = await newBooks();
  const { id } = await newInvoiceWithTerms(books, "2/10 NET 30");
  const settlements = [{ invoiceId: id, amount: "116.62", takeEarlyDiscount: true }];
  const payment = await receive(books, { amount: "116.62", settlements });
  await attack(books, async (tx) => {
    await giveBack(tx, books, payment.id, { kind: "REVERSAL", amount: "0.01" });
    await refunded(tx, payment.id, "0.01");
  }).toThrow();
  await attack(books, async (tx) => {
    await settle(tx, books, { invoiceId: id, kind: "PAYMENT", paymentId: payment.id, amount: "-116.62" });
    await tx.$executeRaw`UPDATE payments SET applied = 0, refunded = 116.62 WHERE id = ${payment.id}::uuid`;
    await giveBack(tx, books, payment.id, { kind: "REVERSAL", amount: "116.62" });
    await move(tx, id, "-116.62");
  }).toThrow(/a reversal takes all of a payment back/);
  const deposit = await receive(books, { amount: "10.00" });
  await attack(books, async (tx) => {
    await giveBack(tx, books, deposit.id, { kind: "REVERSAL", amount: "4" });
    await giveBack(tx, books, deposit.id, { kind: "REVERSAL", amount: "6" });
    await refunded(tx, deposit.id, "10");
  }).toThrow();
});

it("money goes back on the day it came in or later, and never more than came in", async () => {
  const books = await newBooks();
  const payment = await receive(books, { amount: "10.00", paidOn: "2026-11-05" });
  await attack(books, (tx) => giveBack(tx, books, payment.id, { amount: "1", on: "2026-11-04" })).toThrow(
    /on the day it came in or later/,
  );
  await attack(books, async (tx) => {
    await giveBack(tx, books, payment.id, { amount: "10.01" });
    await refunded(tx, payment.id, "10.01");
  }).toThrow(/spent_once/);
});

it("payments, refunds and settlements are only ever added", async () => {
  const books = await newBooks();
  const { id } = await newSent(books);
  const payment = await receive(books, { settlements: [{ invoiceId: id, amount: "100.00" }] });
  for (const table of ["settlements", "refunds", "payments"]) {
    await attack(books, (tx) => tx.$executeRawUnsafe(`DELETE FROM ${table}`)).toThrow(/permission denied/);
  }
  await attack(books, (tx) => tx.$executeRaw`UPDATE settlements SET amount = 1`).toThrow(/permission denied/);
  await attack(books, (tx) => tx.$executeRaw`UPDATE refunds SET amount = 1`).toThrow(/permission denied/);
  await attack(
    books,
    (tx) => tx.$executeRaw`UPDATE payments SET amount = 1 WHERE id = ${payment.id}::uuid`,
  ).toThrow(/permission denied/);
});
