import { describe, expect, it } from "vitest";
import { addEntries, newApproved, newBooks } from "@/__tests__/support/books";
import { newFirm, newMember } from "@/__tests__/support/firm";
import { addCustomer, addProject, newLead } from "@/__tests__/support/work";
import { memberIdOf } from "@/server/ctx";
import { readCustomerTime } from "@/server/customers/read-time";
import { toDbDate } from "@/server/db";

describe("the time of a customer", () => {
  it("comes page by page, newest first, each entry once, with the sum of all", async () => {
    const books = await newBooks();
    const { firm, customerId } = books;
    for (let day = 1; day <= 28; day += 1) {
      const spentOn = toDbDate(`2026-10-${String(day).padStart(2, "0")}`);
      await addEntries(books, [10, 20], { spentOn });
    }
    const first = await readCustomerTime(firm, { customerId });
    const second = await readCustomerTime(firm, { customerId, after: first.next ?? undefined });
    const rows = [...first.rows, ...second.rows];
    expect(rows).toHaveLength(56);
    expect(new Set(rows.map((row) => row.id)).size).toBe(56);
    expect(rows.map((row) => row.date)).toEqual([...rows.map((row) => row.date)].sort().reverse());
    expect(second.next).toBeNull();
    expect(first).toMatchObject({ entries: 56, minutes: 840 });
  });

  it("is narrowed to a project, and to what is billed or open", async () => {
    const books = await newBooks();
    const { firm, customerId, projectId } = books;
    await newApproved(books, [60]);
    await addEntries(books, [30]);
    await addEntries(books, [15], { billable: false, billableMinutes: 0 });
    const { id: tunnel } = await addProject(firm, { customerId, name: "Tunnel" });
    await addEntries({ ...books, projectId: tunnel }, [45]);
    const minutes = async (filter: { project?: string; billing?: "billed" | "unbilled" }) =>
      (await readCustomerTime(firm, { customerId, ...filter })).rows.map((row) => row.minutes).sort();
    expect(await minutes({})).toEqual([15, 30, 45, 60]);
    expect(await minutes({ billing: "billed" })).toEqual([60]);
    expect(await minutes({ billing: "unbilled" })).toEqual([30, 45]);
    expect(await minutes({ billing: "unbilled", project: projectId })).toEqual([30]);
  });

  it("shows a member their own, a lead their project's, and neither any money", async () => {
    const books = await newBooks();
    const { firm, customerId, projectId } = books;
    const member = await newMember(firm, "MEMBER");
    const { id: tunnel } = await addProject(firm, { customerId, name: "Tunnel" });
    await addEntries(books, [30]);
    await addEntries({ ...books, projectId: tunnel }, [45]);
    await addEntries(books, [25], { memberId: memberIdOf(member) ?? "" });
    const own = await readCustomerTime(member, { customerId });
    expect(own.rows.map((row) => [row.minutes, row.price])).toEqual([[25, null]]);
    expect(own).toMatchObject({ entries: 1, minutes: 25, withPerson: false, withMoney: false });
    const lead = await newLead(firm, projectId);
    const led = await readCustomerTime(lead, { customerId });
    expect(led.rows.map((row) => row.minutes).sort()).toEqual([25, 30]);
    expect(led.rows.every((row) => row.price === null)).toBe(true);
  });

  it("of another firm is not found", async () => {
    const { id: customerId } = await addCustomer(await newFirm());
    await expect(readCustomerTime(await newFirm(), { customerId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
