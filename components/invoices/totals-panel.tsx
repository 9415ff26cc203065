import { cn } from "@/components/ui/cn";
import { Figure } from "@/components/ui/figure";
import { taxCategories } from "@/lib/firm/tax-categories";
import { formatAmount, formatPercent } from "@/lib/format";
import type { TaxCategory } from "@/lib/invoices/totals";
import { isZero } from "@/lib/money/money";

export type TotalsPanelProps = {
  currency: string;
  pricesIncludeTax: boolean;
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
    total: string;
  };
  /** Left out while nothing can be settled yet. */
  settled?: { settled: string; balance: string };
};

const groupName = (category: TaxCategory, rate: string) =>
  category === "S" ? `Tax ${formatPercent(rate, "en")}` : taxCategories[category].name;

/** Subtotal, discount, each tax group with what it is taken on, total; of an issued invoice also what is settled. */
export function TotalsPanel({ currency, pricesIncludeTax, totals, settled }: TotalsPanelProps) {
  const money = (amount: string) => formatAmount(amount, currency, "en");
  const discounted = !isZero(totals.discount);
  return (
    <dl className="flex flex-col gap-1.5">
      <Line term={pricesIncludeTax ? "Lines, tax included" : "Subtotal"} value={money(totals.subtotal)} />
      {discounted && <Line term="Discount" value={`−${money(totals.discount)}`} />}
      {totals.groups.map((group) => (
        <Line
          key={`${group.taxCategory} ${group.taxRate}`}
          term={groupName(group.taxCategory, group.taxRate)}
          detail={`${pricesIncludeTax ? "within" : "on"} ${money(pricesIncludeTax ? group.net : group.taxable)}${
            isZero(group.discountShare) ? "" : `, after ${money(group.discountShare)} of the discount`
          }`}
          value={money(group.tax)}
        />
      ))}
      <Line term={`Total ${currency}`} value={money(totals.total)} strong />
      {pricesIncludeTax && <Line term="Of it without tax" value={money(totals.taxExclusive)} />}
      {settled && (
        <>
          <Line term="Settled" value={isZero(settled.settled) ? money("0") : `−${money(settled.settled)}`} />
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
