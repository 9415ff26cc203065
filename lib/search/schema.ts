import { z } from "zod";

/** What a person types to find something of the firm. */
export const searchInput = z.object({
  q: z.string().trim().min(1, "Write what you look for.").max(100, "Look for at most 100 characters."),
});
export type SearchInput = z.output<typeof searchInput>;
