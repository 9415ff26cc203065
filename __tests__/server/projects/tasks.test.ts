import { describe, expect, it } from "vitest";
import { auditActions, newFirm, newMember } from "@/__tests__/support/firm";
import { addProject, newLead } from "@/__tests__/support/work";
import { archiveProject } from "@/server/projects/archive-project";
import { archiveTask } from "@/server/projects/archive-task";
import { readProject } from "@/server/projects/read-project";
import { restoreTask } from "@/server/projects/restore-task";
import { saveTask } from "@/server/projects/save-task";

describe("the tasks of a project", () => {
  it("are added, renamed, archived and restored by its lead, and each is recorded", async () => {
    const firm = await newFirm();
    const { id: projectId } = await addProject(firm);
    const lead = await newLead(firm, projectId);
    const { id: taskId } = await saveTask(lead, { projectId, name: "Design", billable: true });
    await saveTask(lead, { projectId, taskId, name: "Drawing", billable: false });
    await archiveTask(lead, { projectId, taskId });
    await restoreTask(lead, { projectId, taskId });
    const { tasks } = await readProject(firm, projectId);
    expect(tasks).toEqual([{ id: taskId, name: "Drawing", billable: false, isArchived: false }]);
    expect(await auditActions(firm, taskId)).toEqual([
      "task.added",
      "task.changed",
      "task.archived",
      "task.restored",
    ]);
  });

  it("are not for members who do not lead it", async () => {
    const firm = await newFirm();
    const { id: projectId } = await addProject(firm);
    const member = await newMember(firm, "MEMBER");
    const added = saveTask(member, { projectId, name: "Design", billable: true });
    await expect(added).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("are not found through another project or another firm", async () => {
    const firm = await newFirm();
    const { id: projectId } = await addProject(firm);
    const { id: otherId } = await addProject(firm, { name: "Tunnel" });
    const { id: taskId } = await saveTask(firm, { projectId, name: "Design", billable: true });
    const elsewhere = archiveTask(firm, { projectId: otherId, taskId });
    await expect(elsewhere).rejects.toMatchObject({ code: "NOT_FOUND" });
    const foreign = archiveTask(await newFirm(), { projectId, taskId });
    await expect(foreign).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("have names of their own, also when two come at once", async () => {
    const firm = await newFirm();
    const { id: projectId } = await addProject(firm);
    const add = (name: string) => saveTask(firm, { projectId, name, billable: true });
    const results = await Promise.allSettled([add("Design"), add("design")]);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "CONFLICT" },
    });
    expect((await readProject(firm, projectId)).tasks).toHaveLength(1);
  });

  it("are not added to an archived project", async () => {
    const firm = await newFirm();
    const { id: projectId } = await addProject(firm);
    await archiveProject(firm, { projectId });
    const added = saveTask(firm, { projectId, name: "Design", billable: true });
    await expect(added).rejects.toMatchObject({ code: "CONFLICT" });
  });
});
