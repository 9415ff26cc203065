import { Undo2, Wallet } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Cell, DataTable, HeadCell, Row, RowLink, TableHead } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { formatAmount, formatDate, formatMoney } from "@/lib/format";
import { isZero } from "@/lib/money/money";
import { paths } from "@/lib/paths";
import { paymentMethodNames } from "@/lib/payments/schema";
import type { PaymentRow } from "@/server/payments/list";

type PaymentTableProps = { slug: string; rows: PaymentRow[] };

/** One row a payment; on a phone one small card. */
export function PaymentTable({ slug, rows }: PaymentTableProps) {
  return (
    <DataTable caption="Payments" stacked>
      <TableHead>
        <HeadCell>Came in</HeadCell>
        <HeadCell>Customer</HeadCell>
        <HeadCell>Method</HeadCell>
        <HeadCell>Reference</HeadCell>
        <HeadCell>Settles</HeadCell>
        <HeadCell align="end">Amount</HeadCell>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} muted={row.isReversed}>
            <Cell lead className="figures whitespace-nowrap">
              <RowLink href={paths.payment(slug, row.id)} prefetch={false}>
                {formatDate(row.paidOn, "en")}
              </RowLink>
            </Cell>
            <Cell label="Customer" className="sm:max-w-56 sm:truncate">
              {row.customerName}
            </Cell>
            <Cell label="Method" className="whitespace-nowrap">
              {paymentMethodNames[row.method]}
            </Cell>
            <Cell label="Reference" className="sm:max-w-48 sm:truncate">
              {row.reference || "–"}
            </Cell>
            <Cell label="Settles">
              <span className="flex flex-wrap items-center gap-1 max-sm:justify-end">
                {invoicesOf(row)}
                <PaymentBadges payment={row} />
              </span>
            </Cell>
            <Cell label="Amount" align="end">
              <Figure
                value={formatAmount(row.amount, row.currency, "en")}
                unit={row.currency}
                tone={row.isReversed ? "muted" : "ink"}
              />
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}

function invoicesOf({ invoices, credit, isReversed }: PaymentRow): string | null {
  if (invoices.length > 3) return `${invoices.slice(0, 2).join(", ")} and ${invoices.length - 2} more`;
  if (invoices.length > 0) return invoices.join(", ");
  return isReversed || !isZero(credit) ? null : "–";
}

type PaymentBadgesProps = {
  payment: Pick<PaymentRow, "credit" | "refunded" | "currency" | "isReversed">;
};

/** What became of a payment: reversed, refunded in part or in full, with credit left. */
export function PaymentBadges({ payment: { credit, refunded, currency, isReversed } }: PaymentBadgesProps) {
  if (isReversed) {
    return (
      <Badge tone="red" icon={<Undo2 aria-hidden />}>
        Reversed
      </Badge>
    );
  }
  return (
    <>
      {!isZero(refunded) && (
        <Badge tone="grey" icon={<Undo2 aria-hidden />}>
          {formatMoney(refunded, currency, "en")} refunded
        </Badge>
      )}
      {!isZero(credit) && (
        <Badge tone="amber" icon={<Wallet aria-hidden />}>
          {formatMoney(credit, currency, "en")} credit
        </Badge>
      )}
    </>
  );
}
