import { z } from "zod";
import { roundingOverride } from "@/lib/invoices/rounding-override";
import { groupings } from "@/lib/invoices/schema";
import { isCurrency } from "@/lib/money/currency";

const uuid = z.uuid("This reference is not valid. Reload the page and try again.");
const text = (length: number) => z.string().trim().max(length, `Use at most ${length} characters.`);

/** A new project, or with `projectId` and the `version` the person saw, the change of one. */
export const saveProjectInput = z
  .object({
    projectId: uuid.optional(),
    version: z.int().optional(),
    /** Empty: internal work, which nobody is billed for. */
    customerId: z.union([z.literal(""), uuid]),
    name: text(200).min(1, "Give the project a name."),
    code: text(40).default(""),
    /** Empty: the customer's own. */
    currency: z
      .string()
      .trim()
      .toUpperCase()
      .refine((code) => code === "" || isCurrency(code), "Choose a currency such as EUR, or leave it empty.")
      .default(""),
    /** Whole hours, as typed; empty for no budget. */
    budgetHours: z
      .string()
      .trim()
      .regex(/^([1-9]\d{0,5})?$/, "Use whole hours like 120, or leave it empty.")
      .default(""),
    /** In the project's currency, as typed; empty for no budget in money. */
    budgetAmount: z
      .string()
      .trim()
      .regex(/^(\d{1,12}(\.\d{1,4})?)?$/, "Use an amount like 25000, or leave it empty.")
      .refine((amount) => amount === "" || /[1-9]/.test(amount), "Use more than zero, or leave it empty.")
      .default(""),
    /** Left out: as it was; null: the customer's or the firm's own. */
    timeRounding: roundingOverride.optional(),
    grouping: z
      .union([z.literal("").transform(() => null), z.enum(groupings)])
      .nullable()
      .optional(),
  })
  .refine((input) => (input.projectId === undefined) === (input.version === undefined), {
    path: ["version"],
    message: "Reload the page and make the change again.",
  })
  .refine((input) => input.budgetHours === "" || input.budgetAmount === "", {
    path: ["budgetAmount"],
    message: "Set the budget in hours or in money, and leave the other empty.",
  });
export type SaveProjectInput = z.output<typeof saveProjectInput>;
export type SaveProjectForm = z.input<typeof saveProjectInput>;

export const oneProjectInput = z.object({ projectId: uuid });
export type OneProjectInput = z.output<typeof oneProjectInput>;

export const saveTaskInput = z.object({
  projectId: uuid,
  taskId: uuid.optional(),
  name: text(200).min(1, "Give the task a name."),
  /** What new time on it begins as; time already logged keeps its own. */
  billable: z.boolean().default(true),
});
export type SaveTaskInput = z.output<typeof saveTaskInput>;
export type SaveTaskForm = z.input<typeof saveTaskInput>;

export const oneTaskInput = z.object({ projectId: uuid, taskId: uuid });
export type OneTaskInput = z.output<typeof oneTaskInput>;

export const projectRoles = ["LEAD", "CONTRIBUTOR"] as const;
export type ProjectRole = (typeof projectRoles)[number];
export const projectRoleNames: Record<ProjectRole, string> = { LEAD: "Lead", CONTRIBUTOR: "Contributor" };

export const setProjectMemberInput = z.object({
  projectId: uuid,
  memberId: z.uuid("Choose a person."),
  role: z.enum(projectRoles, "Choose a role."),
});
export type SetProjectMemberInput = z.output<typeof setProjectMemberInput>;

export const removeProjectMemberInput = z.object({ projectId: uuid, memberId: uuid });
export type RemoveProjectMemberInput = z.output<typeof removeProjectMemberInput>;

/** The filters of the list, as they stand in the URL; anything unknown falls back to the default. */
export const listProjectsInput = z.object({
  search: text(200).optional().catch(undefined),
  /** A customer's id, or `internal`. */
  customer: z
    .union([z.literal("internal"), z.uuid()])
    .optional()
    .catch(undefined),
  show: z.enum(["active", "archived"]).default("active").catch("active"),
  after: z.string().max(600).optional().catch(undefined),
  before: z.string().max(600).optional().catch(undefined),
});
export type ListProjectsInput = z.output<typeof listProjectsInput>;
