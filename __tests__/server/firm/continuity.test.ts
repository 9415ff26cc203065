import { describe, expect, it } from "vitest";
import { addEntries, draftInput, newApproved, newBooks, newDraft } from "@/__tests__/support/books";
import { at, auditActions, newFirm, newMember } from "@/__tests__/support/firm";
import { removeDocument } from "@/__tests__/support/tamper";
import { addSeriesInput } from "@/lib/firm/schema";
import type { Ctx } from "@/server/ctx";
import { inTenant } from "@/server/db";
import { continuityCsv } from "@/server/documents/continuity-csv";
import { addSeries } from "@/server/firm/add-series";
import { archiveSeries } from "@/server/firm/archive-series";
import { changeSeries } from "@/server/firm/change-series";
import { readSeries } from "@/server/firm/read";
import { readContinuity, readContinuityLines } from "@/server/firm/read-continuity";
import { restoreSeries } from "@/server/firm/restore-series";
import { setDefaultSeries } from "@/server/firm/set-default-series";
import { approveInvoice } from "@/server/invoices/approve-invoice";
import { createDraft } from "@/server/invoices/create-draft";
import { voidInvoice } from "@/server/invoices/void-invoice";

const seriesOf = async (firm: Ctx, kind = "INVOICE") =>
  (await readSeries(firm)).find((row) => row.kind === kind && row.isDefault)?.id ?? "";

const berlin = {
  kind: "INVOICE",
  name: "Berlin office",
  pattern: "B-{YYYY}-{000}",
  reset: "YEARLY",
  startAt: "500",
} as const;

