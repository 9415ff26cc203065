import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { invoiceRow, newApproved, newBooks, newSent, pay } from "@/__tests__/support/books";
import { auditActions } from "@/__tests__/support/firm";
import type { RecordPaymentInput } from "@/lib/payments/schema";
import { inTenant } from "@/server/db";
import { voidInvoice } from "@/server/invoices/void-invoice";
import { recordPayment } from "@/server/payments/record-payment";

const payment = (over: Partial<RecordPaymentInput>): RecordPaymentInput => ({
  customerId: "",
  currency: "EUR",
  amount: "100.00",
  paidOn: "2026-11-10",
  method: "BANK_TRANSFER",
  reference: "Statement 11",
  provider: "manual",
  settlements: [],
  keepRestAsCredit: false,
  requestKey: randomUUID(),
  ...over,
});

it("of two payments of 60.00 at the same moment on 100.00 one is recorded and the other refused", async () => {
  const books = await newBooks();
  const { id } = await newApproved(books);
  const results = await Promise.allSettled([pay(books, id, "60.00"), pay(books, id, "60.00")]);
  expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await invoiceRow(books, id)).settled.toString()).toBe("60");
});

it("more than the balance is refused at the field, or kept as the customer's credit when the person says so", async () => {
  const books = await newBooks();
  const { id } = await newApproved(books);
  await expect(pay(books, id, "119.01")).rejects.toMatchObject({
    code: "INVALID",
    fields: { amount: expect.stringContaining("has a balance of 119.00 EUR") },
  });
  const kept = await recordPayment(
    books.firm,
    payment({
      customerId: books.customerId,
      amount: "150.00",
      settlements: [{ invoiceId: id, amount: "119.00" }],
      keepRestAsCredit: true,
    }),
  );
  expect(kept.credit).toBe("31.00");
  expect((await invoiceRow(books, id)).status).toBe("PAID");
  expect(await auditActions(books.firm, kept.id)).toEqual(["payment.recorded"]);
});

it("one payment settles three invoices", async () => {
  const books = await newBooks();
  const invoices = [await newSent(books), await newSent(books), await newSent(books)];
  await recordPayment(
    books.firm,
    payment({
      customerId: books.customerId,
      amount: "300.00",
      settlements: invoices.map(({ id }, index) => ({
        invoiceId: id,
        amount: index < 2 ? "119.00" : "62.00",
      })),
    }),
  );
  const rows = await Promise.all(invoices.map(({ id }) => invoiceRow(books, id)));
  expect(rows.map((row) => [row.status, row.settled.toString()])).toEqual([
    ["PAID", "119"],
    ["PAID", "119"],
    ["SENT", "62"],
  ]);
});

it("the same request sent three times is one payment", async () => {
  const books = await newBooks();
  const { id } = await newApproved(books);
  const input = payment({
    customerId: books.customerId,
    amount: "50.00",
    settlements: [{ invoiceId: id, amount: "50.00" }],
  });
  const results = await Promise.allSettled([1, 2, 3].map(() => recordPayment(books.firm, input)));
  expect(results.some((result) => result.status === "fulfilled")).toBe(true);
  await recordPayment(books.firm, input);
  expect((await invoiceRow(books, id)).settled.toString()).toBe("50");
});

it("refuses another currency, a future date, too many decimals and another customer's invoice", async () => {
  const books = await newBooks();
  const { id } = await newApproved(books);
  const settlements = [{ invoiceId: id, amount: "10.00" }];
  const base = { customerId: books.customerId, amount: "10.00", settlements };
  await expect(recordPayment(books.firm, payment({ ...base, currency: "USD" }))).rejects.toThrow(/is in EUR/);
  await expect(recordPayment(books.firm, payment({ ...base, paidOn: "2026-11-11" }))).rejects.toThrow(
    /is in the future/,
  );
  await expect(
    recordPayment(
      books.firm,
      payment({ ...base, amount: "10.001", settlements: [{ invoiceId: id, amount: "10.001" }] }),
    ),
  ).rejects.toThrow(/EUR has 2 decimals/);
  const other = await newBooks();
  await expect(pay(other, id, "10.00")).rejects.toMatchObject({ code: "NOT_FOUND" });
});

it("the running sums equal what they sum, after approvals, payments and voids at once", async () => {
  const books = await newBooks();
  const invoices = await Promise.all([
    newSent(books),
    newSent(books, [30]),
    newApproved(books, [10]),
    newApproved(books),
  ]);
  await Promise.all(invoices.slice(0, 3).map(({ id }) => pay(books, id, "10.00")));
  await Promise.all([
    pay(books, invoices[0]?.id ?? "", "109.00"),
    voidInvoice(books.firm, { invoiceId: invoices[3]?.id ?? "", reason: "Twice" }),
  ]);
  const { tenantId } = books.firm;
  const [sums] = await inTenant(
    books.firm,
    (tx) => tx.$queryRaw<Record<string, string>[]>`SELECT
      (SELECT sum(outstanding)::text FROM receivables_by_day WHERE tenant_id = ${tenantId}::uuid) AS kept,
      (SELECT sum(invoices)::text FROM receivables_by_day WHERE tenant_id = ${tenantId}::uuid) AS "keptCount",
      (SELECT sum(total - settled)::text FROM invoices WHERE tenant_id = ${tenantId}::uuid AND status IN ('APPROVED','SENT')) AS outstanding,
      (SELECT count(*)::text FROM invoices WHERE tenant_id = ${tenantId}::uuid AND status IN ('APPROVED','SENT')) AS "openCount",
      (SELECT sum(amount)::text FROM payments_by_day_and_currency WHERE tenant_id = ${tenantId}::uuid) AS "keptPaid",
      (SELECT sum(amount)::text FROM payments WHERE tenant_id = ${tenantId}::uuid) AS paid`,
  );
  expect(sums?.kept).toBe(sums?.outstanding);
  expect(sums?.keptCount).toBe(sums?.openCount);
  expect(sums?.keptPaid).toBe(sums?.paid);
  expect(sums?.paid).toBe("139.0000");
});
