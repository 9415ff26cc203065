import { add, compare, minOf, minutesAmount, parseAmount, subtract, sum, toText } from "../money/money";
import { isNegative, isZero } from "../money/sign";
import { AppError } from "../result";
import { creditGroups, isCreditedWith } from "./credit-groups";
import type { CreditGroup } from "./credit-tax";
import type { Percentage, TaxCategory } from "./totals";

/** A line of an issued invoice with what its credit notes took back of it already. Amounts are decimal strings. */
export interface CreditableLine {
  id: string;
  description: string;
  projectId: string | null;
  projectName: string | null;
  minutes: number | null;
  quantity: string | null;
  unit: string;
  unitPrice: string;
  discount: Percentage | null;
  taxRateId: string;
  taxCategory: TaxCategory;
  taxRate: string;
  taxReason: string;
  net: string;
  creditedNet: string;
  entries: CreditableEntry[];
}

/** An entry that a line billed: its own minutes, what they were rounded to and came to, and what was credited of them. */
export interface CreditableEntry {
  timeEntryId: string;
  spentOn: string;
  description: string;
  minutes: number;
  roundedMinutes: number;
  amount: string;
  rate: string;
  rateSource: string;
  releasedMinutes: number;
  creditedAmount: string;
}

export interface CreditableGroup extends CreditGroup {
  net: string;
  discountShare: string;
}

/** A charge on the whole document; a negative amount is an allowance. */
export interface CreditableCharge {
  description: string;
  amount: string;
  taxRateId: string;
  taxCategory: TaxCategory;
  taxRate: string;
  taxReason: string;
}

/** An issued invoice as a correction sees it. */
export interface CreditableInvoice {
  currency: string;
  pricesIncludeTax: boolean;
  total: string;
  /** Part of the total: what it was rounded by after tax. */
  cashRounding: string;
  lines: CreditableLine[];
  charges: CreditableCharge[];
  groups: CreditableGroup[];
  /** The tax groups of the credit notes there are. */
  credited: CreditableGroup[];
  /** What these credit notes come to, rounding included, and the rounding in it. */
  creditedTotal: string;
  creditedCashRounding: string;
}

/** What to take back of a line: all that is left, or only the minutes of entries beyond those that stay billed. */
export interface CreditChoice {
  lineId: string;
  /** By entry: the minutes that stay billed. Left out: nothing of the line stays. */
  staying?: { timeEntryId: string; minutes: number }[];
}

export interface CreditLine {
  creditsLineId: string;
  description: string;
  projectId: string | null;
  projectName: string | null;
  minutes: number | null;
  quantity: string | null;
  unit: string;
  unitPrice: string;
  discount: Percentage | null;
  taxRateId: string;
  taxCategory: TaxCategory;
  taxRate: string;
  taxReason: string;
  net: string;
  entries: {
    timeEntryId: string;
    minutes: number;
    roundedMinutes: number;
    amount: string;
    rate: string;
    rateSource: string;
  }[];
}

export interface Credit {
  lines: CreditLine[];
  charges: CreditableCharge[];
  groups: CreditableGroup[];
  subtotal: string;
  discount: string;
  chargesTotal: string;
  taxExclusive: string;
  tax: string;
  cashRounding: string;
  total: string;
  minutes: number;
}

/**
 * What a credit note over these choices says. Each part is credited up to a cumulative figure, so that partial credits
 * come to the line, the entry and the tax group exactly (domain rules §1.9). Without `freesTime` the work stays delivered:
 * the money is credited, the minutes stay billed. INVALID where nothing is left to credit.
 */
export function creditInvoice(
  invoice: CreditableInvoice,
  choices: readonly CreditChoice[],
  freesTime = true,
): Credit {
  const { currency } = invoice;
  requireEachOnce(choices);
  const lines = choices.flatMap((choice, index) => {
    const line = invoice.lines.find(({ id }) => id === choice.lineId);
    if (!line) throw new AppError("NOT_FOUND", "A chosen line is not on this invoice. Reload the page.");
    const credited = creditLine(line, choice, currency, `choices.${index}`);
    if (!credited || freesTime) return credited ?? [];
    return isZero(credited.net) ? [] : [{ ...credited, entries: [] }];
  });
  const { groups, charges } = creditGroups(invoice, lines);
  if (lines.length === 0 && groups.length === 0)
    throw new AppError("INVALID", "Nothing is left to credit here. Choose a line that is not credited yet.");
  const taxExclusive = sum(
    groups.map((group) => group.taxable),
    currency,
  );
  const tax = sum(
    groups.map((group) => group.tax),
    currency,
  );
  const payable = add(taxExclusive, tax, currency);
  const cashRounding = creditedRounding(invoice, payable, isCreditedWith(invoice, lines));
  return {
    lines,
    charges,
    groups,
    subtotal: sum(
      lines.map((line) => line.net),
      currency,
    ),
    discount: sum(
      groups.map((group) => group.discountShare),
      currency,
    ),
    chargesTotal: sum(
      charges.map((charge) => charge.amount),
      currency,
    ),
    taxExclusive,
    tax,
    cashRounding,
    total: add(payable, cashRounding, currency),
    minutes: lines.flatMap((line) => line.entries).reduce((all, entry) => all + entry.minutes, 0),
  };
}

