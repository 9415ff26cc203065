import { describe, expect, it } from "vitest";
import { addEntries, entryRow, newApproved, newBooks, newDraft } from "@/__tests__/support/books";
import { auditActions, newFirm, newMember } from "@/__tests__/support/firm";
import { addCustomer, addProject, addRate } from "@/__tests__/support/work";
import { previewReRateInput } from "@/lib/rates/re-rate";
import { inTenant } from "@/server/db";
import { previewReRate } from "@/server/rates/preview-re-rate";
import { reRate } from "@/server/rates/re-rate";
import { saveRate } from "@/server/rates/save-rate";

const everything = previewReRateInput.parse({});

describe("re-rating", () => {
  it("shows first what it would move, then moves exactly that, and records it", async () => {
    const books = await newBooks();
    const [first = ""] = await addEntries(books, [50, 60]);
    await addRate(books.firm, { billRate: "120" });
    const preview = await previewReRate(books.firm, everything);
    expect(preview).toMatchObject({
      entries: 2,
      minutes: 110,
      money: [{ currency: "EUR", before: "183.33", after: "220.00", difference: "36.67" }],
    });
    expect((await entryRow(books, first)).rate?.toString()).toBe("100");
    expect(await reRate(books.firm, { ...everything, mark: preview.mark })).toEqual({ entries: 2 });
    const entry = await entryRow(books, first);
    expect([entry.rate?.toString(), entry.rateSource, entry.version]).toEqual([
      "120",
      "Firm rate, since 2026-01-01",
      2,
    ]);
    expect(await auditActions(books.firm, first)).toContain("time.re-rated");
  });

  it("is never done by a new rate alone", async () => {
    const books = await newBooks();
    const [id = ""] = await addEntries(books, [60]);
    await addRate(books.firm, { billRate: "500" });
    expect((await entryRow(books, id)).rate?.toString()).toBe("100");
  });

  it("leaves billed time, and time on a draft, as it is", async () => {
    const books = await newBooks();
    const billed = await newApproved(books, [60]);
    const drafted = await newDraft(books, [30]);
    const [free = ""] = await addEntries(books, [15]);
    await addRate(books.firm, { billRate: "120" });
    const preview = await previewReRate(books.firm, everything);
    expect(preview).toMatchObject({ entries: 1, skipped: { billed: 1, onDrafts: 1, withoutRate: 0 } });
    await reRate(books.firm, { ...everything, mark: preview.mark });
    const rates = await Promise.all(
      [billed.entryIds[0], drafted.entryIds[0], free].map(async (id) =>
        (await entryRow(books, id ?? "")).rate?.toString(),
      ),
    );
    expect(rates).toEqual(["100", "100", "120"]);
  });

  it("leaves time alone for which no rate holds", async () => {
    const books = await newBooks();
    await addEntries(books, [60]);
    const preview = await previewReRate(books.firm, everything);
    expect(preview).toMatchObject({ entries: 0, money: [], skipped: { withoutRate: 1 } });
  });

  it("shows two currencies apart when a project changed its own", async () => {
    const books = await newBooks();
    await addEntries(books, [60]);
    await inTenant(books.firm, (tx) =>
      tx.project.update({
        where: { tenantId_id: { tenantId: books.firm.tenantId, id: books.projectId } },
        data: { currency: "JPY" },
      }),
    );
    await addRate(books.firm, { currency: "JPY", billRate: "15000" });
    const { money } = await previewReRate(books.firm, everything);
    expect(money).toEqual([
      { currency: "EUR", before: "100.00", after: "0.00", difference: "-100.00" },
      { currency: "JPY", before: "0", after: "15000", difference: "15000" },
    ]);
  });

  it("looks only at the project, person and days that were chosen", async () => {
    const books = await newBooks();
    await addEntries(books, [60]);
    await addRate(books.firm, { billRate: "120" });
    const count = async (choice: object) =>
      (await previewReRate(books.firm, previewReRateInput.parse(choice))).entries;
    expect(await count({ projectId: books.projectId, from: "2026-11-02", to: "2026-11-02" })).toBe(1);
    expect(await count({ from: "2026-11-03" })).toBe(0);
    const { id: customerId } = await addCustomer(books.firm, { name: "Kyoto Denki" });
    const { id: projectId } = await addProject(books.firm, { customerId, name: "Turbine" });
    expect(await count({ customerId })).toBe(0);
    expect(await count({ projectId })).toBe(0);
  });

  it("is refused when rates changed after the preview, and nothing moves", async () => {
    const books = await newBooks();
    const [id = ""] = await addEntries(books, [60]);
    const { id: rateId } = await addRate(books.firm, { billRate: "120" });
    const { mark } = await previewReRate(books.firm, everything);
    await addRate(books.firm, { id: rateId, billRate: "900" });
    await expect(reRate(books.firm, { ...everything, mark })).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await entryRow(books, id)).rate?.toString()).toBe("100");
  });

  it("happens once when it is asked for twice at once", async () => {
    const books = await newBooks();
    const [id = ""] = await addEntries(books, [60]);
    await addRate(books.firm, { billRate: "120" });
    const { mark } = await previewReRate(books.firm, everything);
    const again = () => reRate(books.firm, { ...everything, mark });
    const results = await Promise.allSettled([again(), again()]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await entryRow(books, id)).version).toBe(2);
  });

  it("is for owners and admins, and sees nothing of another firm", async () => {
    const books = await newBooks();
    await addEntries(books, [60]);
    await addRate(books.firm, { billRate: "120" });
    const member = await newMember(books.firm, "MEMBER");
    await expect(previewReRate(member, everything)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(reRate(member, { ...everything, mark: "x" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const other = await newFirm();
    await saveRate(other, { ...ownRate, currency: "EUR" });
    const choice = previewReRateInput.parse({ projectId: books.projectId });
    expect((await previewReRate(other, choice)).entries).toBe(0);
  });
});

const ownRate = {
  ...{ projectId: null, customerId: null, memberId: null, billRate: "1", costRate: null },
  effectiveFrom: "2026-01-01",
};
