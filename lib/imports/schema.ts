import { z } from "zod";
import { dateOrders } from "./dates";
import { isTimeZone } from "./zone";

/** The largest file that is taken, in bytes: about 50,000 rows. */
export const maxImportBytes = 10 * 1024 * 1024;

const maxBase64Length = 14 * 1024 * 1024;

/** A file to look at: its bytes in base64, the zone its times are meant in, and the answer about its dates. */
export const previewImportInput = z.object({
  fileName: z.string().trim().min(1, "Choose a file.").max(255, "The file's name is too long."),
  contentBase64: z
    .string()
    .min(1, "The file is empty; choose the CSV file that your time tracker exported.")
    .max(maxBase64Length, "The file is larger than 10 MB; export a shorter period.")
    .regex(/^[A-Za-z0-9+/]*={0,2}$/, "The file did not arrive whole; choose it again."),
  timeZone: z.string().refine(isTimeZone, "Choose the time zone that the file's times are meant in."),
  dateOrder: z.enum(dateOrders).optional(),
});
export type PreviewImportInput = z.infer<typeof previewImportInput>;

/** The same file again, with the SHA-256 (hex) of the one that the preview showed, so that only that one is taken. */
export const commitImportInput = previewImportInput.extend({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "Look at the preview again before importing."),
});
export type CommitImportInput = z.infer<typeof commitImportInput>;
