import { describe, expect, it } from "vitest";
import {
  addEntries,
  type Books,
  draftInput,
  invoiceRow,
  newBooks,
  newDraft,
} from "@/__tests__/support/books";
import { auditActions, newFirm, newMember } from "@/__tests__/support/firm";
import type { ApproveAndSendInput } from "@/lib/invoices/approval-schema";
import { listInvoicesInput } from "@/lib/invoices/list-schema";
import { refusal } from "@/lib/invoices/status";
import { type Ctx, memberIdOf } from "@/server/ctx";
import { inTenant } from "@/server/db";
import { approveAndSend } from "@/server/invoices/approve-and-send";
import { approveInvoice } from "@/server/invoices/approve-invoice";
import { createDraft } from "@/server/invoices/create-draft";
import { readInvoiceList } from "@/server/invoices/read";
import { readInvoiceDetail } from "@/server/invoices/read-detail";
import { returnDraft } from "@/server/invoices/return-draft";
import { submitDraft } from "@/server/invoices/submit-draft";
import { updateDraft } from "@/server/invoices/update-draft";

/** A member who leads the project, and a draft of theirs. */
async function leadsDraft(books: Books) {
  const lead = await newMember(books.firm, "MEMBER", "Lena Lead");
  await inTenant(books.firm, (tx) =>
    tx.projectMember.create({
      data: {
        tenantId: books.firm.tenantId,
        projectId: books.projectId,
        memberId: memberIdOf(lead) ?? "",
        role: "LEAD",
      },
    }),
  );
  const { id } = await createDraft(lead, draftInput(books, await addEntries(books, [60])));
  return { lead, id };
}

async function saveAgain(ctx: Ctx, id: string) {
  const { invoice, lines } = await readInvoiceDetail(ctx, id);
  return updateDraft(ctx, {
    invoiceId: id,
    version: invoice.version,
    issueDate: null,
    dueDate: null,
    serviceFrom: invoice.serviceFrom,
    serviceTo: invoice.serviceTo,
    terms: invoice.terms,
    reference: "PO 77",
    notes: "",
    internalNotes: "",
    discount: null,
    pricesIncludeTax: false,
    charges: [],
    lines: lines.map(
      ({ id: lineId, description, minutes, quantity, unit, unitPrice, taxRateId, projectId }) => ({
        ...{ id: lineId, description, minutes, quantity, unit, unitPrice, projectId },
        discount: null,
        taxRateId: taxRateId ?? "",
      }),
    ),
  });
}

const mail = (invoiceId: string): ApproveAndSendInput => ({
  invoiceId,
  recipients: ["rechnung@example.com"],
  subject: "Invoice {number}",
  message: "Please find {number} attached.",
});

