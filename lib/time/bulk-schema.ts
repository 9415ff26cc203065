import { z } from "zod";

/** How many entries can be changed at once. */
export const bulkLimit = 500;

const entries = z
  .array(
    z.object({
      id: z.uuid("This entry is not valid. Reload the page and try again."),
      /** The version the person saw. */
      version: z.int(),
    }),
  )
  .min(1, "Choose at least one entry.")
  .max(bulkLimit, `Choose at most ${bulkLimit} entries at once.`)
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, {
    message: "An entry is chosen twice. Choose each once.",
  });

/** Moves entries to a project and task; the rates that hold there apply. */
export const moveEntriesInput = z.object({
  entries,
  projectId: z.uuid("Choose a project."),
  taskId: z.uuid("Choose a task, or none.").nullable().default(null),
});
export type MoveEntriesInput = z.output<typeof moveEntriesInput>;

export const setEntriesBillableInput = z.object({ entries, billable: z.boolean() });
export type SetEntriesBillableInput = z.output<typeof setEntriesBillableInput>;

export const deleteEntriesInput = z.object({ entries });
export type DeleteEntriesInput = z.output<typeof deleteEntriesInput>;
