import { cn } from "@/components/ui/cn";
import { Figure } from "@/components/ui/figure";
import { taxCategories } from "@/lib/firm/tax-categories";
import { formatAmount, formatPercent } from "@/lib/format";
import { basisOf, chargesOf } from "@/lib/invoices/group-basis";
import type { TaxCategory } from "@/lib/invoices/totals";
import { isNegative, isZero, negate } from "@/lib/money/money";

const absolute = (amount: string) => amount.replace(/^-/, "");

export type TotalsPanelProps = {
  currency: string;
  pricesIncludeTax: boolean;
  /** On the whole invoice; a negative amount is an allowance. */
  charges: readonly { id: string; description: string; amount: string }[];
  totals: {
    subtotal: string;
    discount: string;
    groups: {
      taxCategory: TaxCategory;
      taxRate: string;
      net: string;
      discountShare: string;
      taxable: string;
      tax: string;
    }[];
    taxExclusive: string;
    tax: string;
    cashRounding: string;
    total: string;
  };
  /** Left out while nothing can be settled yet. */
  settled?: { settled: string; balance: string };
};

const groupName = (category: TaxCategory, rate: string) =>
  category === "S" ? `Tax ${formatPercent(rate, "en")}` : taxCategories[category].name;

/** With a minus sign as wide as a figure. */
const signed = (amount: string, currency: string) =>
  `${isNegative(amount) ? "−" : ""}${formatAmount(absolute(amount), currency, "en")}`;

/** What a group's tax is taken on: its lines, less its share of the discount, with its charges. */
function basisText(
  group: TotalsPanelProps["totals"]["groups"][number],
  pricesIncludeTax: boolean,
  currency: string,
): string {
  const money = (amount: string) => formatAmount(amount, currency, "en");
  const charges = chargesOf(group, pricesIncludeTax, currency);
  const chargesText = isNegative(charges)
    ? `less ${money(absolute(charges))} of allowances`
    : `with ${money(charges)} of charges`;
  return [
    `${pricesIncludeTax ? "within" : "on"} ${money(basisOf(group, pricesIncludeTax, currency))}`,
    ...(isZero(group.discountShare) ? [] : [`after ${money(group.discountShare)} of the discount`]),
    ...(isZero(charges) ? [] : [chargesText]),
  ].join(", ");
}

/** Subtotal, discount, charges, each tax group with what it is taken on, cash rounding, total; of an issued invoice also what is settled. */
export function TotalsPanel({ currency, pricesIncludeTax, charges, totals, settled }: TotalsPanelProps) {
  const money = (amount: string) => signed(amount, currency);
  const discounted = !isZero(totals.discount);
  return (
    <dl className="flex flex-col gap-1.5">
      <Line term={pricesIncludeTax ? "Lines, tax included" : "Subtotal"} value={money(totals.subtotal)} />
      {discounted && <Line term="Discount" value={money(negate(totals.discount, currency))} />}
      {charges.map((charge) => (
        <Line key={charge.id} term={charge.description || "Charge"} value={money(charge.amount)} />
      ))}
      {totals.groups.map((group) => (
        <Line
          key={`${group.taxCategory} ${group.taxRate}`}
          term={groupName(group.taxCategory, group.taxRate)}
          detail={basisText(group, pricesIncludeTax, currency)}
          value={money(group.tax)}
        />
      ))}
      {!isZero(totals.cashRounding) && <Line term="Rounding" value={money(totals.cashRounding)} />}
      <Line term={`Total ${currency}`} value={money(totals.total)} strong />
      {pricesIncludeTax && <Line term="Of it without tax" value={money(totals.taxExclusive)} />}
      {settled && (
        <>
          <Line term="Settled" value={money(negate(settled.settled, currency))} />
          <Line term={`Balance ${currency}`} value={money(settled.balance)} strong />
        </>
      )}
    </dl>
  );
}

type LineProps = { term: string; detail?: string; value: string; strong?: boolean };

function Line({ term, detail, value, strong }: LineProps) {
  return (
    <div
      className={cn(
        "flex items-baseline justify-between gap-4",
        strong && "mt-1 border-line border-t pt-2 text-lg",
      )}
    >
      <dt className={cn("min-w-0", strong ? "font-semibold" : "text-muted")}>
        {term}
        {detail && <span className="figures ml-1.5 whitespace-normal text-subtle text-sm">{detail}</span>}
      </dt>
      <dd>
        <Figure value={value} weight={strong ? "strong" : "normal"} />
      </dd>
    </div>
  );
}
