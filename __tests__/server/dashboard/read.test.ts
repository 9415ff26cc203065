import { describe, expect, it } from "vitest";
import { addEntries, newBooks } from "@/__tests__/support/books";
import { at, newMember } from "@/__tests__/support/firm";
import { type Ctx, memberIdOf } from "@/server/ctx";
import { readDashboard } from "@/server/dashboard/read";
import { toDbDate } from "@/server/db";
import { readSettings } from "@/server/firm/read";
import { saveInvoicing } from "@/server/firm/save-invoicing";

const on = (date: string, member?: Ctx) => ({
  spentOn: toDbDate(date),
  ...(member && { memberId: memberIdOf(member) ?? "" }),
});

describe("the dashboard", () => {
  it("sums unbilled work per currency to what its draft comes to, and names what has no rate", async () => {
    const books = await newBooks();
    await addEntries(books, [20, 20, 20]);
    await addEntries(books, [60], { rate: null, rateSource: null });
    await addEntries(books, [30], { currency: "JPY", rate: "10001" });
    await addEntries(books, [45], { billable: false, billableMinutes: 0 });
    expect((await readDashboard(books.firm)).money?.unbilled.sums).toEqual([
      { currency: "EUR", amount: "100.00", minutes: 120, withoutRateMinutes: 60 },
      { currency: "JPY", amount: "5001", minutes: 30, withoutRateMinutes: 0 },
    ]);
  });

  it("shows a member their own hours and no money", async () => {
    const books = await newBooks();
    const member = await newMember(books.firm, "MEMBER");
    await addEntries(books, [60], on("2026-11-10"));
    await addEntries(books, [25], on("2026-11-10", member));
    const screen = await readDashboard(member);
    expect(screen).toMatchObject({ money: null, activity: null });
    expect(screen.hours).toMatchObject({ ownMinutes: 25, ownBillableMinutes: 25, firm: null });
    const { hours } = await readDashboard(books.firm);
    expect(hours).toMatchObject({
      ownMinutes: 60,
      firm: { minutes: 85, billableMinutes: 85, people: 2 },
    });
    expect(hours.own.map((day) => day.minutes)).toEqual([0, 60, 0, 0, 0, 0, 0]);
  });

  it("counts the week from the firm's first day, in the firm's zone", async () => {
    const books = await newBooks();
    for (const date of ["2026-11-08", "2026-11-09", "2026-11-15", "2026-11-16"]) {
      await addEntries(books, [10], on(date));
    }
    const { hours } = await readDashboard(books.firm);
    expect(hours).toMatchObject({ from: "2026-11-09", to: "2026-11-15", ownMinutes: 20 });
    const { invoicing } = await readSettings(books.firm);
    await saveInvoicing(books.firm, { ...invoicing, weekStartsOn: "0" });
    expect((await readDashboard(books.firm)).hours).toMatchObject({ from: "2026-11-08", to: "2026-11-14" });
    const beforeMidnightInBerlin = at(books.firm, "2026-11-07T22:59:59Z");
    expect((await readDashboard(beforeMidnightInBerlin)).hours.to).toBe("2026-11-07");
  });

  it("tells an owner what happened last, newest first", async () => {
    const books = await newBooks();
    const { invoicing } = await readSettings(books.firm);
    await saveInvoicing(books.firm, invoicing);
    const { activity } = await readDashboard(books.firm);
    expect(activity?.map((event) => event.action)).toEqual(["firm.invoicing-saved", "firm.created"]);
  });
});
