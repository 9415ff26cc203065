import { createHash } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { newApproved, newBooks, newDraft } from "@/__tests__/support/books";
import { auditActions, newFirm, newMember } from "@/__tests__/support/firm";
import { systemCtx } from "@/server/ctx";
import { disconnect, inTenant } from "@/server/db";
import { invoiceFile } from "@/server/documents/invoice-file";
import { renderInvoiceHtml } from "@/server/documents/invoice-html";
import { storeInvoiceFile } from "@/server/documents/storage";
import { readDocument } from "@/server/invoices/read-document";
import { voidInvoice } from "@/server/invoices/void-invoice";

afterAll(disconnect);

describe("the stored file", () => {
  it("is rendered once by the product itself, and leaves one audit event", async () => {
    const books = await newBooks();
    const { id, number } = await newApproved(books);
    const job = systemCtx(books.firm.tenantId, books.firm.now);
    const first = await storeInvoiceFile(job, { invoiceId: id });
    const second = await storeInvoiceFile(books.firm, { invoiceId: id });
    expect(first.fileName).toBe(`${number}.pdf`);
    expect(second.content.equals(first.content)).toBe(true);
    expect(first.sha256).toBe(createHash("sha256").update(first.content).digest("hex"));
    expect(
      (await auditActions(books.firm, id)).filter((action) => action === "invoice.rendered"),
    ).toHaveLength(1);
  });

  it("stays byte-equal when customer, firm and paper change, and when the invoice is voided", async () => {
    const books = await newBooks();
    const { id } = await newApproved(books);
    const before = await storeInvoiceFile(books.firm, { invoiceId: id });
    await renameEverything(books);
    await voidInvoice(books.firm, { invoiceId: id, reason: "Sent to the wrong office" });
    const after = await storeInvoiceFile(books.firm, { invoiceId: id });
    expect(after.content.equals(before.content)).toBe(true);
  });

  it("is one file when four ask for it at once", async () => {
    const books = await newBooks();
    const { id } = await newApproved(books);
    const files = await Promise.all([1, 2, 3, 4].map(() => storeInvoiceFile(books.firm, { invoiceId: id })));
    expect(new Set(files.map((file) => file.sha256)).size).toBe(1);
    expect(
      (await auditActions(books.firm, id)).filter((action) => action === "invoice.rendered"),
    ).toHaveLength(1);
  });

  it("is refused for a draft, whose PDF is made anew and not kept", async () => {
    const books = await newBooks();
    const { id } = await newDraft(books);
    await expect(storeInvoiceFile(books.firm, { invoiceId: id })).rejects.toMatchObject({ code: "CONFLICT" });
    const shown = await invoiceFile(books.firm, { invoiceId: id });
    expect(shown.fileName).toBe("Draft - Straßenbau Ostheim GmbH.pdf");
    const kept = await inTenant(books.firm, (tx) => tx.invoiceFile.count({ where: { invoiceId: id } }));
    expect(kept).toBe(0);
  });
});

describe("the document of an invoice", () => {
  it("speaks with the parties it was issued with, even before its file is rendered", async () => {
    const books = await newBooks();
    const { id } = await newApproved(books);
    await renameEverything(books);
    const document = await readDocument(books.firm, id);
    expect(document.customer.name).toBe("Straßenbau Ostheim GmbH");
    expect(document.seller.paper).toBe("A4");
    expect(await renderInvoiceHtml(document)).not.toContain("Renamed");
  });

  it("of a draft speaks with today's parties", async () => {
    const books = await newBooks();
    const { id } = await newDraft(books);
    await renameEverything(books);
    expect((await readDocument(books.firm, id)).customer.name).toBe("Renamed customer");
  });

  it("of a void invoice carries the mark and the reason", async () => {
    const books = await newBooks();
    const { id } = await newApproved(books);
    await voidInvoice(books.firm, { invoiceId: id, reason: "Sent to the wrong office" });
    const html = await renderInvoiceHtml(await readDocument(books.firm, id));
    expect(html).toContain("VOID");
    expect(html).toContain("Sent to the wrong office");
  });

  it("is hidden from a member who neither made it nor leads its project", async () => {
    const books = await newBooks();
    const { id } = await newApproved(books);
    const member = await newMember(books.firm, "MEMBER");
    await expect(readDocument(member, id)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(storeInvoiceFile(member, { invoiceId: id })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("of another firm does not exist", async () => {
    const books = await newBooks();
    const { id } = await newApproved(books);
    const stranger = await newFirm();
    await expect(readDocument(stranger, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(storeInvoiceFile(stranger, { invoiceId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

function renameEverything({ firm, customerId }: Awaited<ReturnType<typeof newBooks>>): Promise<unknown> {
  const { tenantId } = firm;
  return inTenant(firm, async (tx) => {
    await tx.customer.update({
      where: { tenantId_id: { tenantId, id: customerId } },
      data: { name: "Renamed customer", address: "Elsewhere 1" },
    });
    await tx.firmSettings.update({
      where: { tenantId },
      data: { legalName: "Renamed firm", paper: "LETTER", paymentInstructions: "Cash" },
    });
  });
}
