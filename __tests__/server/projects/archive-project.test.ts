import { describe, expect, it } from "vitest";
import { auditActions, newFirm, newMember } from "@/__tests__/support/firm";
import { addCustomer, addProject, newLead } from "@/__tests__/support/work";
import { memberIdOf } from "@/server/ctx";
import { archiveCustomer } from "@/server/customers/archive-customer";
import { inTenant } from "@/server/db";
import { archiveProject } from "@/server/projects/archive-project";
import { readProjects } from "@/server/projects/read";
import { restoreProject } from "@/server/projects/restore-project";

describe("archiving a project", () => {
  it("takes it out of the list and brings it back, by its lead too", async () => {
    const firm = await newFirm();
    const { id: projectId } = await addProject(firm);
    const lead = await newLead(firm, projectId);
    await archiveProject(lead, { projectId });
    expect((await readProjects(firm, { show: "active" })).rows).toEqual([]);
    await restoreProject(lead, { projectId });
    expect((await readProjects(firm, { show: "active" })).rows).toHaveLength(1);
    const actions = await auditActions(firm, projectId);
    expect(actions.slice(-2)).toEqual(["project.archived", "project.restored"]);
  });

  it("is refused to other members and other firms", async () => {
    const firm = await newFirm();
    const { id: projectId } = await addProject(firm);
    const member = await newMember(firm, "MEMBER");
    await expect(archiveProject(member, { projectId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(archiveProject(await newFirm(), { projectId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("waits for a running timer", async () => {
    const firm = await newFirm();
    const { id: projectId } = await addProject(firm);
    const memberId = memberIdOf(firm) ?? "";
    await inTenant(firm, (tx) =>
      tx.timer.create({ data: { tenantId: firm.tenantId, memberId, projectId, startedAt: firm.now } }),
    );
    await expect(archiveProject(firm, { projectId })).rejects.toThrow(/timer is running/);
  });

  it("comes back only to a customer in use", async () => {
    const firm = await newFirm();
    const { id: customerId } = await addCustomer(firm);
    const { id: projectId } = await addProject(firm, { customerId });
    await archiveProject(firm, { projectId });
    await archiveCustomer(firm, { customerId });
    await expect(restoreProject(firm, { projectId })).rejects.toMatchObject({ code: "CONFLICT" });
  });
});
