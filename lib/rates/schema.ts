import { z } from "zod";
import { isCurrency } from "../money/currency";
import { calendarDate } from "../time/date-schema";

const scopeId = z.uuid("Choose from the list, or none.").nullable().default(null);
const perHour = z
  .string()
  .trim()
  .regex(/^\d{1,12}(\.\d{1,6})?$/, "Use an hourly rate like 120 or 120.50.");

/** Adds a rate, or with `id` changes one; what is null applies to all (domain rules §2). Rates are per hour. */
export const saveRateInput = z
  .object({
    id: z.uuid().optional(),
    projectId: scopeId,
    customerId: scopeId,
    memberId: scopeId,
    currency: z.string().refine(isCurrency, "Choose a currency."),
    billRate: perHour,
    /** What an hour costs the firm; null or empty when it is not known. */
    costRate: z
      .union([z.literal("").transform(() => null), perHour])
      .nullable()
      .default(null),
    effectiveFrom: calendarDate,
  })
  .refine((input) => input.projectId === null || input.customerId === null, {
    path: ["customerId"],
    message: "Choose a project or a customer, not both: a project has its customer already.",
  });
export type SaveRateInput = z.output<typeof saveRateInput>;

export const deleteRateInput = z.object({ id: z.uuid() });
export type DeleteRateInput = z.output<typeof deleteRateInput>;
