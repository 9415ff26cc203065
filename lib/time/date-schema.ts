import { z } from "zod";

const dateHelp = "Write the date as YYYY-MM-DD.";

/** A real day of the years 1900 to 2199. */
export const calendarDate = z.iso.date(dateHelp).regex(/^(19|20|21)/, dateHelp);
