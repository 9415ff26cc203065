"use server";

import {
  oneProjectInput,
  oneTaskInput,
  removeProjectMemberInput,
  saveProjectInput,
  saveTaskInput,
  setProjectMemberInput,
} from "@/lib/projects/schema";
import { defineAction } from "@/server/http/action";
import { archiveProject } from "@/server/projects/archive-project";
import { archiveTask } from "@/server/projects/archive-task";
import { removeProjectMember } from "@/server/projects/remove-project-member";
import { restoreProject } from "@/server/projects/restore-project";
import { restoreTask } from "@/server/projects/restore-task";
import { saveProject } from "@/server/projects/save-project";
import { saveTask } from "@/server/projects/save-task";
import { setProjectMember } from "@/server/projects/set-project-member";

export const saveProjectAction = defineAction(saveProjectInput, saveProject);
export const archiveProjectAction = defineAction(oneProjectInput, archiveProject);
export const restoreProjectAction = defineAction(oneProjectInput, restoreProject);
export const saveTaskAction = defineAction(saveTaskInput, saveTask);
export const archiveTaskAction = defineAction(oneTaskInput, archiveTask);
export const restoreTaskAction = defineAction(oneTaskInput, restoreTask);
export const setProjectMemberAction = defineAction(setProjectMemberInput, setProjectMember);
export const removeProjectMemberAction = defineAction(removeProjectMemberInput, removeProjectMember);
