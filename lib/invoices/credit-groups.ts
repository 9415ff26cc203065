import { add, parseAmount, subtract, sum, toText } from "../money/money";
import { Exact } from "../money/rounding";
import type { CreditableCharge, CreditableGroup, CreditableInvoice, CreditLine } from "./credit";
import { creditTax } from "./credit-tax";
import type { TaxCategory } from "./totals";

/** What a credit takes back beside its lines. */
export interface CreditParts {
  groups: CreditableGroup[];
  charges: CreditableCharge[];
}

/** Of a group's share of the document's discount and charges, how much is credited up to here. */
interface Adjustment {
  /** Charges less the discount's share. */
  amount: Exact;
  share: Exact;
  charges: Exact[];
}

const keyOf = (group: { taxCategory: TaxCategory; taxRate: string }) =>
  `${group.taxCategory} ${parseAmount(group.taxRate).toString()}`;
const ofGroup = <Part extends { taxCategory: TaxCategory; taxRate: string }>(
  group: CreditableGroup,
  parts: readonly Part[],
): Part[] => parts.filter((part) => keyOf(part) === keyOf(group));

/**
 * The tax groups and charges of a credit over these lines. With the lines of a group goes their cumulative share of its
 * discount and charges, so that partial credits come to the group exactly (domain rules §1.9); a group that no line has
 * a net amount in, such as of a charge alone, is credited when everything else of the invoice is.
 */
export function creditGroups(invoice: CreditableInvoice, lines: readonly CreditLine[]): CreditParts {
  const { currency } = invoice;
  const moved = invoice.groups.flatMap((group) => moveGroup(invoice, group, lines) ?? []);
  const taxed = creditTax({
    currency,
    pricesIncludeTax: invoice.pricesIncludeTax,
    invoiced: invoice.groups,
    credited: invoice.credited,
    credit: moved.map(({ group, amount }) => ({
      taxCategory: group.taxCategory,
      taxRate: group.taxRate,
      amount,
    })),
  });
  return {
    groups: taxed.map((group, index) => ({
      ...group,
      net: moved[index]?.net ?? "0",
      discountShare: moved[index]?.share ?? "0",
    })),
    charges: moved.flatMap((part) => part.charges),
  };
}

/** Whether every line is credited in full, with these lines counted too. */
export const isCreditedWith = (invoice: CreditableInvoice, lines: readonly CreditLine[]): boolean =>
  invoice.lines.every((line) => {
    const now = lines.filter((each) => each.creditsLineId === line.id).map((each) => each.net);
    return parseAmount(sum([line.creditedNet, ...now], invoice.currency)).eq(parseAmount(line.net));
  });

/** What this credit moves of a group: up to here, less what was credited before. Null where nothing moves. */
function moveGroup(invoice: CreditableInvoice, group: CreditableGroup, lines: readonly CreditLine[]) {
  const { currency } = invoice;
  const own = ofGroup(group, lines);
  const before = sum(
    ofGroup(group, invoice.credited).map((each) => each.net),
    currency,
  );
  const net = sum(
    own.map((line) => line.net),
    currency,
  );
  const wasComplete = invoice.credited.length > 0 && isCreditedWith(invoice, []);
  const last = adjustmentUpTo(invoice, group, before, wasComplete);
  const next = adjustmentUpTo(invoice, group, add(before, net, currency), isCreditedWith(invoice, lines));
  const charges = ofGroup(group, invoice.charges).flatMap((charge, index) => {
    const amount = (next.charges[index] ?? zero).minus(last.charges[index] ?? zero);
    return amount.isZero() ? [] : [{ ...charge, amount: toText(amount, currency) }];
  });
  const adjusted = next.amount.minus(last.amount);
  if (own.length === 0 && adjusted.isZero() && charges.length === 0) return null;
  return {
    group,
    net,
    charges,
    amount: toText(parseAmount(net).plus(adjusted), currency),
    share: toText(next.share.minus(last.share), currency),
  };
}

const zero = new Exact(0);

function adjustmentUpTo(
  invoice: CreditableInvoice,
  group: CreditableGroup,
  net: string,
  isComplete: boolean,
): Adjustment {
  const charges = ofGroup(group, invoice.charges).map((charge) => parseAmount(charge.amount));
  const whole = parseAmount(group.net);
  const amount = parseAmount(adjustedOf(invoice, group));
  const share = parseAmount(group.discountShare);
  const upTo = parseAmount(net);
  if (whole.isZero() ? isComplete : upTo.eq(whole)) return { amount, share, charges };
  const part = (value: Exact): Exact =>
    whole.isZero() ? zero : parseAmount(toText(value.times(upTo).div(whole), invoice.currency));
  const [partOfAmount, partOfShare] = [part(amount), part(share)];
  return {
    amount: partOfAmount,
    share: partOfShare,
    charges: spread(charges, partOfAmount.plus(partOfShare), part),
  };
}

/** Each charge's part, by the difference of running sums: together they are `all`, and each grows to its own amount. */
function spread(charges: readonly Exact[], all: Exact, part: (value: Exact) => Exact): Exact[] {
  let sofar = zero;
  let given = zero;
  return charges.map((charge, index) => {
    sofar = sofar.plus(charge);
    const upTo = index === charges.length - 1 ? all : part(sofar);
    const own = upTo.minus(given);
    given = upTo;
    return own;
  });
}

/** What discount and charges add to the net of a group's lines; negative where they take away. */
const adjustedOf = ({ currency, pricesIncludeTax }: CreditableInvoice, group: CreditableGroup): string =>
  subtract(pricesIncludeTax ? add(group.taxable, group.tax, currency) : group.taxable, group.net, currency);
