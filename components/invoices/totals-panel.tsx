import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { Figure } from "@/components/ui/figure";
import { useLocale } from "@/components/ui/locale";
import { formatAmount, formatPercent } from "@/lib/format";
import { basisOf, chargesOf } from "@/lib/invoices/group-basis";
import type { TaxCategory } from "@/lib/invoices/totals";
import { negate } from "@/lib/money/money";
import { isNegative, isZero } from "@/lib/money/sign";

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

type Group = TotalsPanelProps["totals"]["groups"][number];

/** Writes amounts with a minus sign as wide as a figure, and what each group is. */
function usePanelTexts(currency: string, pricesIncludeTax: boolean) {
  const locale = useLocale();
  const t = useTranslations("draft.totalsPanel");
  const category = useTranslations("enums.taxCategory");
  const plain = (amount: string) => formatAmount(absolute(amount), currency, locale);
  return {
    money: (amount: string) => `${isNegative(amount) ? "−" : ""}${plain(amount)}`,
    groupName: ({ taxCategory, taxRate }: Group) =>
      taxCategory === "S" ? t("tax", { rate: formatPercent(taxRate, locale) }) : category(taxCategory),
    /** What a group's tax is taken on: its lines, less its share of the discount, with its charges. */
    basis: (group: Group) => {
      const charges = chargesOf(group, pricesIncludeTax, currency);
      return t("basis", {
        isWithin: pricesIncludeTax ? "yes" : "no",
        basis: plain(basisOf(group, pricesIncludeTax, currency)),
        hasDiscount: isZero(group.discountShare) ? "no" : "yes",
        discount: plain(group.discountShare),
        kind: isZero(charges) ? "none" : isNegative(charges) ? "allowances" : "charges",
        charges: plain(charges),
      });
    },
  };
}

/** Subtotal, discount, charges, each tax group with what it is taken on, cash rounding, total; of an issued invoice also what is settled. */
export function TotalsPanel({ currency, pricesIncludeTax, charges, totals, settled }: TotalsPanelProps) {
  const t = useTranslations("draft.totalsPanel");
  const { money, groupName, basis } = usePanelTexts(currency, pricesIncludeTax);
  const discounted = !isZero(totals.discount);
  return (
    <dl className="flex flex-col gap-1.5">
      <Line term={pricesIncludeTax ? t("linesTaxIncluded") : t("subtotal")} value={money(totals.subtotal)} />
      {discounted && <Line term={t("discount")} value={money(negate(totals.discount, currency))} />}
      {charges.map((charge) => (
        <Line key={charge.id} term={charge.description || t("charge")} value={money(charge.amount)} />
      ))}
      {totals.groups.map((group) => (
        <Line
          key={`${group.taxCategory} ${group.taxRate}`}
          term={groupName(group)}
          detail={basis(group)}
          value={money(group.tax)}
        />
      ))}
      {!isZero(totals.cashRounding) && <Line term={t("rounding")} value={money(totals.cashRounding)} />}
      <Line term={t("total", { currency })} value={money(totals.total)} strong />
      {pricesIncludeTax && <Line term={t("ofItWithoutTax")} value={money(totals.taxExclusive)} />}
      {settled && (
        <>
          <Line term={t("settled")} value={money(negate(settled.settled, currency))} />
          <Line term={t("balance", { currency })} value={money(settled.balance)} strong />
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
