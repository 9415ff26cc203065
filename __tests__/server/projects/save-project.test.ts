import { describe, expect, it } from "vitest";
import { addEntries, newApproved, newBooks, newDraft } from "@/__tests__/support/books";
import { auditActions, newFirm, newMember } from "@/__tests__/support/firm";
import { addCustomer, addProject, newLead } from "@/__tests__/support/work";
import { saveProjectInput } from "@/lib/projects/schema";
import type { Ctx } from "@/server/ctx";
import { readProject } from "@/server/projects/read-project";
import { saveProject } from "@/server/projects/save-project";

type Change = {
  projectId: string;
  version?: number;
  customerId?: string;
  name?: string;
  budgetHours?: string;
};

const change = (ctx: Ctx, input: Change) =>
  saveProject(ctx, saveProjectInput.parse({ version: 1, customerId: "", name: "Brücke", ...input }));

describe("saving a project", () => {
  it("adds it, changes it, and records both", async () => {
    const firm = await newFirm();
    const { id: customerId } = await addCustomer(firm, { currency: "USD" });
    const { id: projectId } = await addProject(firm, { customerId });
    await change(firm, { projectId, customerId, name: "Viadukt", budgetHours: "120" });
    const project = await readProject(firm, projectId);
    expect(project).toMatchObject({ name: "Viadukt", currency: "USD", budgetMinutes: 7200 });
    expect(await auditActions(firm, projectId)).toEqual(["project.added", "project.changed"]);
  });

  it("lets a lead change their own project, and nobody else's", async () => {
    const firm = await newFirm();
    const { id: projectId } = await addProject(firm);
    const { id: otherId } = await addProject(firm, { name: "Tunnel" });
    const lead = await newLead(firm, projectId);
    await change(lead, { projectId, name: "Viadukt" });
    await expect(change(lead, { projectId: otherId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const member = await newMember(firm, "MEMBER");
    await expect(change(member, { projectId })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("lets only owners and admins add a project, or move it to another customer", async () => {
    const firm = await newFirm();
    const { id: customerId } = await addCustomer(firm);
    const { id: projectId } = await addProject(firm);
    const lead = await newLead(firm, projectId);
    await expect(addProject(lead, { name: "Tunnel" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(change(lead, { projectId, customerId })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("does not find another firm's project or customer", async () => {
    const firm = await newFirm();
    const other = await newFirm();
    const { id: projectId } = await addProject(firm);
    const { id: customerId } = await addCustomer(other);
    await expect(change(other, { projectId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(addProject(firm, { customerId, name: "Tunnel" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("keeps names apart within a customer, not across customers", async () => {
    const firm = await newFirm();
    const { id: customerId } = await addCustomer(firm);
    await addProject(firm, { customerId });
    await addProject(firm);
    await expect(addProject(firm, { customerId, name: "BRÜCKE" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  it("adds one of two of the same name that come at once", async () => {
    const firm = await newFirm();
    const results = await Promise.allSettled([addProject(firm), addProject(firm)]);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "CONFLICT" },
    });
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("refuses the second of two who changed the same version", async () => {
    const firm = await newFirm();
    const { id: projectId } = await addProject(firm);
    const results = await Promise.allSettled([
      change(firm, { projectId, name: "First" }),
      change(firm, { projectId, name: "Second" }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("moving a project to another customer", () => {
  it("moves it while its time is free", async () => {
    const books = await newBooks();
    await addEntries(books, [60]);
    const { id: customerId } = await addCustomer(books.firm, { name: "Kyoto Denki" });
    await change(books.firm, { projectId: books.projectId, customerId });
    expect((await readProject(books.firm, books.projectId)).customer?.name).toBe("Kyoto Denki");
  });

  it("is refused once time of it is billed, and names the invoice", async () => {
    const books = await newBooks();
    const { number } = await newApproved(books);
    const { id: customerId } = await addCustomer(books.firm, { name: "Kyoto Denki" });
    await expect(change(books.firm, { projectId: books.projectId, customerId })).rejects.toMatchObject({
      code: "CONFLICT",
      message: `Time of this project is billed on ${number}, so it stays with its customer. Add a new project instead.`,
    });
  });

  it("is refused while it stands on a draft", async () => {
    const books = await newBooks();
    await newDraft(books);
    const { id: customerId } = await addCustomer(books.firm, { name: "Kyoto Denki" });
    const moved = change(books.firm, { projectId: books.projectId, customerId });
    await expect(moved).rejects.toThrow(/stands on a draft invoice/);
  });

  it("does not make work internal that is still to be billed", async () => {
    const books = await newBooks();
    await addEntries(books, [60]);
    const moved = change(books.firm, { projectId: books.projectId, customerId: "" });
    await expect(moved).rejects.toThrow(/has unbilled time/);
  });
});
