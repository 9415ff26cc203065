import { describe, expect, it } from "vitest";
import { addEntries, type Books, newBooks, newSent, pay } from "@/__tests__/support/books";
import { at } from "@/__tests__/support/firm";
import { agingsOf, receivableAges } from "@/lib/dashboard/ages";
import { sum } from "@/lib/money/money";
import { daysBetween } from "@/lib/time/calendar-date";
import { readDashboard } from "@/server/dashboard/read";
import { inTenant, toDbDate } from "@/server/db";

/** The same figures from the invoices themselves, one by one, instead of from the running sums. */
async function agedOneByOne({ firm }: Books, today: string) {
  const invoices = await inTenant(
    firm,
    (tx) =>
      tx.$queryRaw<{ currency: string; due: string; balance: string }[]>`
      SELECT currency, due_date::text AS due, (total - settled)::text AS balance FROM invoices
      WHERE tenant_id = ${firm.tenantId}::uuid AND kind = 'INVOICE' AND status IN ('APPROVED', 'SENT') AND settled < total`,
  );
  const rows = invoices.map(({ currency, due, balance }) => {
    const late = daysBetween(due, today);
    const step = late <= 0 ? 0 : late <= 30 ? 1 : late <= 60 ? 2 : late <= 90 ? 3 : 4;
    return { currency, step, amount: balance, count: 1 };
  });
  return agingsOf(rows, receivableAges);
}

describe("receivables by age", () => {
  it("stand in the step of their days after the due date, as the invoices themselves say", async () => {
    const books = await newBooks();
    await newSent(books, [60]);
    const half = await newSent(books, [120]);
    await pay(books, half.id, "100.00");
    const paid = await newSent(books, [30]);
    await pay(books, paid.id, "59.50");
    // Due on 2026-12-10: on that day it is not late, a day after it is one day late.
    const days: [string, number][] = [
      ["2026-12-10", 0],
      ["2026-12-11", 1],
      ["2027-01-09", 1],
      ["2027-01-10", 2],
      ["2027-02-08", 2],
      ["2027-02-09", 3],
      ["2027-03-10", 3],
      ["2027-03-11", 4],
    ];
    for (const [day, step] of days) {
      const { money } = await readDashboard(at(books.firm, `${day}T12:00:00Z`));
      const found = money?.receivables;
      expect(
        found?.[0]?.steps.map((each) => each.count),
        day,
      ).toEqual([0, 1, 2, 3, 4].map((index) => (index === step ? 2 : 0)));
      expect(found, day).toEqual(await agedOneByOne(books, day));
    }
  });

  it("sum to what is outstanding on the card, currency by currency", async () => {
    const books = await newBooks();
    await newSent(books, [50]);
    await newSent(books, [77]);
    const { money } = await readDashboard(at(books.firm, "2027-01-20T12:00:00Z"));
    expect(money?.receivables.map(({ currency, total }) => [currency, total])).toEqual(
      money?.cards.map((card) => [
        card.currency,
        { amount: card.outstanding.replace(/00$/, ""), count: card.outstandingCount },
      ]),
    );
  });

  it("are nothing while nobody owes anything", async () => {
    const { money } = await readDashboard((await newBooks()).firm);
    expect(money).toMatchObject({ receivables: [], unbilled: { sums: [], ages: [] }, payments: [] });
  });
});

describe("unbilled work by age", () => {
  it("stands by the day it was done, and sums to what its drafts come to with rounded time", async () => {
    const books = await newBooks();
    const timeRounding = { increment: 15, direction: "UP", scope: "ENTRY", minimumMinutes: 0 } as const;
    await inTenant(books.firm, (tx) =>
      tx.firmSettings.update({ where: { tenantId: books.firm.tenantId }, data: { timeRounding } }),
    );
    const on = (date: string) => ({ spentOn: toDbDate(date) });
    await addEntries(books, [20], on("2026-11-10"));
    await addEntries(books, [7], on("2026-10-11"));
    await addEntries(books, [50], on("2026-10-10"));
    await addEntries(books, [1], on("2026-08-11"));
    await addEntries(books, [31], { ...on("2026-09-10"), rate: null, rateSource: null });
    const { money } = await readDashboard(books.firm);
    const [aging] = money?.unbilled.ages ?? [];
    expect(aging?.steps.map((step) => step.count)).toEqual([27, 50, 31, 1]);
    // 30 + 15 + 60 + 15 minutes at 100 an hour.
    expect(aging?.total).toEqual({ amount: "200.00", count: 109 });
    expect(sum(aging?.steps.map((step) => step.amount) ?? [], "EUR")).toBe("200.00");
    expect(aging?.steps[2]?.amount).toBe("0.00");
  });
});
