import { describe, expect, it } from "vitest";
import { addEntries, newBooks, newSent, pay } from "@/__tests__/support/books";
import { at, newMember } from "@/__tests__/support/firm";
import { listInvoicesInput } from "@/lib/invoices/list-schema";
import { readCustomer } from "@/server/customers/read";
import { readCustomerPayments } from "@/server/customers/read-payments";
import { inTenant } from "@/server/db";
import { readCustomerInvoices } from "@/server/invoices/read-customer";
import { reversePayment } from "@/server/payments/reverse-payment";

const later = "2026-12-20T12:00:00Z";

describe("how a customer pays", () => {
  it("counts the days from issue to the payment that settled it, and those after the due date", async () => {
    const books = await newBooks();
    const customer = { ...books, firm: at(books.firm, later) };
    const [first, second] = [await newSent(books), await newSent(books)];
    await pay(customer, first.id, "60.00", "2026-11-12");
    await pay(customer, first.id, "59.00", "2026-11-20");
    await pay(customer, second.id, "119.00", "2026-12-20");
    const { paid } = await readCustomer(customer.firm, books.customerId);
    // Issued on 2026-11-10, due on 2026-12-10: after 10 and after 40 days.
    expect(paid?.habit).toEqual({ invoices: 2, days: 25, daysAfterDue: -5 });
    expect(paid?.thisYear).toEqual([{ currency: "EUR", amount: "238.00" }]);
  });

  it("forgets what was paid more than twelve months ago, and begins the year on January 1st", async () => {
    const books = await newBooks();
    const invoice = await newSent(books);
    await pay(books, invoice.id, "119.00");
    const nextYear = await readCustomer(at(books.firm, "2027-11-09T12:00:00Z"), books.customerId);
    expect(nextYear.paid).toEqual({ thisYear: [], habit: { invoices: 1, days: 0, daysAfterDue: -30 } });
    const yearAfter = await readCustomer(at(books.firm, "2027-11-11T12:00:00Z"), books.customerId);
    expect(yearAfter.paid?.habit).toBeNull();
  });

  it("takes off what went back, and an invoice open again has not been paid", async () => {
    const books = await newBooks();
    const invoice = await newSent(books);
    const { id: paymentId } = await pay(books, invoice.id, "119.00");
    await reversePayment(books.firm, { paymentId, reason: "Returned by the bank", reversedOn: "2026-11-10" });
    const { paid } = await readCustomer(books.firm, books.customerId);
    expect(paid).toEqual({ thisYear: [], habit: null });
    const screen = await readCustomerPayments(books.firm, { customerId: books.customerId });
    expect(screen.rows.map((row) => [row.id, row.isReversed])).toEqual([[paymentId, true]]);
    expect(screen.credit).toEqual([]);
  });

  it("is nothing for a member to see", async () => {
    const books = await newBooks();
    const member = await newMember(books.firm, "MEMBER");
    expect((await readCustomer(member, books.customerId)).paid).toBeNull();
    await expect(readCustomerPayments(member, { customerId: books.customerId })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

it("unbilled says the same on the overview as by project on the invoices tab, also where time is rounded", async () => {
  const books = await newBooks();
  const timeRounding = { increment: 15, direction: "UP", scope: "ENTRY", minimumMinutes: 0 } as const;
  await inTenant(books.firm, (tx) =>
    tx.firmSettings.update({ where: { tenantId: books.firm.tenantId }, data: { timeRounding } }),
  );
  await addEntries(books, [20, 7]);
  const { figures } = await readCustomer(books.firm, books.customerId);
  const input = { ...listInvoicesInput.parse({}), customerId: books.customerId };
  const { unbilled } = await readCustomerInvoices(books.firm, input);
  expect(figures?.[0]?.unbilled).toBe("75.00");
  expect(unbilled?.map((row) => row.amount)).toEqual(["75.00"]);
});
