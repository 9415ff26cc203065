import { describe, expect, it } from "vitest";
import { addEntries, type Books, newApproved, newBooks, newSent } from "@/__tests__/support/books";
import { newFirm, newMember } from "@/__tests__/support/firm";
import { addCustomer, addProject, addRate, newLead } from "@/__tests__/support/work";
import { saveProjectInput } from "@/lib/projects/schema";
import { memberIdOf } from "@/server/ctx";
import { inTenant, toDbDate } from "@/server/db";
import { voidInvoice } from "@/server/invoices/void-invoice";
import { readProject } from "@/server/projects/read-project";
import { saveProject } from "@/server/projects/save-project";
import { setProjectMember } from "@/server/projects/set-project-member";

const setBudget = async (
  { firm, customerId, projectId }: Books,
  budget: { budgetHours?: string; budgetAmount?: string; currency?: string },
) => {
  const { details } = await readProject(firm, projectId);
  const input = { version: details.version, customerId, projectId, name: "Brücke", ...budget };
  return saveProject(firm, saveProjectInput.parse(input));
};

const on = (date: string) => ({ spentOn: toDbDate(date) });

describe("the budget of a project", () => {
  it("in hours is used by all time worked, week by week", async () => {
    const books = await newBooks();
    await setBudget(books, { budgetHours: "2" });
    await addEntries(books, [60], on("2026-10-30"));
    await addEntries(books, [45], { ...on("2026-11-08"), billable: false, billableMinutes: 0 });
    await addEntries(books, [30], on("2026-11-09"));
    const { budget } = await readProject(books.firm, books.projectId);
    expect(budget).toMatchObject({ kind: "HOURS", size: 120, used: 135, left: -15, percent: 112 });
    expect(budget?.points.map(({ from, used, left }) => [from, used, left])).toEqual([
      ["2026-10-26", 60, 60],
      ["2026-11-02", 45, 15],
      ["2026-11-09", 30, -15],
    ]);
  });

  it("in money is used by billable time at its rates, each entry rounded; other currencies are named, not added", async () => {
    const books = await newBooks();
    await setBudget(books, { budgetAmount: "500.00" });
    await addEntries(books, [20, 20, 20]);
    await addEntries(books, [60], { currency: "USD" });
    await addEntries(books, [15], { rate: null, rateSource: null });
    await addEntries(books, [90], { billable: false, billableMinutes: 0 });
    const { budget, details } = await readProject(books.firm, books.projectId);
    expect(budget).toMatchObject({
      kind: "MONEY",
      currency: "EUR",
      size: "500.00",
      used: "99.99",
      left: "400.01",
      percent: 19,
      uncountedMinutes: 75,
    });
    expect(details).toMatchObject({ budgetHours: "", budgetAmount: "500" });
  });

  it("is in hours or in money, and takes no more decimals than its currency has", async () => {
    const books = await newBooks();
    expect(
      saveProjectInput.safeParse({ customerId: "", name: "A", budgetHours: "2", budgetAmount: "3" }).success,
    ).toBe(false);
    await expect(setBudget(books, { budgetAmount: "500.5", currency: "JPY" })).rejects.toMatchObject({
      code: "INVALID",
      fields: { budgetAmount: expect.stringContaining("JPY has 0 decimals") },
    });
    await setBudget(books, { budgetAmount: "500.5" });
    await setBudget(books, { budgetHours: "3" });
    const { details } = await readProject(books.firm, books.projectId);
    expect(details).toMatchObject({ budgetHours: "3", budgetAmount: "" });
  });

  it("cannot be both, or money without a currency, in the database either", async () => {
    const { firm, projectId } = await newBooks();
    const set = (columns: { budgetMinutes?: number; budgetAmount?: string; budgetCurrency?: string }) =>
      inTenant(firm, (tx) =>
        tx.project.update({
          where: { tenantId_id: { tenantId: firm.tenantId, id: projectId } },
          data: columns,
        }),
      );
    await expect(set({ budgetAmount: "5" })).rejects.toThrow(/budget_amount_has_a_currency/);
    await expect(set({ budgetAmount: "5.001", budgetCurrency: "EUR" })).rejects.toThrow(
      /budget_amount_has_its_digits/,
    );
    await expect(set({ budgetMinutes: 60, budgetAmount: "5", budgetCurrency: "EUR" })).rejects.toThrow(
      /one_budget/,
    );
  });

  it("is nothing for a member who does not lead the project", async () => {
    const books = await newBooks();
    await setBudget(books, { budgetAmount: "500" });
    const member = await newMember(books.firm, "MEMBER");
    expect(await readProject(member, books.projectId)).toMatchObject({
      budget: null,
      money: null,
      minutes: null,
    });
    const lead = await newLead(books.firm, books.projectId);
    const led = await readProject(lead, books.projectId);
    expect(led.budget).toMatchObject({ kind: "MONEY", size: "500.00" });
  });
});

describe("the money of a project", () => {
  it("is what is unbilled, and what issued invoices have of it: void ones nothing, drafts nothing", async () => {
    const books = await newBooks();
    await newSent(books, [60]);
    const voided = await newApproved(books, [120]);
    await voidInvoice(books.firm, { invoiceId: voided.id, reason: "Wrong month" });
    await addEntries(books, [15]);
    const { money, minutes } = await readProject(books.firm, books.projectId);
    expect(money).toEqual({
      unbilled: [{ currency: "EUR", amount: "225.00", withoutRateMinutes: 0 }],
      billed: [{ currency: "EUR", amount: "100.00" }],
    });
    expect(minutes).toEqual({ worked: 195, billed: 60, unbilled: 135 });
  });

  it("is none of internal work", async () => {
    const firm = await newFirm();
    const { id } = await addProject(firm);
    expect((await readProject(firm, id)).money).toBeNull();
  });
});

describe("the team of a project", () => {
  it("shows what each worked and the rate that holds today; those outside the team are counted", async () => {
    const firm = await newFirm();
    const { id: customerId } = await addCustomer(firm);
    const { id: projectId } = await addProject(firm, { customerId });
    const [ada, bo] = [await newMember(firm, "MEMBER", "Ada"), await newMember(firm, "MEMBER", "Bo")];
    const adaId = memberIdOf(ada) ?? "";
    await setProjectMember(firm, { projectId, memberId: adaId, role: "CONTRIBUTOR" });
    await addRate(firm, { billRate: "90" });
    await addRate(firm, { projectId, memberId: adaId, billRate: "150", effectiveFrom: "2026-11-10" });
    await addRate(firm, { projectId, memberId: adaId, billRate: "999", effectiveFrom: "2026-11-11" });
    const work = { firm, customerId, projectId, taxRateId: "", currency: "EUR" };
    await addEntries(work, [30, 15], { memberId: adaId });
    await addEntries(work, [20], { memberId: memberIdOf(bo) ?? "" });
    const screen = await readProject(firm, projectId);
    expect(screen.team).toMatchObject([
      {
        name: "Ada",
        minutes: 45,
        rate: { rate: "150", source: "Project and member rate, since 2026-11-10" },
      },
    ]);
    expect(screen.helpers).toEqual({ people: 1, minutes: 20 });
    const seen = await readProject(bo, projectId);
    expect(seen.team).toMatchObject([{ name: "Ada", minutes: null, rate: null }]);
    expect(seen.helpers).toEqual({ people: 0, minutes: 0 });
  });
});
