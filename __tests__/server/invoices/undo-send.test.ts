import { describe, expect, it } from "vitest";
import { type Books, invoiceRow, newApproved, newBooks, newSent, pay } from "@/__tests__/support/books";
import { auditActions, newFirm, newMember } from "@/__tests__/support/firm";
import { inTenant } from "@/server/db";
import { deliverEmail } from "@/server/email/deliver-email";
import { sendInvoice } from "@/server/invoices/send-invoice";
import { undoSend } from "@/server/invoices/undo-send";
import { voidInvoice } from "@/server/invoices/void-invoice";

const send = (books: Books, invoiceId: string) =>
  sendInvoice(books.firm, {
    invoiceId,
    recipients: ["billing@northwind.example"],
    subject: "Invoice",
    message: "",
  });

const deliveries = (books: Books, invoiceId: string) =>
  inTenant(books.firm, (tx) =>
    tx.emailDelivery.findMany({
      where: { tenantId: books.firm.tenantId, invoiceId },
      orderBy: { id: "asc" },
    }),
  );

describe("taking an e-mail back before it goes out", () => {
  it("makes the invoice approved again, as if it had never been sent, and leaves its event", async () => {
    const books = await newBooks();
    const { id } = await newApproved(books);
    const { deliveryId } = await send(books, id);
    const [waiting] = await deliveries(books, id);
    expect((waiting?.notBefore.getTime() ?? 0) - books.firm.now.getTime()).toBe(15_000);
    await undoSend(books.firm, { deliveryId });
    expect(await invoiceRow(books, id)).toMatchObject({ status: "APPROVED", sentAt: null });
    expect((await auditActions(books.firm, id)).at(-1)).toBe("invoice.send-undone");
    await deliverEmail(books.firm, { deliveryId });
    expect((await deliveries(books, id))[0]).toMatchObject({ status: "CANCELLED", attempts: 0 });
  });

  it("sends it for the first time when it is sent after all", async () => {
    const books = await newBooks();
    const { id } = await newApproved(books);
    await undoSend(books.firm, await send(books, id));
    await send(books, id);
    expect((await invoiceRow(books, id)).status).toBe("SENT");
    expect((await auditActions(books.firm, id)).slice(-2)).toEqual(["invoice.send-undone", "invoice.sent"]);
  });

  it("leaves an invoice sent when an earlier e-mail went out, and paid when it was paid meanwhile", async () => {
    const books = await newBooks();
    const sent = await newSent(books);
    await undoSend(books.firm, await send(books, sent.id));
    expect((await invoiceRow(books, sent.id)).status).toBe("SENT");
    const { id } = await newApproved(books);
    const mail = await send(books, id);
    await pay(books, id, "119.00");
    await undoSend(books.firm, mail);
    expect(await invoiceRow(books, id)).toMatchObject({ status: "PAID", sentAt: null });
  });

  it("is refused once the e-mail is on its way", async () => {
    const books = await newBooks();
    const { id } = await newApproved(books);
    const mail = await send(books, id);
    await inTenant(books.firm, (tx) =>
      tx.emailDelivery.updateMany({
        where: { tenantId: books.firm.tenantId, id: mail.deliveryId },
        data: { status: "SENDING" },
      }),
    );
    await expect(undoSend(books.firm, mail)).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await invoiceRow(books, id)).status).toBe("SENT");
  });

  it("needs an admin, and finds no e-mail of another firm", async () => {
    const books = await newBooks();
    const { id } = await newApproved(books);
    const mail = await send(books, id);
    const member = await newMember(books.firm, "MEMBER");
    await expect(undoSend(member, mail)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(undoSend(await newFirm(), mail)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("happens by itself when the invoice is voided", async () => {
    const books = await newBooks();
    const { id } = await newApproved(books);
    await send(books, id);
    await voidInvoice(books.firm, { invoiceId: id, reason: "Wrong customer" });
    expect((await deliveries(books, id))[0]?.status).toBe("CANCELLED");
  });
});

describe("what the database itself refuses", () => {
  it("an invoice whose e-mail is out does not become unsent, and the e-mail is not taken back", async () => {
    const books = await newBooks();
    const { id } = await newApproved(books);
    const { deliveryId } = await send(books, id);
    const set = (status: string) =>
      inTenant(
        books.firm,
        (tx) => tx.$executeRaw`UPDATE email_deliveries SET status = ${status} WHERE id = ${deliveryId}::uuid`,
      );
    const unsend = () =>
      inTenant(
        books.firm,
        (tx) =>
          tx.$executeRaw`UPDATE invoices SET status = 'APPROVED', sent_at = NULL WHERE id = ${id}::uuid`,
      );
    await expect(unsend()).rejects.toThrow("an invoice that went out stays sent");
    await set("SENDING");
    await expect(set("CANCELLED")).rejects.toThrow("only an e-mail that still waits is taken back");
    await set("SENT");
    await expect(set("QUEUED")).rejects.toThrow("an e-mail that is out, or taken back, stays so");
    await expect(unsend()).rejects.toThrow("an invoice that went out stays sent");
  });
});
