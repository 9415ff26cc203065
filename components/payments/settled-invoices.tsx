"use client";

import { Unlink } from "lucide-react";
import { toast } from "sonner";
import { StatusBadge } from "@/components/invoices/status-badge";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { IconButton } from "@/components/ui/icon-button";
import { TextLink } from "@/components/ui/text-link";
import { formatAmount, formatDate, formatMoney } from "@/lib/format";
import { isZero } from "@/lib/money/money";
import { paths } from "@/lib/paths";
import type { SettledByPayment } from "@/server/payments/read";
import type { PaymentActions } from "./payment-actions";

type SettledInvoicesProps = {
  slug: string;
  payment: { id: string; currency: string };
  settles: SettledByPayment[];
  disabledReason: string | null;
  unapply: PaymentActions["unapply"];
};

/** The invoices that a payment settles now, each with the way to take it off again. */
export function SettledInvoices({ slug, payment, settles, disabledReason, unapply }: SettledInvoicesProps) {
  const { currency } = payment;
  return (
    <Card flush title="Settles">
      {settles.length === 0 ? (
        <p className="px-4 py-5 text-muted">No invoice has any of it.</p>
      ) : (
        <DataTable caption="Invoices that this payment settles" stacked>
          <TableHead>
            <HeadCell>Invoice</HeadCell>
            <HeadCell>State</HeadCell>
            <HeadCell>Since</HeadCell>
            <HeadCell align="end">Amount {currency}</HeadCell>
            <HeadCell />
          </TableHead>
          <tbody>
            {settles.map((settled) => (
              <Row key={settled.invoiceId}>
                <Cell lead>
                  <TextLink href={paths.invoice(slug, settled.invoiceId)}>{settled.number}</TextLink>
                </Cell>
                <Cell label="State">
                  <StatusBadge status={settled.status} />
                </Cell>
                <Cell label="Since" className="figures whitespace-nowrap">
                  {formatDate(settled.settledOn, "en")}
                </Cell>
                <Cell label={`Amount ${currency}`} align="end">
                  <Figure value={formatAmount(settled.amount, currency, "en")} />
                  {!isZero(settled.discount) && (
                    <span className="block text-muted text-sm">
                      and {formatAmount(settled.discount, currency, "en")} discount
                    </span>
                  )}
                </Cell>
                <Cell label="Take off" align="end" className="sm:w-14">
                  <TakeOff
                    payment={payment}
                    settled={settled}
                    disabledReason={disabledReason}
                    action={unapply}
                  />
                </Cell>
              </Row>
            ))}
          </tbody>
        </DataTable>
      )}
    </Card>
  );
}

type TakeOffProps = {
  payment: { id: string; currency: string };
  settled: SettledByPayment;
  disabledReason: string | null;
  action: PaymentActions["unapply"];
};

function TakeOff({ payment, settled, disabledReason, action }: TakeOffProps) {
  const amount = formatMoney(settled.amount, payment.currency, "en");
  const discount = isZero(settled.discount) ? "" : " Its discount for paying early goes too.";
  const trigger = (
    <IconButton
      label={`Take off ${settled.number}`}
      icon={<Unlink aria-hidden />}
      disabledReason={disabledReason}
    />
  );
  if (disabledReason) return trigger;
  return (
    <ConfirmDialog
      trigger={trigger}
      tone="primary"
      title={`Take this payment off ${settled.number}?`}
      description={`${amount} is owed on the invoice again, and becomes the customer's credit. It can be applied to another invoice.${discount}`}
      confirmLabel="Take off"
      onConfirm={async () => {
        const result = await action({ paymentId: payment.id, invoiceId: settled.invoiceId });
        if (result.ok) toast.success(`Taken off ${settled.number}.`);
        return result;
      }}
    />
  );
}
