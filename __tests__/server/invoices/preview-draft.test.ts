import { execFileSync } from "node:child_process";
import { beforeEach, describe, expect, it } from "vitest";
import { addEntries, type Books, draftInput, entryRow, newBooks } from "@/__tests__/support/books";
import { newMember } from "@/__tests__/support/firm";
import { parseDurationSeconds, wholeMinutes } from "@/lib/imports/durations";
import type { Grouping } from "@/lib/invoices/grouping";
import { groupings } from "@/lib/invoices/schema";
import type { TimeRounding } from "@/lib/invoices/time-rounding";
import { newId } from "@/server/ctx";
import { readDashboard } from "@/server/dashboard/read";
import { inTenant, Prisma, toDbDate } from "@/server/db";
import { renderInvoiceHtml } from "@/server/documents/invoice-html";
import { renderInvoicePdf } from "@/server/documents/invoice-pdf";
import { approveInvoice } from "@/server/invoices/approve-invoice";
import { createDraft } from "@/server/invoices/create-draft";
import { previewDraft } from "@/server/invoices/preview-draft";
import { readInvoiceDetail } from "@/server/invoices/read-detail";
import { readDocument } from "@/server/invoices/read-document";
import { readBillableCustomers, readUnbilled } from "@/server/invoices/read-unbilled";

let books: Books;

beforeEach(async () => {
  books = await newBooks();
});

const quarter: TimeRounding = { increment: 15, direction: "UP", scope: "ENTRY", minimumMinutes: 0 };

interface Policy {
  timeRounding?: TimeRounding | null;
  grouping?: Grouping | null;
}

const columns = ({ timeRounding, grouping }: Policy) => ({
  timeRounding: timeRounding ? { ...timeRounding } : Prisma.DbNull,
  grouping,
});

const setCustomerPolicy = (policy: Policy) =>
  inTenant(books.firm, (tx) =>
    tx.customer.updateMany({ where: { id: books.customerId }, data: columns(policy) }),
  );

/** Another project of the same customer. */
async function addProject(name: string, policy: Policy): Promise<string> {
  const id = newId();
  const { customerId, firm } = books;
  await inTenant(firm, (tx) =>
    tx.project.create({ data: { tenantId: firm.tenantId, id, customerId, name, ...columns(policy) } }),
  );
  return id;
}

const setFirmPolicy = (timeRounding: TimeRounding, grouping: Grouping = "TASK") =>
  inTenant(books.firm, (tx) =>
    tx.firmSettings.update({
      where: { tenantId: books.firm.tenantId },
      data: { timeRounding: { ...timeRounding }, grouping },
    }),
  );

const own = (ids: string[]) => ({ ...draftInput(books, ids), grouping: undefined });

