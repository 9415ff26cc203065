import { describe, expect, it } from "vitest";
import { addEntries, newApproved, newBooks } from "@/__tests__/support/books";
import { newFirm, newMember } from "@/__tests__/support/firm";
import { addCustomer, addProject, newLead } from "@/__tests__/support/work";
import { readProjects } from "@/server/projects/read";
import { readProject } from "@/server/projects/read-project";

describe("the projects", () => {
  it("show worked, billed and unbilled minutes", async () => {
    const books = await newBooks();
    await newApproved(books, [60]);
    await addEntries(books, [30]);
    await addEntries(books, [15], { billable: false, billableMinutes: 0 });
    const { minutes } = await readProject(books.firm, books.projectId);
    expect(minutes).toEqual({ worked: 105, billed: 60, unbilled: 30 });
  });

  it("show a member only the minutes of projects they lead", async () => {
    const books = await newBooks();
    await addEntries(books, [30]);
    const { id: otherId } = await addProject(books.firm, { customerId: books.customerId, name: "Tunnel" });
    const lead = await newLead(books.firm, books.projectId);
    const { rows } = await readProjects(lead, { show: "active" });
    expect(rows.map(({ name, minutes }) => [name, minutes?.worked ?? null])).toEqual([
      ["Brücke", 30],
      ["Tunnel", null],
    ]);
    expect((await readProject(lead, otherId)).minutes).toBeNull();
    const member = await newMember(books.firm, "MEMBER");
    expect((await readProject(member, books.projectId)).minutes).toBeNull();
  });

  it("are narrowed to a customer, to internal work, and by a part of name or customer", async () => {
    const firm = await newFirm();
    const { id: customerId } = await addCustomer(firm, { name: "Kyoto Denki" });
    await addProject(firm, { customerId, name: "Turbine" });
    await addProject(firm, { name: "Office" });
    const names = async (input: { customer?: string; search?: string }) =>
      (await readProjects(firm, { show: "active", ...input })).rows.map((row) => row.name);
    expect(await names({ customer: customerId })).toEqual(["Turbine"]);
    expect(await names({ customer: "internal" })).toEqual(["Office"]);
    expect(await names({ search: "kyoto" })).toEqual(["Turbine"]);
    expect(await names({})).toEqual(["Office", "Turbine"]);
  });

  it("of another firm are not found", async () => {
    const { id } = await addProject(await newFirm());
    await expect(readProject(await newFirm(), id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
