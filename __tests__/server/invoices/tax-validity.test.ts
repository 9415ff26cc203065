import { describe, expect, it } from "vitest";
import { type Books, newBooks, newDraft } from "@/__tests__/support/books";
import { editDraft } from "@/__tests__/support/edit-draft";
import { auditActions, newMember } from "@/__tests__/support/firm";
import { addRate, setFirm } from "@/__tests__/support/settings";
import { setTaxRateValidityInput } from "@/lib/firm/schema";
import { setTaxRateValidity } from "@/server/firm/set-tax-rate-validity";
import { approveInvoice } from "@/server/invoices/approve-invoice";
import { creditInvoice } from "@/server/invoices/credit-invoice";

// Today is 10 November 2026.
const validity = (books: Books, validFrom: string | null, validTo: string | null) =>
  setTaxRateValidity(books.firm, { taxRateId: books.taxRateId, validFrom, validTo });

describe("a rate that is valid for a time", () => {
  it("is used on its first and its last day", async () => {
    const books = await newBooks();
    await validity(books, "2026-11-10", "2026-11-10");
    const { id } = await newDraft(books);
    expect(await approveInvoice(books.firm, { invoiceId: id })).toMatchObject({ number: "INV-0001" });
    expect(await auditActions(books.firm, books.taxRateId)).toEqual(["tax-rate.validity-set"]);
  });

  it("is refused a day later, at each line and charge that has it, and the invoice stays a draft", async () => {
    const books = await newBooks();
    const other = await addRate(books, { name: "VAT 7 %", category: "S", rate: "7" });
    const { id } = await newDraft(books, [60, 30]);
    const charges = [other, books.taxRateId].map((taxRateId) => ({
      ...{ description: "Courier", amount: "5", taxRateId },
    }));
    await editDraft(books, id, { charges }, (_, index) => (index ? { taxRateId: other } : {}));
    await validity(books, null, "2026-11-09");
    const what =
      "VAT 19 % was valid until Nov 9, 2026. Choose a rate that is valid on Nov 10, 2026, or another issue date.";
    await expect(approveInvoice(books.firm, { invoiceId: id })).rejects.toMatchObject({
      code: "INVALID",
      fields: {
        "lines.0.taxRateId": `Line 1: ${what}`,
        "charges.1.taxRateId": `“Courier”: ${what}`,
      },
    });
    await editDraft(books, id, { issueDate: "2026-11-09" });
    expect(await approveInvoice(books.firm, { invoiceId: id })).toMatchObject({ number: "INV-0001" });
  });

  it("is refused before its first day", async () => {
    const books = await newBooks();
    const { id } = await newDraft(books);
    await validity(books, "2027-01-01", null);
    await expect(approveInvoice(books.firm, { invoiceId: id })).rejects.toThrow(
      "Line 1: VAT 19 % is valid from Jan 1, 2027.",
    );
  });

  it("is credited at the rate it was billed at, also when that has ended", async () => {
    const books = await newBooks();
    const { id } = await newDraft(books);
    await approveInvoice(books.firm, { invoiceId: id });
    await validity(books, null, "2026-06-30");
    expect(
      await creditInvoice(books.firm, { invoiceId: id, reason: "Agreed", freesTime: true }),
    ).toMatchObject({ total: "119.00" });
  });

  it("has its days set by an owner or an admin, in their order, and not by another firm", async () => {
    const [books, other] = [await newBooks(), await newBooks()];
    const input = { taxRateId: books.taxRateId, validFrom: null, validTo: "2026-12-31" };
    const member = await newMember(books.firm, "MEMBER");
    await expect(setTaxRateValidity(member, input)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(setTaxRateValidity(other.firm, input)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const wrong = setTaxRateValidityInput.safeParse({
      ...{ taxRateId: books.taxRateId, validFrom: "2026-12-31", validTo: "2026-12-30" },
    });
    expect(wrong.error?.issues[0]).toMatchObject({ path: ["validTo"] });
  });
});

describe("a firm that is not registered for tax", () => {
  it("is refused a rate that charges tax, line by line, and bills with an exempt or out-of-scope one", async () => {
    const books = await newBooks();
    const exempt = await addRate(books, {
      name: "Exempt",
      category: "E",
      rate: "0",
      reason: "Small business",
    });
    const { id } = await newDraft(books, [60, 30]);
    await setFirm(books, { registeredForTax: false, taxId: "" });
    await editDraft(books, id, { charges: [{ description: "Courier", amount: "5", taxRateId: exempt }] });
    await expect(approveInvoice(books.firm, { invoiceId: id })).rejects.toMatchObject({
      fields: {
        "lines.0.taxRateId": expect.stringMatching(
          /^Line 1 charges tax\..* choose an exempt or out-of-scope rate/,
        ),
        "lines.1.taxRateId": expect.stringMatching(/^Line 2 charges tax\./),
      },
    });
    await editDraft(books, id, {}, () => ({ taxRateId: exempt }));
    expect(await approveInvoice(books.firm, { invoiceId: id })).toMatchObject({ number: "INV-0001" });
  });

  it("begins new lines with such a rate", async () => {
    const books = await newBooks();
    await addRate(books, { name: "Out of scope", category: "O", rate: "0", reason: "Not taxable here" });
    await setFirm(books, { registeredForTax: false, taxId: "" });
    const { id } = await newDraft(books);
    await approveInvoice(books.firm, { invoiceId: id });
  });
});
