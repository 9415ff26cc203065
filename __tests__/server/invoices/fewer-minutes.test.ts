import { beforeEach, describe, expect, it } from "vitest";
import {
  addEntries,
  type Books,
  draftInput,
  entryRow,
  invoiceRow,
  newApproved,
  newBooks,
} from "@/__tests__/support/books";
import { auditActions, newMember } from "@/__tests__/support/firm";
import type { SetAllocationMinutesInput } from "@/lib/invoices/schema";
import type { Ctx } from "@/server/ctx";
import { inTenant } from "@/server/db";
import { approveInvoice } from "@/server/invoices/approve-invoice";
import { createDraft } from "@/server/invoices/create-draft";
import { readInvoiceDetail } from "@/server/invoices/read-detail";
import { readUnbilled } from "@/server/invoices/read-unbilled";
import { setAllocationMinutes } from "@/server/invoices/set-allocation-minutes";
import { updateDraft } from "@/server/invoices/update-draft";

let books: Books;

beforeEach(async () => {
  books = await newBooks();
});

/** One line over entries of these minutes. */
async function oneLine(minutes: number[]) {
  const entryIds = await addEntries(books, minutes);
  const { id } = await createDraft(books.firm, { ...draftInput(books, entryIds), grouping: "ALL" });
  const { lines } = await readInvoiceDetail(books.firm, id);
  return { id, entryIds, lineId: lines[0]?.id ?? "" };
}

type Draft = Awaited<ReturnType<typeof oneLine>>;

function bill(
  { id, lineId, entryIds }: Draft,
  minutes: number,
  {
    entry = 0,
    version = 1,
    rest = { kind: "OPEN" },
    ctx = books.firm,
  }: {
    entry?: number;
    version?: number;
    rest?: SetAllocationMinutesInput["rest"];
    ctx?: Ctx;
  } = {},
) {
  const timeEntryId = entryIds[entry] ?? "";
  return setAllocationMinutes(ctx, { invoiceId: id, version, lineId, timeEntryId, minutes, rest });
}

const setFirmRounding = (increment: number) =>
  inTenant(books.firm, (tx) =>
    tx.firmSettings.update({
      where: { tenantId: books.firm.tenantId },
      data: { timeRounding: { increment, direction: "UP", scope: "ENTRY", minimumMinutes: 0 } },
    }),
  );

describe("fewer minutes of an entry on a draft", () => {
  it("leave the rest unbilled, and the line and the totals follow", async () => {
    const draft = await oneLine([60, 90]);
    expect(await bill(draft, 30)).toEqual({ version: 2, total: "238.00" });
    const { lines } = await readInvoiceDetail(books.firm, draft.id);
    expect(lines).toMatchObject([{ minutes: 120, net: "200.0000", entryCount: 2, entryMinutes: 120 }]);
    await approveInvoice(books.firm, { invoiceId: draft.id });
    const open = await readUnbilled(books.firm, { customerId: books.customerId });
    expect(open?.rows).toMatchObject([{ id: draft.entryIds[0], minutes: 30, amount: "50.00" }]);
    expect(await auditActions(books.firm, draft.id)).toContain("invoice.minutes-set");
  });

  it("are written off or held back in the same step", async () => {
    const draft = await oneLine([60, 90]);
    await bill(draft, 40, { rest: { kind: "WRITE_OFF", reason: "LEARNING", note: "" } });
    await bill(draft, 80, { entry: 1, version: 2, rest: { kind: "HOLD", note: "next month" } });
    expect(await entryRow(books, draft.entryIds[0] ?? "")).toMatchObject({ writtenOffMinutes: 20 });
    expect(await entryRow(books, draft.entryIds[1] ?? "")).toMatchObject({ heldMinutes: 10 });
    await approveInvoice(books.firm, { invoiceId: draft.id });
    expect(await invoiceRow(books, draft.id)).toMatchObject({ status: "APPROVED" });
  });

  it("none at all take the entry off, and with the last entry the line goes", async () => {
    const draft = await oneLine([60, 90]);
    await bill(draft, 0);
    expect(await readInvoiceDetail(books.firm, draft.id)).toMatchObject({
      lines: [{ minutes: 90, entryCount: 1 }],
    });
    expect(await bill(draft, 0, { entry: 1, version: 2 })).toEqual({ version: 3, total: "0.00" });
    expect((await readInvoiceDetail(books.firm, draft.id)).lines).toEqual([]);
  });

  it("are rounded by the policy that the draft was made with, not by today's", async () => {
    await setFirmRounding(15);
    const draft = await oneLine([50, 20]);
    await setFirmRounding(1);
    await bill(draft, 31);
    const { lines } = await readInvoiceDetail(books.firm, draft.id);
    expect(lines).toMatchObject([{ minutes: 45 + 30, net: "125.0000" }]);
  });

  it("come off a time that somebody set by hand", async () => {
    const draft = await oneLine([60, 60]);
    const { invoice, lines } = await readInvoiceDetail(books.firm, draft.id);
    await updateDraft(books.firm, {
      ...invoice,
      invoiceId: draft.id,
      discount: null,
      charges: [],
      lines: lines.map((line) => ({ ...line, minutes: 100 })),
    });
    await bill(draft, 45, { version: 2 });
    expect(await readInvoiceDetail(books.firm, draft.id)).toMatchObject({ lines: [{ minutes: 85 }] });
  });

  it("can grow again up to what is open, and no further", async () => {
    const draft = await oneLine([60]);
    await bill(draft, 20, { rest: { kind: "HOLD", note: "" } });
    await expect(bill(draft, 21, { version: 2 })).rejects.toThrow("Of this entry 20 min are open.");
    await bill(draft, 10, { version: 2 });
    await bill(draft, 20, { version: 3 });
    expect(await invoiceRow(books, draft.id)).toMatchObject({ version: 4 });
  });
});

describe("what is refused", () => {
  it("a step from an older version: of two at once one wins", async () => {
    const draft = await oneLine([60, 90]);
    const both = await Promise.allSettled([bill(draft, 30), bill(draft, 40)]);
    expect(both.filter((each) => each.status === "fulfilled")).toHaveLength(1);
    await expect(bill(draft, 10)).rejects.toThrow(/saved this draft while you had it open/);
  });

  it("minutes of an issued invoice, a line that is gone, another firm's draft", async () => {
    const { id, entryIds } = await newApproved(books, [60]);
    const { lines } = await readInvoiceDetail(books.firm, id);
    await expect(bill({ id, entryIds, lineId: lines[0]?.id ?? "" }, 30)).rejects.toMatchObject({
      code: "CONFLICT",
    });
    const draft = await oneLine([60]);
    await expect(bill({ ...draft, lineId: id }, 30)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const stranger = await newBooks();
    await expect(bill(draft, 30, { ctx: stranger.firm })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const member = await newMember(books.firm, "MEMBER");
    await expect(bill(draft, 30, { ctx: member })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("a rest that another draft wants too: nothing is changed", async () => {
    const draft = await oneLine([60]);
    await createDraft(books.firm, draftInput(books, draft.entryIds));
    const rest = { kind: "HOLD", note: "" } as const;
    await expect(bill(draft, 30, { rest })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await invoiceRow(books, draft.id)).toMatchObject({ version: 1 });
    expect(await entryRow(books, draft.entryIds[0] ?? "")).toMatchObject({ heldMinutes: 0 });
  });
});
