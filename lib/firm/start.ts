import { z } from "zod";
import { formatNumber, type Reset } from "@/lib/invoices/number-format";
import type { CalendarDate } from "@/lib/time/calendar-date";
import { changeSeriesInput, saveFirmDetailsInput, saveInvoicingInput } from "./schema";

/** The first step of a new firm: what it is called, what it bills in, and where its day begins. */
export const saveStartInput = saveInvoicingInput
  .pick({ version: true, currency: true, timeZone: true })
  .extend({ name: saveFirmDetailsInput.shape.name });
export type SaveStartInput = z.output<typeof saveStartInput>;

export const finishSetUpInput = z.object({});

/** The steps of a new firm, in the order of their addresses. */
export const startSteps = ["firm", "numbers", "begin"] as const;
export type StartStep = (typeof startSteps)[number];
export const startStepInput = z.enum(startSteps).catch("firm");

/** Ways to number that most firms use. */
export const usualPatterns: readonly { pattern: string; reset: Reset }[] = [
  { pattern: "INV-{0000}", reset: "NEVER" },
  { pattern: "{YYYY}-{000}", reset: "YEARLY" },
  { pattern: "{YYYY}{MM}-{00}", reset: "MONTHLY" },
];

const numbering = changeSeriesInput.safeExtend({ seriesId: z.string() });

/** The first numbers that a series would give today; null while it could give none. */
export function firstNumbers(
  series: { pattern?: string; reset?: Reset; startAt?: string },
  today: CalendarDate,
): string[] | null {
  const parsed = numbering.safeParse({ ...series, seriesId: "" });
  if (!parsed.success) return null;
  const start = Number.parseInt(parsed.data.startAt, 10);
  return [start, start + 1, start + 2].map((sequence) => formatNumber(parsed.data.pattern, today, sequence));
}
