import { describe, expect, it } from "vitest";
import { type Books, newApproved, newBooks, newDraft, newSent, pay } from "@/__tests__/support/books";
import { editDraft } from "@/__tests__/support/edit-draft";
import { auditActions, newFirm, newMember } from "@/__tests__/support/firm";
import { setFirm } from "@/__tests__/support/settings";
import { removeDocument, tamper } from "@/__tests__/support/tamper";
import { inTenant } from "@/server/db";
import { storeInvoiceFile } from "@/server/documents/storage";
import { approveInvoice } from "@/server/invoices/approve-invoice";
import { creditInvoice } from "@/server/invoices/credit-invoice";
import { voidInvoice } from "@/server/invoices/void-invoice";
import { verifyFirm } from "@/server/verify/verify-firm";

async function found(books: Books): Promise<string[]> {
  const { agrees, findings, differences } = await verifyFirm(books.firm);
  expect(differences).toBe(findings.length);
  expect(agrees).toBe(findings.length === 0);
  return findings.map(({ kind, message }) => `${kind} ${message}`);
}

/** Four issued invoices, the second paid in part. */
async function fourInvoices() {
  const books = await newBooks();
  const invoices = [];
  for (let index = 0; index < 4; index += 1) invoices.push(await newSent(books, [60, 30]));
  const [first, second, third, fourth] = invoices;
  if (!first || !second || !third || !fourth) throw new Error("four invoices were made");
  await pay(books, second.id, "100.00");
  return { books, first, second, third, fourth };
}

