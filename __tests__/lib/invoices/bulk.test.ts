import { expect, it } from "vitest";
import { type BulkCandidate, fillMail, leftOutReason } from "@/lib/invoices/bulk";
import { startBulkInput } from "@/lib/invoices/bulk-schema";
import { isSameList, wholeList } from "@/lib/invoices/list-query";
import { columnsInput } from "@/lib/invoices/saved-view-schema";
import { spreadsheetNumber } from "@/lib/money/spreadsheet";

const invoice = (change: Partial<BulkCandidate> = {}): BulkCandidate => ({
  kind: "INVOICE",
  status: "APPROVED",
  isSettledInPart: false,
  customerEmail: "rechnung@example.com",
  ...change,
});

it("only drafts are approved together, and only what was not sent yet is sent", () => {
  expect(leftOutReason("APPROVE", invoice({ status: "DRAFT" }))).toBeNull();
  expect(leftOutReason("APPROVE", invoice())).toMatch(/already/);
  expect(leftOutReason("SEND", invoice())).toBeNull();
  expect(leftOutReason("SEND", invoice({ status: "SENT" }))).toMatch(/Sent already/);
  expect(leftOutReason("SEND", invoice({ status: "DRAFT" }))).toMatch(/Approve it first/);
  expect(leftOutReason("SEND", invoice({ status: "VOID" }))).toMatch(/void/);
  expect(leftOutReason("SEND", invoice({ customerEmail: "" }))).toMatch(/no e-mail address/);
  expect(leftOutReason("PDF", invoice({ status: "VOID" }))).toBeNull();
});

it("each mail gets its own number and amount, and other braces stay", () => {
  const values = { "{number}": "INV-1", "{customer}": "A {number}", "{amount}": "€1", "{due date}": "Dec 1" };
  expect(fillMail("{number} {number} {amount} {due date} {else}", values)).toBe(
    "INV-1 INV-1 €1 Dec 1 {else}",
  );
  expect(fillMail("{customer}", values)).toBe("A {number}");
});

it("sending asks for a mail, and nothing else takes one", () => {
  const selection = { filters: {} };
  const mail = { subject: "s", message: "m" };
  const accepts = (input: object) => startBulkInput.safeParse({ selection, stamp: "x", ...input }).success;
  expect(accepts({ kind: "SEND", mail })).toBe(true);
  expect(accepts({ kind: "SEND" })).toBe(false);
  expect(accepts({ kind: "APPROVE" })).toBe(true);
  expect(accepts({ kind: "APPROVE", mail })).toBe(false);
});

it("columns keep the order of the list, and the number always shows", () => {
  expect(columnsInput.parse(["total", "customer"])).toEqual(["number", "customer", "total"]);
});

it("a view is unchanged while its filters and its order are", () => {
  expect(isSameList({ ...wholeList, view: "paid" }, { ...wholeList, view: "paid", q: undefined })).toBe(true);
  expect(isSameList(wholeList, { ...wholeList, direction: "asc" })).toBe(false);
});

it("an amount of more digits than a spreadsheet keeps stays text", () => {
  expect(spreadsheetNumber("-1234.5000")).toBe(-1234.5);
  expect(spreadsheetNumber("12345678901234.5678")).toBeNull();
});
