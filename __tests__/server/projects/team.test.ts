import { describe, expect, it } from "vitest";
import { auditActions, newFirm, newMember } from "@/__tests__/support/firm";
import { addProject, newLead } from "@/__tests__/support/work";
import { memberIdOf } from "@/server/ctx";
import { inTenant } from "@/server/db";
import { isLead, ledProjectIds } from "@/server/projects/leads";
import { readProject } from "@/server/projects/read-project";
import { removeProjectMember } from "@/server/projects/remove-project-member";
import { setProjectMember } from "@/server/projects/set-project-member";

const idOf = (ctx: Parameters<typeof memberIdOf>[0]) => memberIdOf(ctx) ?? "";

describe("the team of a project", () => {
  it("names its lead, who then counts as one", async () => {
    const firm = await newFirm();
    const { id: projectId } = await addProject(firm);
    const lead = await newLead(firm, projectId);
    expect(await inTenant(lead, (tx) => ledProjectIds(tx, lead))).toEqual([projectId]);
    await removeProjectMember(firm, { projectId, memberId: idOf(lead) });
    expect(await inTenant(lead, (tx) => isLead(tx, lead, projectId))).toBe(false);
    const actions = await auditActions(firm, projectId);
    expect(actions).toEqual(["project.added", "project.member-set", "project.member-removed"]);
  });

  it("lets a lead add contributors, but not make or remove a lead", async () => {
    const firm = await newFirm();
    const { id: projectId } = await addProject(firm);
    const lead = await newLead(firm, projectId);
    const memberId = idOf(await newMember(firm, "MEMBER", "Mara Member"));
    await setProjectMember(lead, { projectId, memberId, role: "CONTRIBUTOR" });
    const appointed = setProjectMember(lead, { projectId, memberId, role: "LEAD" });
    await expect(appointed).rejects.toMatchObject({ code: "FORBIDDEN" });
    const removed = removeProjectMember(lead, { projectId, memberId: idOf(lead) });
    await expect(removed).rejects.toMatchObject({ code: "FORBIDDEN" });
    const { team } = await readProject(firm, projectId);
    expect(team.map(({ name, role }) => [name, role])).toEqual([
      ["Lea Lead", "LEAD"],
      ["Mara Member", "CONTRIBUTOR"],
    ]);
  });

  it("does not let a member appoint themselves", async () => {
    const firm = await newFirm();
    const { id: projectId } = await addProject(firm);
    const member = await newMember(firm, "MEMBER");
    const appointed = setProjectMember(member, { projectId, memberId: idOf(member), role: "LEAD" });
    await expect(appointed).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("takes nobody of another firm", async () => {
    const firm = await newFirm();
    const { id: projectId } = await addProject(firm);
    const stranger = await newMember(await newFirm(), "MEMBER");
    const added = setProjectMember(firm, { projectId, memberId: idOf(stranger), role: "CONTRIBUTOR" });
    await expect(added).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
