import { z } from "zod";
import { isTimeZone } from "../time/calendar-date";
import { dateOrders } from "./dates";

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

/** The person's answers about a file that was looked at already: its zone, and the order of its dates. */
export const answerImportInput = z.object({
  batchId: z.uuid("Look at the file again before importing."),
  timeZone: previewImportInput.shape.timeZone,
  dateOrder: z.enum(dateOrders).optional(),
});
export type AnswerImportInput = z.infer<typeof answerImportInput>;

/** An import that was looked at and may now be carried out. */
export const startImportInput = z.object({ batchId: z.uuid("Look at the file again before importing.") });
export type StartImportInput = z.infer<typeof startImportInput>;
