"use client";

import { DecimalInput } from "@/components/invoices/decimal-input";
import { Checkbox } from "@/components/ui/checkbox";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
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
  const { invoices, currency } = props;
  return (
    <DataTable caption={`Open invoices in ${currency}`} stacked>
      <TableHead>
        <HeadCell>Invoice</HeadCell>
        <HeadCell>Due</HeadCell>
        <HeadCell align="end">Balance</HeadCell>
        <HeadCell align="end">Takes {currency}</HeadCell>
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
  const { id, number, balance } = invoice;
  const amount = amounts[id] ?? "";
  const problem = problemOf(amount, invoice);
  return (
    <Row>
      <Cell lead className="sm:align-baseline">
        <div>
          <span className="font-medium">{number}</span>
          {discounts && <Discount invoice={invoice} currency={currency} {...discounts} />}
        </div>
      </Cell>
      <Cell label="Due" className="figures whitespace-nowrap sm:align-baseline">
        {formatDate(invoice.dueDate, "en")}
      </Cell>
      <Cell label="Balance" align="end" className="sm:align-baseline">
        <Figure value={formatAmount(balance, currency, "en")} />
      </Cell>
      <Cell label={`Takes ${currency}`} align="end" className="sm:w-44 sm:align-baseline">
        <span className="block">
          <DecimalInput
            aria-label={`Amount for ${number}`}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? `${id}-problem` : undefined}
            placeholder="0.00"
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

function problemOf(amount: string, { balance, currency }: PayableInvoice): string | null {
  if (amount.trim() === "" || /^0*[.,]?0*$/.test(amount)) return null;
  if (!isAmount(amount, currency)) return "Use an amount like 250.00.";
  return compare(amount, balance) > 0 ? "More than the balance." : null;
}

type DiscountProps = { invoice: PayableInvoice; currency: string } & NonNullable<
  InvoiceAmountsProps["discounts"]
>;

/** The discount of the invoice's terms: to be ticked through its last day, and said why not after it. */
function Discount({ invoice, currency, paidOn, taken, onTake }: DiscountProps) {
  const { discount, id } = invoice;
  if (!discount) return null;
  const words = `${formatPercent(discount.percent, "en")} early-payment discount`;
  if (paidOn > discount.until) {
    return (
      <span className="block font-normal text-muted text-sm">
        {words} ended on {formatDate(discount.until, "en")}
      </span>
    );
  }
  return (
    <Checkbox
      className="mt-1 font-normal text-sm"
      label={`Take the ${words}`}
      hint={`${formatMoney(discount.payable, currency, "en")} then pays it, through ${formatDate(discount.until, "en")}`}
      checked={taken.has(id)}
      onCheckedChange={(checked) => onTake(id, checked)}
    />
  );
}