describe("the continuity report", () => {
  it("lists every number with its document, its state and the reason of a void, and proves that none is missing", async () => {
    const books = await newBooks();
    const invoices = [await newApproved(books), await newApproved(books), await newApproved(books)];
    await voidInvoice(books.firm, { invoiceId: invoices[1]?.id ?? "", reason: "Wrong customer" });
    await newDraft(books);
    const seriesId = await seriesOf(books.firm);
    const report = await readContinuity(books.firm, { seriesId });
    expect(report.open).toEqual({ period: "", given: 3, found: 3 });
    expect(report.gaps).toEqual([]);
    expect(report.rows.map((row) => [row.number, row.status, row.total, row.voidReason])).toEqual([
      ["INV-0001", "APPROVED", "119.00", null],
      ["INV-0002", "VOID", "119.00", "Wrong customer"],
      ["INV-0003", "APPROVED", "119.00", null],
    ]);
    const csv = continuityCsv(report.series, (await readContinuityLines(books.firm, { seriesId })).lines);
    expect(csv).toContain("INV-0002,Void,2026-11-10,Straßenbau Ostheim GmbH,EUR,119.00,Wrong customer,");
    expect(csv.trimEnd().split("\r\n")).toHaveLength(4);
  });

  it("names a hole that somebody made behind the product's back, on the page and in the file", async () => {
    const books = await newBooks();
    const invoices = [await newApproved(books), await newApproved(books), await newApproved(books)];
    for (const { id } of invoices.slice(1, 3)) await removeDocument(books.firm, id);
    const seriesId = await seriesOf(books.firm);
    const report = await readContinuity(books.firm, { seriesId });
    expect(report).toMatchObject({
      gaps: ["INV-0002 to INV-0003"],
      missing: 2,
      open: { given: 3, found: 1 },
    });
    const { lines } = await readContinuityLines(books.firm, { seriesId });
    expect(lines.map((line) => ("gap" in line ? line.gap : line.number))).toEqual([
      "INV-0001",
      "INV-0002 to INV-0003",
    ]);
  });

  it("keeps the periods of a yearly series apart, each from its own start", async () => {
    const books = await newBooks();
    const seriesId = await seriesOf(books.firm);
    await changeSeries(books.firm, { seriesId, pattern: "RE-{YYYY}-{000}", reset: "YEARLY", startAt: "7" });
    await newApproved(books);
    const later = at(books.firm, "2027-01-05T09:00:00Z");
    const { id } = await createDraft(later, draftInput(books, await addEntries(books, [60])));
    await approveInvoice(later, { invoiceId: id });
    const report = await readContinuity(later, { seriesId });
    expect(report.periods.map((one) => one.period)).toEqual(["2027", "2026"]);
    expect(report.rows.map((row) => row.number)).toEqual(["RE-2027-007"]);
    const before = await readContinuity(later, { seriesId, period: "2026" });
    expect(before.rows.map((row) => row.number)).toEqual(["RE-2026-007"]);
  });

  it("is paged by number", async () => {
    const books = await newBooks();
    await newApproved(books);
    await newApproved(books);
    const seriesId = await seriesOf(books.firm);
    const rest = await readContinuity(books.firm, { seriesId, after: 1 });
    expect(rest.rows.map((row) => row.number)).toEqual(["INV-0002"]);
    expect(rest).toMatchObject({ previous: 2, next: null });
    const first = await readContinuity(books.firm, { seriesId, before: 2 });
    expect(first.rows.map((row) => row.sequence)).toEqual([1, 2]);
    expect(first.previous).toBeNull();
  });

  it("is for owners and admins of its own firm", async () => {
    const [firm, other] = [await newFirm(), await newFirm()];
    const seriesId = await seriesOf(firm);
    const member = await newMember(firm, "MEMBER");
    await expect(async () => readContinuity(member, { seriesId })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(readContinuity(other, { seriesId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(readContinuityLines(other, { seriesId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await readContinuity(firm, { seriesId })).open).toBeNull();
  });
});

describe("several number series", () => {
  it("each counts for itself from its own start; the default numbers the next document", async () => {
    const books = await newBooks();
    await newApproved(books);
    const { id } = await addSeries(books.firm, berlin);
    expect((await newApproved(books)).number).toBe("INV-0002");
    await setDefaultSeries(books.firm, { seriesId: id });
    expect((await newApproved(books)).number).toBe("B-2026-500");
    expect((await newApproved(books)).number).toBe("B-2026-501");
    expect(await auditActions(books.firm, id)).toEqual(["series.added", "series.default-set"]);
  });

  it("a pattern that could give another series' numbers, or a name that is taken, is refused", async () => {
    const firm = await newFirm();
    const taken = addSeries(firm, { ...berlin, pattern: "INV-{00000}", reset: "NEVER" });
    await expect(taken).rejects.toMatchObject({ code: "CONFLICT", fields: { pattern: expect.any(String) } });
    await addSeries(firm, berlin);
    const named = addSeries(firm, { ...berlin, name: "BERLIN office", pattern: "X-{0}", reset: "NEVER" });
    await expect(named).rejects.toMatchObject({ code: "CONFLICT", fields: { name: expect.any(String) } });
    expect(addSeriesInput.safeParse({ ...berlin, pattern: "B-{000}" }).success).toBe(false);
  });

  it("two who add the same pattern at once: one wins", async () => {
    const firm = await newFirm();
    const both = await Promise.allSettled([
      addSeries(firm, berlin),
      addSeries(firm, { ...berlin, name: "Hamburg office" }),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("the default is not archived; an archived one comes back before it becomes the default", async () => {
    const firm = await newFirm();
    const standard = await seriesOf(firm);
    await expect(archiveSeries(firm, { seriesId: standard })).rejects.toMatchObject({ code: "CONFLICT" });
    const { id } = await addSeries(firm, berlin);
    await archiveSeries(firm, { seriesId: id });
    await expect(setDefaultSeries(firm, { seriesId: id })).rejects.toMatchObject({ code: "CONFLICT" });
    await restoreSeries(firm, { seriesId: id });
    await setDefaultSeries(firm, { seriesId: id });
    expect(await seriesOf(firm)).toBe(id);
    expect(await auditActions(firm, id)).toEqual([
      "series.added",
      "series.archived",
      "series.restored",
      "series.default-set",
    ]);
  });

  it("are kept by owners and admins of their own firm", async () => {
    const [firm, other] = [await newFirm(), await newFirm()];
    const member = await newMember(firm, "MEMBER");
    const seriesId = await seriesOf(firm);
    await expect(addSeries(member, berlin)).rejects.toMatchObject({ code: "FORBIDDEN" });
    for (const verb of [setDefaultSeries, archiveSeries, restoreSeries]) {
      await expect(verb(member, { seriesId })).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(verb(other, { seriesId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });

  it("an approval while the default changes gets a number of one of the two, or is told to try again", async () => {
    const books = await newBooks();
    const { id } = await addSeries(books.firm, berlin);
    const { id: draft } = await newDraft(books);
    const [approved] = await Promise.allSettled([
      approveInvoice(books.firm, { invoiceId: draft }),
      setDefaultSeries(books.firm, { seriesId: id }),
    ]);
    if (approved?.status === "fulfilled") expect(approved.value.number).toMatch(/^(INV-0001|B-2026-500)$/);
    else
      expect(approved?.reason).toMatchObject({
        message: expect.stringContaining("made the default just now"),
      });
  });
});

describe("the chain, attacked as the application's role by plain SQL", () => {
  it.each([
    ["the fingerprint of an issued invoice", "UPDATE invoices SET sha256 = 'x' WHERE status <> 'DRAFT'"],
    ["its predecessor's", "UPDATE invoices SET previous_sha256 = 'x' WHERE status <> 'DRAFT'"],
    ["the fingerprint of a draft", "UPDATE invoices SET sha256 = 'x' WHERE status = 'DRAFT'"],
    ["the predecessor of a draft", "UPDATE invoices SET previous_sha256 = 'x' WHERE status = 'DRAFT'"],
    ["the end of a series", "UPDATE invoice_series SET last_sha256 = 'x'"],
    [
      "the end of a series to nothing",
      "UPDATE invoice_series SET last_sha256 = NULL WHERE last_sha256 IS NOT NULL",
    ],
    [
      "a series that begins with an end",
      `INSERT INTO invoice_series (tenant_id, id, kind, name, pattern, reset, last_sha256)
       SELECT tenant_id, gen_random_uuid(), kind, 'Forged', 'F-{0}', reset, 'x' FROM invoice_series LIMIT 1`,
    ],
  ])("%s cannot be set", async (_, statement) => {
    const books = await newBooks();
    await newApproved(books);
    await newDraft(books);
    const attack = inTenant(books.firm, (tx) => tx.$executeRawUnsafe(statement));
    await expect(attack).rejects.toThrow(
      /chain of a series is made by the database alone|never changes|begins without/,
    );
  });
});