describe("submitting a draft for approval", () => {
  it("its author submits it, an approver returns it with a reason, and it can be submitted again", async () => {
    const books = await newBooks();
    const { lead, id } = await leadsDraft(books);
    const waiting = () => readInvoiceList(books.firm, listInvoicesInput.parse({ view: "to-approve" }));
    expect((await waiting()).rows).toEqual([]);
    await submitDraft(lead, { invoiceId: id });
    expect((await waiting()).rows.map((row) => row.id)).toEqual([id]);
    expect((await readInvoiceDetail(books.firm, id)).invoice).toMatchObject({
      isSubmitted: true,
      submittedByName: "Lena Lead",
      returnedReason: null,
    });
    await returnDraft(books.firm, { invoiceId: id, reason: "The period is wrong" });
    expect((await readInvoiceDetail(lead, id)).invoice).toMatchObject({
      isSubmitted: false,
      returnedReason: "The period is wrong",
    });
    await submitDraft(lead, { invoiceId: id });
    expect((await invoiceRow(books, id)).returnedReason).toBeNull();
    await approveInvoice(books.firm, { invoiceId: id });
    expect(await auditActions(books.firm, id)).toEqual([
      "invoice.created",
      "invoice.submitted",
      "invoice.returned",
      "invoice.submitted",
      "invoice.approved",
    ]);
  });

  it("editing takes it back, unless an approver mends somebody else's draft", async () => {
    const books = await newBooks();
    const { lead, id } = await leadsDraft(books);
    await submitDraft(lead, { invoiceId: id });
    await saveAgain(books.firm, id);
    expect((await invoiceRow(books, id)).submittedAt).not.toBeNull();
    await saveAgain(lead, id);
    expect(await invoiceRow(books, id)).toMatchObject({ submittedAt: null, submittedBy: null });
  });

  it("two who submit at once: one does, the other learns that it waits already", async () => {
    const books = await newBooks();
    const { lead, id } = await leadsDraft(books);
    const both = await Promise.allSettled([
      submitDraft(lead, { invoiceId: id }),
      submitDraft(books.firm, { invoiceId: id }),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find((one) => one.status === "rejected")).toMatchObject({ reason: { code: "CONFLICT" } });
  });

  it("is refused to whom the draft is not for, to another firm, and once it is issued", async () => {
    const [books, other] = [await newBooks(), await newFirm()];
    const { lead, id } = await leadsDraft(books);
    const stranger = await newMember(books.firm, "MEMBER");
    await expect(submitDraft(stranger, { invoiceId: id })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(submitDraft(other, { invoiceId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(returnDraft(lead, { invoiceId: id, reason: "No" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(returnDraft(other, { invoiceId: id, reason: "No" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(returnDraft(books.firm, { invoiceId: id, reason: "No" })).rejects.toMatchObject({
      code: "CONFLICT",
      message: "Nobody has submitted this draft for approval.",
    });
    await approveInvoice(books.firm, { invoiceId: id });
    await expect(submitDraft(lead, { invoiceId: id })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("a version that somebody changed meanwhile is not submitted", async () => {
    const books = await newBooks();
    const { lead, id } = await leadsDraft(books);
    const { version } = await invoiceRow(books, id);
    await saveAgain(books.firm, id);
    await expect(submitDraft(lead, { invoiceId: id, version })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("what can be done instead is said by the state of the draft", () => {
    const draft = { status: "DRAFT", isSettledInPart: false } as const;
    expect(refusal(draft, "submit")).toBeNull();
    expect(refusal(draft, "return")).toBe("Nobody has submitted this draft for approval.");
    expect(refusal({ ...draft, isSubmitted: true }, "return")).toBeNull();
    expect(refusal({ ...draft, isSubmitted: true }, "send")).toContain("edit, delete, return, approve.");
  });
});

describe("approving and sending in one step", () => {
  it("gives the number, puts it into the mail, and leaves both events", async () => {
    const books = await newBooks();
    const { id } = await newDraft(books);
    const { number } = await approveAndSend(books.firm, mail(id));
    expect(await invoiceRow(books, id)).toMatchObject({ status: "SENT", number: "INV-0001" });
    const delivery = await inTenant(books.firm, (tx) =>
      tx.emailDelivery.findFirstOrThrow({ where: { tenantId: books.firm.tenantId, invoiceId: id } }),
    );
    expect(delivery).toMatchObject({ subject: `Invoice ${number}`, body: `Please find ${number} attached.` });
    expect((await auditActions(books.firm, id)).slice(1)).toEqual(["invoice.approved", "invoice.sent"]);
  });

  it("does neither when approval is refused: the draft stays, its number is free, no mail waits", async () => {
    const books = await newBooks();
    await inTenant(books.firm, (tx) =>
      tx.firmSettings.update({
        where: { tenantId: books.firm.tenantId },
        data: { approverNotCreator: true },
      }),
    );
    const { id } = await newDraft(books);
    await expect(approveAndSend(books.firm, mail(id))).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect((await invoiceRow(books, id)).status).toBe("DRAFT");
    const admin = await newMember(books.firm, "ADMIN");
    expect((await approveAndSend(admin, mail(id))).number).toBe("INV-0001");
    const count = await inTenant(books.firm, (tx) =>
      tx.emailDelivery.count({ where: { tenantId: books.firm.tenantId, invoiceId: id } }),
    );
    expect(count).toBe(1);
  });

  it("does neither when the mail cannot be put in line", async () => {
    const books = await newBooks();
    const { id } = await newDraft(books);
    const broken = { ...mail(id), recipients: [null as unknown as string] };
    await expect(approveAndSend(books.firm, broken)).rejects.toThrow();
    expect(await invoiceRow(books, id)).toMatchObject({ status: "DRAFT", number: null });
  });

  it("a total above the threshold needs an owner, and a member may do neither", async () => {
    const books = await newBooks();
    await inTenant(books.firm, (tx) =>
      tx.firmSettings.update({
        where: { tenantId: books.firm.tenantId },
        data: { ownerAboveAmount: "118.99" },
      }),
    );
    const { id } = await newDraft(books);
    for (const role of ["ADMIN", "MEMBER"] as const) {
      const person = await newMember(books.firm, role);
      await expect(approveAndSend(person, mail(id))).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    await approveAndSend(books.firm, mail(id));
    await expect(approveAndSend(await newFirm(), mail(id))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