describe("verifying the books", () => {
  it("agrees after approvals, payments, voids and drafts, and says how much there was", async () => {
    const { books, first, third } = await fourInvoices();
    await voidInvoice(books.firm, { invoiceId: first.id, reason: "Wrong customer" });
    await storeInvoiceFile(books.firm, { invoiceId: third.id });
    await newDraft(books, [45]);
    const result = await verifyFirm(books.firm);
    expect(result.findings).toEqual([]);
    expect(result.agrees).toBe(true);
    expect(result.summary).toBe("4 invoices, 1 payment, 405 minutes: all agree");
    expect(result.heads.map((head) => head.number)).toEqual(["INV-0004", null]);
    expect(await auditActions(books.firm, books.firm.tenantId)).toContain("firm.verified");
  });

  it("agrees after a part of an invoice was credited, and the rest of a paid one", async () => {
    const { books, first, second } = await fourInvoices();
    const lines = await inTenant(books.firm, (tx) =>
      tx.invoiceLine.findMany({ where: { tenantId: books.firm.tenantId, invoiceId: first.id } }),
    );
    const credit = { reason: "Agreed with the customer", freesTime: true };
    await creditInvoice(books.firm, {
      ...credit,
      invoiceId: first.id,
      choices: [{ lineId: lines[0]?.id ?? "" }],
    });
    await creditInvoice(books.firm, { ...credit, invoiceId: second.id });
    expect(await found(books)).toEqual([]);
    const { summary, heads } = await verifyFirm(books.firm);
    expect(summary).toBe("6 invoices, 1 payment, 360 minutes: all agree");
    expect(heads.map((head) => head.number)).toEqual(["INV-0004", "CN-0002"]);
  });

  it("agrees on a firm without anything", async () => {
    const { summary } = await verifyFirm(await newFirm());
    expect(summary).toBe("0 invoices, 0 payments, 0 minutes: all agree");
  });

  it("is for owners", async () => {
    const firm = await newFirm();
    await expect(verifyFirm(await newMember(firm, "ADMIN"))).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(verifyFirm(await newMember(firm, "MEMBER"))).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("what the superuser does behind the product's back", () => {
  it("an altered line: the document is named, and the figure that is wrong", async () => {
    const { books, second } = await fourInvoices();
    await tamper(
      books.firm,
      `UPDATE invoice_lines SET unit_price = 200 WHERE invoice_id = '${second.id}' AND position = 1`,
    );
    expect(await found(books)).toEqual([
      "ALTERED INV-0002 was altered after it was approved: what it says does not give its fingerprint any more.",
      "TOTAL INV-0002: its net of line 1 is stored as 100.00 EUR, but comes to 200.00 EUR.",
    ]);
  });

  it("a text altered without touching a figure", async () => {
    const { books, third } = await fourInvoices();
    await tamper(
      books.firm,
      `UPDATE invoices SET customer = customer || '{"name":"Other"}' WHERE id = '${third.id}'`,
    );
    expect(await found(books)).toEqual([expect.stringContaining("ALTERED INV-0003")]);
  });

  it("an altered document whose fingerprint was made anew: the next one betrays it", async () => {
    const { books, third } = await fourInvoices();
    await tamper(
      books.firm,
      `UPDATE invoices SET notes = 'Nothing is owed' WHERE id = '${third.id}'`,
      `UPDATE invoices i SET sha256 = encode(sha256(convert_to(previous_sha256 || invoice_content(i), 'UTF8')), 'hex')
       WHERE id = '${third.id}'`,
    );
    expect(await found(books)).toEqual([
      "MISSING The document that INV-0004 was chained to is gone: INV-0003 carries another fingerprint.",
    ]);
  });

  it("the same with the last document: the series betrays it", async () => {
    const { books, fourth } = await fourInvoices();
    await tamper(
      books.firm,
      `UPDATE invoices SET notes = 'Nothing is owed' WHERE id = '${fourth.id}'`,
      `UPDATE invoices i SET sha256 = encode(sha256(convert_to(previous_sha256 || invoice_content(i), 'UTF8')), 'hex')
       WHERE id = '${fourth.id}'`,
    );
    expect(await found(books)).toEqual([
      expect.stringMatching(
        /^MISSING .* ends with another fingerprint than its last document, INV-0004, carries/,
      ),
    ]);
  });

  it.each([
    ["first", "INV-0001"],
    ["third", "INV-0003"],
    ["fourth", "INV-0004"],
  ] as const)("a deleted document, the %s", async (which, number) => {
    const { books, ...invoices } = await fourInvoices();
    const { id } = invoices[which];
    await removeDocument(books.firm, id);
    const [first, ...others] = await found(books);
    expect(first).toMatch(new RegExp(`^MISSING ${number} of .* is missing`));
    expect(others).toEqual([expect.stringMatching(/^SUM Receivables/)]);
  });

  it("swapped numbers: both are named, and nobody else", async () => {
    const { books, first, third } = await fourInvoices();
    await tamper(
      books.firm,
      `UPDATE invoices SET number = 'X', sequence = 99 WHERE id = '${first.id}'`,
      `UPDATE invoices SET number = 'INV-0001', sequence = 1 WHERE id = '${third.id}'`,
      `UPDATE invoices SET number = 'INV-0003', sequence = 3 WHERE id = '${first.id}'`,
    );
    expect(await found(books)).toEqual([
      "SWAPPED INV-0001 is swapped: by the chain it follows INV-0002, by its number it is the first.",
      "SWAPPED INV-0003 is swapped: by the chain it is the first of its series, by its number it follows INV-0002.",
    ]);
  });

  it("a changed settlement: the balance and the payment are named", async () => {
    const { books, second } = await fourInvoices();
    await tamper(books.firm, `UPDATE settlements SET amount = 178.5 WHERE invoice_id = '${second.id}'`);
    expect(await found(books)).toEqual([
      "BALANCE INV-0002: 100.00 EUR is stored as settled, but its settlements come to 178.50 EUR.",
      expect.stringMatching(
        /^PAYMENT .* 100.00 EUR is stored as applied|^PAYMENT .*: 100.00 is stored as applied/,
      ),
    ]);
  });

  it("a status that the balance does not bear", async () => {
    const { books, second } = await fourInvoices();
    await tamper(books.firm, `UPDATE invoices SET status = 'PAID' WHERE id = '${second.id}'`);
    expect(await found(books)).toContain(
      "BALANCE INV-0002: it is paid, but 100.00 EUR of 178.50 EUR is settled.",
    );
  });

  it("a changed running sum", async () => {
    const { books } = await fourInvoices();
    await tamper(
      books.firm,
      "UPDATE receivables_by_day SET outstanding = outstanding - 1 WHERE tenant_id = $firm",
    );
    expect(await found(books)).toEqual([
      expect.stringMatching(/^SUM Receivables due on .*613.00 EUR.*614.00/),
    ]);
  });

  it("changed minutes: of the entry, of the ledger, of what was billed", async () => {
    const { books, first, second, third } = await fourInvoices();
    await tamper(
      books.firm,
      `UPDATE time_entries SET billed_minutes = 0 WHERE id = '${first.entryIds[0]}'`,
      `UPDATE time_allocations SET minutes = 59 WHERE time_entry_id = '${second.entryIds[0]}'`,
      `UPDATE time_entries SET minutes = 600 WHERE id = '${third.entryIds[0]}'`,
    );
    const findings = await found(books);
    expect(findings).toContainEqual(expect.stringContaining("ALTERED INV-0002"));
    expect(findings).toContainEqual(
      expect.stringMatching(
        /^MINUTES .*: 0 minutes are stored as billed, but the ledger of minutes comes to 60/,
      ),
    );
    expect(findings).toContainEqual(
      expect.stringMatching(
        /^MINUTES .*: 60 minutes are stored as billed, but the ledger of minutes comes to 59/,
      ),
    );
    expect(findings).toContainEqual(
      expect.stringMatching(/was changed after it was billed: 60 minutes .* became 600 minutes/),
    );
    expect(findings).toHaveLength(4);
  });

  it("a changed file, also when its hash was made anew", async () => {
    const { books, first, second } = await fourInvoices();
    for (const { id } of [first, second]) await storeInvoiceFile(books.firm, { invoiceId: id });
    await tamper(
      books.firm,
      `UPDATE invoice_files SET content = 'x' WHERE invoice_id = '${first.id}'`,
      `UPDATE invoice_files SET content = 'x', sha256 = encode(sha256('x'), 'hex') WHERE invoice_id = '${second.id}'`,
    );
    expect(await found(books)).toEqual([
      "FILE The stored PDF of INV-0001 was changed: its bytes do not give its SHA-256.",
      "FILE The stored PDF of INV-0002 is not the one that was rendered: the audit trail records another SHA-256.",
    ]);
  });

  it("an altered total and tax group", async () => {
    const { books, third } = await fourInvoices();
    await tamper(books.firm, `UPDATE invoice_tax_groups SET tax = 1 WHERE invoice_id = '${third.id}'`);
    expect(await found(books)).toEqual([
      expect.stringContaining("ALTERED INV-0003"),
      "TOTAL INV-0003: its tax of the tax group S 19 % is stored as 1.00 EUR, but comes to 28.50 EUR.",
    ]);
  });

  it("a changed charge, and a changed rounding", async () => {
    const books = await newBooks();
    await setFirm(books, { cashRounding: "0.05" });
    const { id } = await newDraft(books, [50]);
    const charges = [{ description: "Courier", amount: "12.50", taxRateId: books.taxRateId }];
    await editDraft(books, id, { charges });
    await approveInvoice(books.firm, { invoiceId: id });
    expect(await found(books)).toEqual([]);
    await tamper(books.firm, `UPDATE invoice_charges SET amount = 125 WHERE invoice_id = '${id}'`);
    expect(await found(books)).toEqual([
      expect.stringContaining("ALTERED INV-0001"),
      "TOTAL INV-0001: its sum of charges is stored as 12.50 EUR, but comes to 125.00 EUR.",
    ]);
    await tamper(
      books.firm,
      `UPDATE invoice_charges SET amount = 12.5 WHERE invoice_id = '${id}'`,
      `UPDATE invoices SET cash_rounding = cash_rounding - 3, total = total - 3 WHERE id = '${id}'`,
    );
    expect(await found(books)).toContainEqual(
      "TOTAL INV-0001: -2.99 EUR is stored as its rounding, but no coin rounds 114.04 EUR so.",
    );
  });

  it("nothing of another firm is looked at", async () => {
    const { books, third } = await fourInvoices();
    const other = await newBooks();
    await newApproved(other);
    await tamper(books.firm, `UPDATE invoices SET notes = 'x' WHERE id = '${third.id}'`);
    expect(await found(other)).toEqual([]);
  });
});
