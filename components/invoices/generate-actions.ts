import type { z } from "zod";
import type { createDraftInput, leftOutInput } from "@/lib/invoices/schema";
import type { Result } from "@/lib/result";
import type { DraftPreview } from "@/server/invoices/preview-draft";
import type { LeftOutEntry } from "@/server/invoices/read-left-out";

type Adjusted = Promise<Result<{ entries: number; minutes: number }>>;
type Entries = { entries: { timeEntryId: string }[] };

/** The server actions that the page hands to the dialog that makes a draft. */
export interface GenerateActions {
  create: (input: z.input<typeof createDraftInput>) => Promise<Result<{ id: string }>>;
  preview: (input: z.input<typeof createDraftInput>) => Promise<Result<DraftPreview>>;
  leftOut: (input: z.input<typeof leftOutInput>) => Promise<Result<LeftOutEntry[]>>;
  release: (input: Entries) => Adjusted;
  undoWriteOff: (input: Entries) => Adjusted;
}
