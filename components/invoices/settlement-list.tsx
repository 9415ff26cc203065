import { Card } from "@/components/ui/card";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { formatAmount, formatDate } from "@/lib/format";
import { paymentMethodNames } from "@/lib/payments/schema";
import type { DetailSettlement } from "@/server/invoices/read-detail";

const kindNames: Record<string, string> = {
  PAYMENT: "Payment",
  CREDIT_NOTE: "Credit note",
  WRITE_OFF: "Write-off",
  EARLY_PAYMENT: "Early-payment discount",
};

type SettlementListProps = { settlements: DetailSettlement[]; currency: string };

/** What has settled an invoice so far. */
export function SettlementList({ settlements, currency }: SettlementListProps) {
  return (
    <Card flush title="Settlements">
      <DataTable caption="Settlements" stacked>
        <TableHead>
          <HeadCell>Date</HeadCell>
          <HeadCell>What</HeadCell>
          <HeadCell>Reference</HeadCell>
          <HeadCell align="end">Amount {currency}</HeadCell>
        </TableHead>
        <tbody>
          {settlements.map((settlement) => (
            <Row key={settlement.id}>
              <Cell lead className="figures">
                {formatDate(settlement.settledOn, "en")}
              </Cell>
              <Cell label="What">{nameOf(settlement)}</Cell>
              <Cell label="Reference">{settlement.reference || "–"}</Cell>
              <Cell label={`Amount ${currency}`} align="end">
                <Figure value={formatAmount(settlement.amount, currency, "en")} />
              </Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
    </Card>
  );
}

function nameOf({ kind, method }: DetailSettlement): string {
  const methods: Record<string, string> = paymentMethodNames;
  return (method && methods[method]) || kindNames[kind] || kind;
}
