import { describe, expect, it } from "vitest";
import { newBooks, newDraft } from "@/__tests__/support/books";
import { auditActions, newFirm, newMember } from "@/__tests__/support/firm";
import { addCustomer, addProject } from "@/__tests__/support/work";
import { archiveCustomer } from "@/server/customers/archive-customer";
import { readCustomers } from "@/server/customers/read";
import { restoreCustomer } from "@/server/customers/restore-customer";
import { archiveProject } from "@/server/projects/archive-project";

describe("archiving a customer", () => {
  it("takes it out of the list and brings it back, and records both", async () => {
    const firm = await newFirm();
    const { id: customerId } = await addCustomer(firm);
    await archiveCustomer(firm, { customerId });
    expect((await readCustomers(firm, { show: "active" })).rows).toEqual([]);
    expect((await readCustomers(firm, { show: "archived" })).rows).toHaveLength(1);
    await restoreCustomer(firm, { customerId });
    expect((await readCustomers(firm, { show: "active" })).rows).toHaveLength(1);
    expect(await auditActions(firm, customerId)).toEqual([
      "customer.added",
      "customer.archived",
      "customer.restored",
    ]);
  });

  it("is for owners and admins, of their own firm", async () => {
    const firm = await newFirm();
    const { id: customerId } = await addCustomer(firm);
    const member = await newMember(firm, "MEMBER");
    await expect(archiveCustomer(member, { customerId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(archiveCustomer(await newFirm(), { customerId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("waits until its projects are archived", async () => {
    const firm = await newFirm();
    const { id: customerId } = await addCustomer(firm);
    const { id: projectId } = await addProject(firm, { customerId });
    await expect(archiveCustomer(firm, { customerId })).rejects.toThrow(/has a project in use/);
    await archiveProject(firm, { projectId });
    await archiveCustomer(firm, { customerId });
    expect((await readCustomers(firm, { show: "active" })).rows).toEqual([]);
  });

  it("waits until its drafts are approved or deleted", async () => {
    const books = await newBooks();
    await newDraft(books);
    await archiveProject(books.firm, { projectId: books.projectId });
    const archived = archiveCustomer(books.firm, { customerId: books.customerId });
    await expect(archived).rejects.toThrow(/has a draft invoice/);
  });

  it("never leaves a project in use under an archived customer, however close they come", async () => {
    const firm = await newFirm();
    const { id: customerId } = await addCustomer(firm);
    const results = await Promise.allSettled([
      archiveCustomer(firm, { customerId }),
      addProject(firm, { customerId }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("does not bring back a name that was given away", async () => {
    const firm = await newFirm();
    const { id: customerId } = await addCustomer(firm);
    await archiveCustomer(firm, { customerId });
    await addCustomer(firm);
    await expect(restoreCustomer(firm, { customerId })).rejects.toMatchObject({ code: "CONFLICT" });
  });
});
