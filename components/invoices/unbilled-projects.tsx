import { FilePlus2 } from "lucide-react";
import { Card } from "@/components/ui/card";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Figure } from "@/components/ui/figure";
import { LinkButton } from "@/components/ui/link-button";
import { formatAmount, formatMinutes, formatMoney } from "@/lib/format";
import { sum } from "@/lib/money/money";
import { paths, withQuery } from "@/lib/paths";
import type { UnbilledProject } from "@/server/invoices/read-customer";

type UnbilledProjectsProps = {
  slug: string;
  customer: { id: string; isArchived: boolean };
  unbilled: UnbilledProject[];
};

/** What is unbilled of a customer by project, with a total for each currency. */
export function UnbilledProjects({ slug, customer, unbilled }: UnbilledProjectsProps) {
  const billHref = (currency?: string) =>
    withQuery(paths.newInvoice(slug), { customer: customer.id, currency });
  const archived = customer.isArchived ? "This customer is archived. Restore it to bill it." : null;
  return (
    <Card
      flush
      title="Unbilled time"
      text={totalText(unbilled)}
      actions={
        <LinkButton
          variant="primary"
          size="sm"
          icon={<FilePlus2 aria-hidden />}
          href={billHref()}
          disabledReason={archived}
        >
          New invoice
        </LinkButton>
      }
    >
      {unbilled.length === 0 ? (
        <EmptyState
          title="Nothing is unbilled"
          text="Time logged on this customer’s projects appears here."
        />
      ) : (
        <DataTable caption="Unbilled time by project" stacked>
          <TableHead>
            <HeadCell>Project</HeadCell>
            <HeadCell align="end">Entries</HeadCell>
            <HeadCell align="end">Time</HeadCell>
            <HeadCell align="end">Amount</HeadCell>
          </TableHead>
          <tbody>
            {unbilled.map((row) => (
              <Row key={`${row.projectId} ${row.currency}`}>
                <Cell lead>{row.projectName}</Cell>
                <Cell label="Entries" align="end">
                  {row.entries}
                </Cell>
                <Cell label="Time" align="end">
                  {formatMinutes(row.minutes)}
                  {row.withoutRateMinutes > 0 && (
                    <span className="block text-amber-text text-sm">
                      {formatMinutes(row.withoutRateMinutes)} without a rate
                    </span>
                  )}
                </Cell>
                <Cell label="Amount" align="end">
                  <Figure value={formatAmount(row.amount, row.currency, "en")} unit={row.currency} />
                </Cell>
              </Row>
            ))}
          </tbody>
        </DataTable>
      )}
    </Card>
  );
}

/** One total a currency, never one over them. */
function totalText(unbilled: UnbilledProject[]): string | undefined {
  const currencies = [...new Set(unbilled.map((row) => row.currency))];
  return currencies
    .map((currency) => {
      const own = unbilled.filter((row) => row.currency === currency);
      const minutes = own.reduce((total, row) => total + row.minutes, 0);
      const amount = sum(
        own.map((row) => row.amount),
        currency,
      );
      return `${formatMinutes(minutes)}, ${formatMoney(amount, currency, "en")}`;
    })
    .join(" · ");
}
