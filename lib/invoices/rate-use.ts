import { formatDate } from "../format";
import { mayUnregistered } from "./missing-for-approval";
import type { TaxCategory } from "./totals";

/** A tax rate with the days on which an invoice can be issued with it, both included; null where there is no limit. */
export interface DatedRate {
  name: string;
  validFrom: string | null;
  validTo: string | null;
}

const date = (day: string) => formatDate(day, "en");

/** Whether an invoice of this day can be issued with the rate. */
export const isValidOn = (rate: Pick<DatedRate, "validFrom" | "validTo">, on: string): boolean =>
  (rate.validFrom === null || rate.validFrom <= on) && (rate.validTo === null || on <= rate.validTo);

/** What to do about a rate that is not valid on the issue date; null where it is. */
export function outsideValidity(rate: DatedRate, on: string): string | null {
  const how = `Choose a rate that is valid on ${date(on)}, or another issue date.`;
  if (rate.validFrom !== null && on < rate.validFrom)
    return `${rate.name} is valid from ${date(rate.validFrom)}. ${how}`;
  if (rate.validTo !== null && on > rate.validTo)
    return `${rate.name} was valid until ${date(rate.validTo)}. ${how}`;
  return null;
}

/** What a list of rates says beside one that is in use but can no longer be chosen; null where it can. */
export function rateMark(
  rate: DatedRate & { category: TaxCategory; isArchived: boolean },
  on: string,
  registeredForTax: boolean,
): string | null {
  if (rate.isArchived) return "archived";
  if (rate.validFrom !== null && on < rate.validFrom) return `from ${date(rate.validFrom)}`;
  if (rate.validTo !== null && on > rate.validTo) return `until ${date(rate.validTo)}`;
  return registeredForTax || mayUnregistered(rate.category) ? null : "needs registration";
}