describe("the preview of a draft", () => {
  it("shows what rounding does to minutes and money, and writes nothing", async () => {
    await setFirmPolicy(quarter);
    const ids = await addEntries(books, [50, 61]);
    expect(await previewDraft(books.firm, own(ids))).toMatchObject({
      lines: [
        {
          minutesWorked: 111,
          minutesBillable: 111,
          minutesBilled: 135,
          byMinimum: { minutes: 0, minimumMinutes: 0 },
          unitPrice: "100.000000",
          net: "225.00",
          entryCount: 2,
        },
      ],
      worked: 111,
      billable: 111,
      billed: 135,
      entryByEntry: "185.00",
      subtotal: "225.00",
      tax: "42.75",
      total: "267.75",
      roundingEffect: { minutes: 24, amount: "40.00" },
      policies: [{ timeRounding: quarter, grouping: "TASK", timeRoundingFrom: "FIRM", projects: ["Brücke"] }],
    });
    const { customers } = await readBillableCustomers(books.firm);
    expect(customers[0]?.unbilled[0]?.minutes).toBe(111);
    expect(await entryRow(books, ids[0] ?? "")).toMatchObject({ version: 1 });
  });

  it("tells a cent that one line over three entries takes away", async () => {
    const ids = await addEntries(books, [20, 20, 20]);
    const preview = await previewDraft(books.firm, { ...draftInput(books, ids), grouping: "ALL" });
    expect(preview).toMatchObject({ subtotal: "100.00", roundingEffect: { minutes: 0, amount: "0.01" } });
  });

  it("bills fewer minutes of an entry where that was asked, and the draft does too", async () => {
    const [id = ""] = await addEntries(books, [60]);
    const input = { ...draftInput(books, [id]), fewerMinutes: [{ timeEntryId: id, minutes: 45 }] };
    expect(await previewDraft(books.firm, input)).toMatchObject({
      worked: 60,
      billable: 45,
      subtotal: "75.00",
    });
    const draft = await createDraft(books.firm, input);
    await approveInvoice(books.firm, { invoiceId: draft.id });
    expect(await entryRow(books, id)).toMatchObject({ billedMinutes: 45 });
    const more = { ...draftInput(books, [id]), fewerMinutes: [{ timeEntryId: id, minutes: 16 }] };
    await expect(createDraft(books.firm, more)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("says how many of the minutes a minimum has added, line by line", async () => {
    await setFirmPolicy({ ...quarter, increment: 6, minimumMinutes: 30 });
    const ids = await addEntries(books, [5, 40]);
    expect(await previewDraft(books.firm, { ...draftInput(books, ids), grouping: "ENTRY" })).toMatchObject({
      lines: [
        { minutesBillable: 5, minutesBilled: 30, byMinimum: { minutes: 24, minimumMinutes: 30 } },
        { minutesBillable: 40, minutesBilled: 42, byMinimum: { minutes: 0 } },
      ],
      billable: 45,
      billed: 72,
      byMinimum: 24,
    });
  });

  it("refuses more lines than an invoice can have, and counts those it does not carry", async () => {
    const ids = await addEntries(
      books,
      Array.from({ length: 2001 }, () => 10),
    );
    const each = { ...draftInput(books, ids), grouping: "ENTRY" as const };
    await expect(previewDraft(books.firm, each)).rejects.toMatchObject({ code: "LIMIT" });
    await expect(createDraft(books.firm, each)).rejects.toMatchObject({ code: "LIMIT" });
    const preview = await previewDraft(books.firm, { ...each, timeEntryIds: ids.slice(1) });
    expect([preview.lineCount, preview.lines.length, preview.entries]).toEqual([2000, 100, 2000]);
    expect(preview.subtotal).toBe("33340.00");
  });

  it("is for those who may make the draft", async () => {
    const ids = await addEntries(books, [60]);
    const member = await newMember(books.firm, "MEMBER");
    await expect(previewDraft(member, own(ids))).rejects.toMatchObject({ code: "FORBIDDEN" });
    const stranger = await newBooks();
    await expect(previewDraft(stranger.firm, own(ids))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("the policy of a draft", () => {
  it("is each project's own, its customer's, or the firm's, and stays on the invoice whatever is set later", async () => {
    await setFirmPolicy({ ...quarter, increment: 60 });
    await setCustomerPolicy({ timeRounding: quarter, grouping: "ALL" });
    const six = { ...quarter, increment: 6 };
    const other = await addProject("Kanal", { timeRounding: six, grouping: "ENTRY" });
    const ids = [
      ...(await addEntries(books, [50, 50])),
      ...(await addEntries({ ...books, projectId: other }, [50, 50])),
    ];
    const { id } = await createDraft(books.firm, own(ids));
    await setFirmPolicy({ ...quarter, increment: 1 });
    const { lines } = await readInvoiceDetail(books.firm, id);
    expect(lines.map((line) => [line.projectName, line.minutes])).toEqual([
      ["Brücke", 120],
      ["Kanal", 54],
      ["Kanal", 54],
    ]);
    const [row] = await inTenant(
      books.firm,
      (tx) => tx.$queryRaw<{ policy: unknown }[]>`SELECT policy FROM invoices WHERE id = ${id}::uuid`,
    );
    expect(row?.policy).toMatchObject({
      timeRounding: quarter,
      grouping: "ALL",
      projects: {
        [books.projectId]: { timeRounding: quarter, timeRoundingFrom: "CUSTOMER", grouping: "ALL" },
        [other]: {
          timeRounding: six,
          timeRoundingFrom: "PROJECT",
          grouping: "ENTRY",
          groupingFrom: "PROJECT",
        },
      },
    });
  });

  it("gives way to a grouping that was chosen for this draft", async () => {
    await setCustomerPolicy({ grouping: "ALL" });
    const ids = await addEntries(books, [50, 50]);
    const { id } = await createDraft(books.firm, { ...draftInput(books, ids), grouping: "ENTRY" });
    expect((await readInvoiceDetail(books.firm, id)).lines).toHaveLength(2);
  });
});

it("what the lists sum in the database is what the draft comes to, whatever the policies", async () => {
  const other = await addProject("Kanal", { timeRounding: { ...quarter, increment: 6 }, grouping: null });
  const days = ["2026-11-02", "2026-11-03"].map(toDbDate);
  const minutes = [7, 22, 61, 95];
  const ids: string[] = [];
  for (const spentOn of days) {
    for (const [projectId, rate] of [
      [books.projectId, "99.99"],
      [other, "80"],
      [other, "33.333333"],
    ] as const) {
      ids.push(...(await addEntries({ ...books, projectId }, minutes, { spentOn, rate })));
    }
  }
  const scopes = ["ENTRY", "DAY", "LINE"] as const;
  const directions = ["UP", "NEAREST", "DOWN"] as const;
  for (const [index, grouping] of groupings.entries()) {
    const scope = scopes[index % 3] ?? "ENTRY";
    const direction = directions[(index + Math.floor(index / 3)) % 3] ?? "UP";
    const minimumMinutes = index % 2 ? 10 : 0;
    await setCustomerPolicy({ grouping, timeRounding: { increment: 15, scope, direction, minimumMinutes } });
    const { subtotal } = await previewDraft(books.firm, own(ids));
    const screen = await readUnbilled(books.firm, { customerId: books.customerId });
    const { customers } = await readBillableCustomers(books.firm);
    const { money } = await readDashboard(books.firm);
    expect([
      screen?.totals[0]?.amount,
      customers[0]?.unbilled[0]?.amount,
      money?.unbilled.sums[0]?.amount,
    ]).toEqual([subtotal, subtotal, subtotal]);
  }
});

describe("1:15:45, 2:45:30 and 0:59:50 at 100 an hour", () => {
  const tracked = ["1:15:45", "2:45:30", "0:59:50"];

  const readText = (html: string) =>
    html
      .replace(/<style>[\s\S]*?<\/style>/, "")
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ");

  it.each<[Grouping, string]>([
    ["ENTRY", "503.34"],
    ["TASK", "503.33"],
    ["ALL", "503.33"],
  ])(
    "by %s come to %s in the list, the preview, the draft, the page and the PDF",
    async (grouping, amount) => {
      const minutes = tracked.map((text) => wholeMinutes(parseDurationSeconds(text, null) ?? never()));
      expect(minutes).toEqual([76, 166, 60]);
      await setCustomerPolicy({ grouping });
      const ids = await addEntries(books, minutes);
      const list = await readUnbilled(books.firm, { customerId: books.customerId });
      expect(list?.totals).toEqual([{ currency: "EUR", minutes: 302, amount }]);
      const { customers } = await readBillableCustomers(books.firm);
      expect(customers[0]?.unbilled).toEqual([{ currency: "EUR", minutes: 302, amount }]);
      expect(await previewDraft(books.firm, own(ids))).toMatchObject({ subtotal: amount });
      const { id } = await createDraft(books.firm, own(ids));
      expect((await readInvoiceDetail(books.firm, id)).invoice.subtotal).toBe(`${amount}00`);
      const document = await readDocument(books.firm, id);
      const pdf = execFileSync("pdftotext", ["-layout", "-", "-"], {
        input: await renderInvoicePdf(document),
      });
      for (const text of [readText(await renderInvoiceHtml(document)), pdf.toString()]) {
        expect(text).toContain(amount);
        expect(text).not.toContain(amount === "503.33" ? "503.34" : "503.33");
      }
    },
  );
});

function never(): never {
  throw new Error("a duration was not understood");
}