/** A line credited twice at once would be credited beyond itself. */
function requireEachOnce(choices: readonly CreditChoice[]): void {
  if (new Set(choices.map((choice) => choice.lineId)).size === choices.length) return;
  throw new AppError("INVALID", "A line is chosen twice. Choose each line once.");
}

/**
 * The cash rounding of the next credit: the invoice's own goes with its last credit. An invoice that was rounded down
 * gives so much of it earlier as keeps its credits within its total. INVALID where they would still pass it.
 */
function creditedRounding(invoice: CreditableInvoice, payable: string, isComplete: boolean): string {
  const { currency, total, creditedTotal, creditedCashRounding } = invoice;
  const unrounded = add(subtract(creditedTotal, creditedCashRounding, currency), payable, currency);
  const over = minOf(subtract(total, unrounded, currency), "0");
  const upTo = isComplete ? invoice.cashRounding : over;
  const rounding = subtract(upTo, creditedCashRounding, currency);
  if (!isComplete && compare(upTo, minOf(invoice.cashRounding, "0")) < 0)
    throw new AppError(
      "INVALID",
      `These credits would pass the invoice's ${total} ${currency}, because of its allowances. Credit all that is left of it at once.`,
    );
  if (isNegative(add(payable, rounding, currency)))
    throw new AppError(
      "INVALID",
      "This credit comes to less than zero. Credit the negative line together with another one.",
    );
  return rounding;
}

/** Every line with all that is left of it: a full credit. */
export const wholeInvoice = (invoice: CreditableInvoice): CreditChoice[] =>
  invoice.lines
    .filter((line) => compare(line.net, line.creditedNet) !== 0 || line.entries.some(isBilled))
    .map((line) => ({ lineId: line.id }));

const isBilled = (entry: CreditableEntry) => entry.releasedMinutes < entry.minutes;

function creditLine(
  line: CreditableLine,
  choice: CreditChoice,
  currency: string,
  path: string,
): CreditLine | null {
  const entries = line.entries.flatMap((entry) => creditEntry(entry, choice, currency, path) ?? []);
  const left = subtract(line.net, line.creditedNet, currency);
  const net = choice.staying
    ? sum(
        entries.map((entry) => entry.amount),
        currency,
      )
    : left;
  if (isZero(net) && entries.length === 0) return null;
  const isBeyond = isNegative(line.net) ? compare(net, left) < 0 : compare(net, left) > 0;
  if (isBeyond) {
    const message = `Of “${line.description}” only ${left} ${currency} is left to credit.`;
    throw new AppError("INVALID", message, { [path]: message });
  }
  const { creditedNet: _credited, entries: _all, id, ...kept } = line;
  const shape = compare(net, line.net) === 0 ? kept : partOf(kept, entries, net, currency);
  return { ...kept, ...shape, creditsLineId: id, net, entries };
}

/** A part of a line is shown as its minutes where these come to its amount, else as one of that price. */
function partOf(
  line: { unitPrice: string; minutes: number | null },
  entries: { roundedMinutes: number }[],
  net: string,
  currency: string,
) {
  const minutes = entries.reduce((all, entry) => all + entry.roundedMinutes, 0);
  const isTime = line.minutes !== null && minutes > 0;
  if (isTime && compare(minutesAmount(minutes, line.unitPrice, currency), net) === 0)
    return { minutes, quantity: null, discount: null };
  return { minutes: null, quantity: "1", unit: "", unitPrice: net, discount: null };
}

/** Takes back the minutes beyond those that stay, and their cumulative share of what the entry came to. */
function creditEntry(entry: CreditableEntry, choice: CreditChoice, currency: string, path: string) {
  const billed = entry.minutes - entry.releasedMinutes;
  const staying = choice.staying
    ? (choice.staying.find(({ timeEntryId }) => timeEntryId === entry.timeEntryId)?.minutes ?? billed)
    : 0;
  if (!Number.isSafeInteger(staying) || staying < 0 || staying > billed) {
    const message = `The entry of ${entry.spentOn} has ${billed} billed minutes. Let between 0 and ${billed} of them stay.`;
    throw new AppError("INVALID", message, { [`${path}.staying`]: message });
  }
  const minutes = billed - staying;
  if (minutes === 0) return null;
  const released = entry.releasedMinutes + minutes;
  const amount = subtract(
    shareOf(entry.amount, released, entry.minutes, currency),
    entry.creditedAmount,
    currency,
  );
  const roundedUpTo = (part: number) => Math.round((entry.roundedMinutes * part) / entry.minutes);
  const roundedMinutes = roundedUpTo(released) - roundedUpTo(entry.releasedMinutes);
  const { timeEntryId, rate, rateSource } = entry;
  return { timeEntryId, minutes, roundedMinutes, amount, rate, rateSource };
}

const shareOf = (amount: string, part: number, whole: number, currency: string): string =>
  part === whole ? amount : toText(parseAmount(amount).times(part).div(whole), currency);
