import { describe, expect, it } from "vitest";
import { addEntries, draftInput, newBooks } from "@/__tests__/support/books";
import { auditActions, newFirm, newMember } from "@/__tests__/support/firm";
import { addProject, addRate, newLead } from "@/__tests__/support/work";
import { memberIdOf } from "@/server/ctx";
import { inTenant } from "@/server/db";
import { approveInvoice } from "@/server/invoices/approve-invoice";
import { createDraft } from "@/server/invoices/create-draft";
import { deleteRate } from "@/server/rates/delete-rate";
import { findRate } from "@/server/rates/find-rate";
import { readRates } from "@/server/rates/read";

describe("rates", () => {
  it("are added, corrected and deleted, and each is recorded", async () => {
    const firm = await newFirm();
    const { id } = await addRate(firm);
    await addRate(firm, { id, billRate: "130.5" });
    const { rows } = await readRates(firm, { show: "current" });
    expect(rows).toMatchObject([{ billRate: "130.5", effectiveFrom: "2026-01-01", state: "CURRENT" }]);
    await deleteRate(firm, { id });
    expect(await auditActions(firm, id)).toEqual(["rate.added", "rate.changed", "rate.deleted"]);
  });

  it("are seen and changed by owners and admins only, not even by a lead", async () => {
    const firm = await newFirm();
    const { id: projectId } = await addProject(firm);
    const lead = await newLead(firm, projectId);
    await expect(addRate(lead)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(readRates(lead, { show: "all" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await addRate(await newMember(firm, "ADMIN"));
  });

  it("belong to one firm: neither its rates nor its projects open to another", async () => {
    const books = await newBooks();
    const { id } = await addRate(books.firm);
    const other = await newFirm();
    await expect(addRate(other, { id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(deleteRate(other, { id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(addRate(other, { projectId: books.projectId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("have one amount a scope, currency and day, also when two come at once", async () => {
    const firm = await newFirm();
    const results = await Promise.allSettled([addRate(firm), addRate(firm, { billRate: "150" })]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "CONFLICT" },
    });
    await addRate(firm, { currency: "USD" });
    await addRate(firm, { effectiveFrom: "2026-07-01" });
  });

  it("keep their history: a later one replaces the earlier from its day on", async () => {
    const { firm, projectId } = await newBooks();
    const memberId = memberIdOf(firm) ?? "";
    await addRate(firm, { billRate: "100" });
    await addRate(firm, { billRate: "110", effectiveFrom: "2026-07-01" });
    await addRate(firm, { billRate: "120", effectiveFrom: "2027-01-01" });
    const rateOn = (date: string) =>
      inTenant(firm, async (tx) => (await findRate(tx, firm, { projectId, memberId, date }))?.rate);
    expect(await Promise.all(["2025-12-31", "2026-06-30", "2026-07-01"].map(rateOn))).toEqual([
      undefined,
      "100",
      "110",
    ]);
    const { rows } = await readRates(firm, { show: "all" });
    expect(rows.map(({ billRate, state }) => [billRate, state])).toEqual([
      ["120", "FUTURE"],
      ["110", "CURRENT"],
      ["100", "PAST"],
    ]);
  });

  it("do not exist for internal work", async () => {
    const firm = await newFirm();
    await addRate(firm);
    const { id: projectId } = await addProject(firm);
    await expect(addRate(firm, { projectId })).rejects.toThrow(/Internal projects have no rate/);
    const found = inTenant(firm, (tx) =>
      findRate(tx, firm, { projectId, memberId: memberIdOf(firm) ?? "", date: "2026-11-02" }),
    );
    expect(await found).toBeNull();
  });

  it("that time carries are not deleted, but corrected until it is billed", async () => {
    const books = await newBooks();
    const { id } = await addRate(books.firm);
    const entryIds = await addEntries(books, [60], { rateId: id });
    await expect(deleteRate(books.firm, { id })).rejects.toThrow(/One time entry carries this rate/);
    await addRate(books.firm, { id, billRate: "125" });
    const draft = await createDraft(books.firm, draftInput(books, entryIds));
    await approveInvoice(books.firm, { invoiceId: draft.id });
    await expect(addRate(books.firm, { id, billRate: "130" })).rejects.toThrow(
      /Billed time carries this rate/,
    );
  });
});
