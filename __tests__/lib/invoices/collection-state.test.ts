import { expect, it } from "vitest";
import { collectionState } from "@/lib/invoices/collection-state";
import type { InvoiceStatus } from "@/lib/invoices/status";

const invoice = (status: InvoiceStatus, settled = "0.00", balance = "100.00") => ({
  kind: "INVOICE" as const,
  status,
  dueDate: "2026-11-10",
  settled,
  balance,
});

it("an invoice is overdue from the day after its due date", () => {
  expect(collectionState(invoice("SENT"), "2026-11-10").overdueDays).toBe(0);
  expect(collectionState(invoice("SENT"), "2026-11-11").overdueDays).toBe(1);
  expect(collectionState(invoice("APPROVED"), "2026-12-10").overdueDays).toBe(30);
});

it("drafts, paid and void invoices and credit notes are never overdue", () => {
  for (const status of ["DRAFT", "PAID", "VOID"] as const) {
    expect(collectionState(invoice(status), "2027-01-01")).toEqual({ overdueDays: 0, isPartlyPaid: false });
  }
  const credit = { ...invoice("SENT"), kind: "CREDIT_NOTE" as const };
  expect(collectionState(credit, "2027-01-01").overdueDays).toBe(0);
});

it("an invoice is partly paid while something is settled and something is left", () => {
  expect(collectionState(invoice("SENT", "0.01", "99.99"), "2026-11-01").isPartlyPaid).toBe(true);
  expect(collectionState(invoice("SENT", "0.00"), "2026-11-01").isPartlyPaid).toBe(false);
  expect(collectionState(invoice("SENT", "100.00", "0.00"), "2026-12-01")).toEqual({
    overdueDays: 0,
    isPartlyPaid: false,
  });
});
