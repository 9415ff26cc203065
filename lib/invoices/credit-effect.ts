import { maxOf, subtract, sum } from "../money/money";
import {
  type Credit,
  type CreditableGroup,
  type CreditableInvoice,
  type CreditChoice,
  creditInvoice,
} from "./credit";
import { chargesOf } from "./group-basis";
import type { TaxCategory } from "./totals";

interface Figures {
  /** What the invoice and its credit notes come to together. */
  total: string;
  /** Charges and allowances on the whole document. */
  charges: string;
  taxExclusive: string;
  tax: string;
  cashRounding: string;
  balance: string;
}

/** A credit beside how things are now and how they would be: decimal strings at the currency's digits. */
export interface CreditEffect {
  credit: Credit;
  before: Figures;
  after: Figures;
  /** Of each tax group what is taxable and its tax, before and after. */
  groups: { taxCategory: TaxCategory; taxRate: string; before: GroupFigures; after: GroupFigures }[];
  /** What was paid already and becomes the customer's. */
  customerCredit: string;
}

interface GroupFigures {
  taxable: string;
  tax: string;
}

/** What a credit would do, worked out without doing it (the same rule that the credit itself follows). */
export function creditEffect(
  invoice: { total: string; settled: string; currency: string },
  creditable: CreditableInvoice,
  choices: readonly CreditChoice[],
  freesTime = true,
): CreditEffect {
  const { currency } = invoice;
  const credit = creditInvoice(creditable, choices, freesTime);
  const groups = creditable.groups.map((group) => {
    const same = (other: { taxCategory: string; taxRate: string }) =>
      other.taxCategory === group.taxCategory && other.taxRate === group.taxRate;
    const before = less(group, creditable.credited.filter(same), currency);
    return {
      taxCategory: group.taxCategory,
      taxRate: group.taxRate,
      before,
      after: less(before, credit.groups.filter(same), currency),
    };
  });
  const chargesIn = (parts: readonly CreditableGroup[]) =>
    sum(
      parts.map((part) => chargesOf(part, creditable.pricesIncludeTax, currency)),
      currency,
    );
  const charges = subtract(chargesIn(creditable.groups), chargesIn(creditable.credited), currency);
  const rounding = subtract(creditable.cashRounding, creditable.creditedCashRounding, currency);
  const figures = (
    when: "before" | "after",
    own: Pick<Figures, "balance" | "charges" | "cashRounding">,
  ): Figures => {
    const taxExclusive = sum(
      groups.map((group) => group[when].taxable),
      currency,
    );
    const tax = sum(
      groups.map((group) => group[when].tax),
      currency,
    );
    return { ...own, taxExclusive, tax, total: sum([taxExclusive, tax, own.cashRounding], currency) };
  };
  const balance = subtract(invoice.total, invoice.settled, currency);
  const left = subtract(balance, credit.total, currency);
  return {
    credit,
    groups,
    before: figures("before", { balance, charges, cashRounding: rounding }),
    after: figures("after", {
      balance: maxOf(left, sum([], currency)),
      charges: subtract(charges, credit.chargesTotal, currency),
      cashRounding: subtract(rounding, credit.cashRounding, currency),
    }),
    customerCredit: maxOf(subtract("0", left, currency), sum([], currency)),
  };
}

function less(figures: GroupFigures, credits: readonly GroupFigures[], currency: string): GroupFigures {
  return {
    taxable: subtract(
      figures.taxable,
      sum(
        credits.map((each) => each.taxable),
        currency,
      ),
      currency,
    ),
    tax: subtract(
      figures.tax,
      sum(
        credits.map((each) => each.tax),
        currency,
      ),
      currency,
    ),
  };
}
