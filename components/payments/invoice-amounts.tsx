"use client";

import { useTranslations } from "next-intl";
import { DecimalInput } from "@/components/invoices/decimal-input";
import { Checkbox } from "@/components/ui/checkbox";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { useLocale } from "@/components/ui/locale";
import type { Texts } from "@/components/ui/texts";
import { formatAmount, formatDate, formatMoney, formatPercent } from "@/lib/format";
import { compare } from "@/lib/money/money";
import { isAmount } from "@/lib/payments/plan-payment";
import type { PayableInvoice } from "@/server/payments/open-invoices";

type InvoiceAmountsProps = {
  invoices: readonly PayableInvoice[];
  currency: string;
  amounts: Record<string, string>;
  onAmount: (invoiceId: string, amount: string) => void;
  /** Offers the discount for paying early where the money came in time; left out where no money comes in. */
  discounts?: {
    paidOn: string;
    taken: ReadonlySet<string>;
    onTake: (invoiceId: string, take: boolean) => void;
  };
};

/** The open invoices of one currency, each with what it takes of the money. */
export function InvoiceAmounts(props: InvoiceAmountsProps) {
  const t = useTranslations("payments.invoiceAmounts");
  const { invoices, currency } = props;
  return (
    <DataTable caption={t("openInvoicesIn", { currency })} stacked>
      <TableHead>
        <HeadCell>{t("invoice")}</HeadCell>
        <HeadCell>{t("due")}</HeadCell>
        <HeadCell align="end">{t("balance")}</HeadCell>
        <HeadCell align="end">{t("takes", { currency })}</HeadCell>
      </TableHead>
      <tbody>
        {invoices.map((invoice) => (
          <InvoiceAmount key={invoice.id} invoice={invoice} {...props} />
        ))}
      </tbody>
    </DataTable>
  );
}

type InvoiceAmountProps = InvoiceAmountsProps & { invoice: PayableInvoice };

function InvoiceAmount({ invoice, currency, amounts, onAmount, discounts }: InvoiceAmountProps) {
  const locale = useLocale();
  const t = useTranslations("payments.invoiceAmounts");
  const { id, number, balance } = invoice;
  const amount = amounts[id] ?? "";
  const problem = problemOf(amount, invoice, t);
  return (
    <Row>
      <Cell lead className="sm:align-baseline">
        <div>
          <span className="font-medium">{number}</span>
          {discounts && <Discount invoice={invoice} currency={currency} {...discounts} />}
        </div>
      </Cell>
      <Cell label={t("due")} className="figures whitespace-nowrap sm:align-baseline">
        {formatDate(invoice.dueDate, locale)}
      </Cell>
      <Cell label={t("balance")} align="end" className="sm:align-baseline">
        <Figure value={formatAmount(balance, currency, locale)} />
      </Cell>
      <Cell label={t("takes", { currency })} align="end" className="sm:w-44 sm:align-baseline">
        <span className="block">
          <DecimalInput
            aria-label={t("amountFor", { number })}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? `${id}-problem` : undefined}
            placeholder={formatAmount("0", currency, locale)}
            value={amount}
            onValueChange={(text) => onAmount(id, text)}
            className="w-36"
          />
          {problem && (
            <span id={`${id}-problem`} className="mt-1 block text-red-text text-sm">
              {problem}
            </span>
          )}
        </span>
      </Cell>
    </Row>
  );
}

function problemOf(
  amount: string,
  { balance, currency }: PayableInvoice,
  t: Texts<"payments.invoiceAmounts">,
): string | null {
  if (amount.trim() === "" || /^0*[.,]?0*$/.test(amount)) return null;
  if (!isAmount(amount, currency)) return t("useAnAmountLike");
  return compare(amount, balance) > 0 ? t("moreThanTheBalance") : null;
}

type DiscountProps = { invoice: PayableInvoice; currency: string } & NonNullable<
  InvoiceAmountsProps["discounts"]
>;

/** The discount of the invoice's terms: to be ticked through its last day, and said why not after it. */
function Discount({ invoice, currency, paidOn, taken, onTake }: DiscountProps) {
  const locale = useLocale();
  const t = useTranslations("payments.invoiceAmounts");
  const { discount, id } = invoice;
  if (!discount) return null;
  const percent = formatPercent(discount.percent, locale);
  if (paidOn > discount.until) {
    return (
      <span className="block font-normal text-muted text-sm">
        {t("endedOn", { percent, until: formatDate(discount.until, locale) })}
      </span>
    );
  }
  return (
    <Checkbox
      className="mt-1 font-normal text-sm"
      label={t("takeThe", { percent })}
      hint={t("thenPaysItThrough", {
        payable: formatMoney(discount.payable, currency, locale),
        until: formatDate(discount.until, locale),
      })}
      checked={taken.has(id)}
      onCheckedChange={(checked) => onTake(id, checked)}
    />
  );
}
