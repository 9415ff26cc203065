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

/** Why a rate can no longer be chosen. */
export type RateMark = { is: "archived" | "unregistered" } | { is: "from" | "until"; date: string };

/** What stands beside a rate that is in use but can no longer be chosen; null where it can. */
export function rateMark(
  rate: DatedRate & { category: TaxCategory; isArchived: boolean },
  on: string,
  registeredForTax: boolean,
): RateMark | null {
  if (rate.isArchived) return { is: "archived" };
  if (rate.validFrom !== null && on < rate.validFrom) return { is: "from", date: rate.validFrom };
  if (rate.validTo !== null && on > rate.validTo) return { is: "until", date: rate.validTo };
  return registeredForTax || mayUnregistered(rate.category) ? null : { is: "unregistered" };
}
