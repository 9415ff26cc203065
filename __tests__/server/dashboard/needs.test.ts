import { describe, expect, it } from "vitest";
import { newApproved, newBooks, newDraft, newSent } from "@/__tests__/support/books";
import { at, newMember } from "@/__tests__/support/firm";
import { type Ctx, memberIdOf, newId } from "@/server/ctx";
import { readDashboard } from "@/server/dashboard/read";
import { inTenant } from "@/server/db";
import { returnDraft } from "@/server/invoices/return-draft";
import { submitDraft } from "@/server/invoices/submit-draft";

const needs = async (ctx: Ctx) => (await readDashboard(ctx)).needs;

const addMail = (ctx: Ctx, invoiceId: string, status: "FAILED" | "SENT") =>
  inTenant(ctx, (tx) =>
    tx.emailDelivery.create({
      data: {
        tenantId: ctx.tenantId,
        id: newId(),
        invoiceId,
        kind: "invoice",
        recipients: ["rechnung@example.com"],
        subject: "Invoice",
        body: "Please find the invoice attached.",
        status,
        error: status === "FAILED" ? "Connection refused" : null,
      },
    }),
  );

const addImport = (ctx: Ctx, status: "PREVIEWED" | "DONE") =>
  inTenant(ctx, (tx) =>
    tx.importBatch.create({
      data: {
        tenantId: ctx.tenantId,
        id: newId(),
        format: "toggl",
        fileName: `${status}.csv`,
        fileSha256: newId(),
        status,
        rowsTotal: 12,
        createdBy: memberIdOf(ctx) ?? "",
      },
    }),
  );

describe("what needs somebody now", () => {
  it("is a draft until it is submitted, then its approval, then its sending, then its payment", async () => {
    const books = await newBooks();
    await newDraft(books);
    const { id } = await newDraft(books);
    await submitDraft(books.firm, { invoiceId: id });
    await newApproved(books);
    await newSent(books);
    expect(await needs(books.firm)).toMatchObject({
      drafts: 1,
      toApprove: 1,
      toSend: 1,
      overdue: { invoices: 0, amounts: [] },
    });
    const overdue = (await needs(at(books.firm, "2026-12-11T12:00:00Z"))).overdue;
    expect(overdue).toEqual({ invoices: 2, amounts: [{ currency: "EUR", amount: "238.0000" }] });
  });

  it("is a returned draft only for the person who made it", async () => {
    const books = await newBooks();
    const { id } = await newDraft(books);
    await submitDraft(books.firm, { invoiceId: id });
    const admin = await newMember(books.firm, "ADMIN");
    await returnDraft(admin, { invoiceId: id, reason: "The rate is wrong" });
    expect(await needs(books.firm)).toMatchObject({ returned: 1, drafts: 0 });
    expect(await needs(admin)).toMatchObject({ returned: 0, drafts: 1 });
  });

  it("is an e-mail that failed, until the invoice went out after it", async () => {
    const books = await newBooks();
    const { id, number } = await newApproved(books);
    await addMail(books.firm, id, "FAILED");
    await addMail(books.firm, id, "FAILED");
    const { failedMails } = await needs(books.firm);
    expect(failedMails.count).toBe(2);
    expect(failedMails.latest[0]).toMatchObject({
      invoiceId: id,
      number,
      recipients: ["rechnung@example.com"],
      error: "Connection refused",
    });
    await addMail(books.firm, id, "SENT");
    expect((await needs(books.firm)).failedMails).toEqual({ count: 0, latest: [] });
  });

  it("is an import that was looked at and not carried out", async () => {
    const { firm } = await newBooks();
    await addImport(firm, "PREVIEWED");
    await addImport(firm, "DONE");
    expect((await needs(firm)).imports).toMatchObject([
      { fileName: "PREVIEWED.csv", rows: 12, failed: false },
    ]);
  });

  it("is nothing of that for a member, who may do none of it", async () => {
    const books = await newBooks();
    const { id } = await newSent(books);
    await addMail(books.firm, id, "FAILED");
    await addImport(books.firm, "PREVIEWED");
    await newDraft(books);
    const member = await newMember(books.firm, "MEMBER");
    expect(await needs(at(member, "2027-03-01T12:00:00Z"))).toEqual({
      toApprove: 0,
      returned: 0,
      drafts: 0,
      toSend: 0,
      overdue: null,
      failedMails: { count: 0, latest: [] },
      imports: [],
    });
  });
});
