import { Card } from "@/components/ui/card";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { TextLink } from "@/components/ui/text-link";
import { formatAmount, formatDate, formatMoney } from "@/lib/format";
import { isNegative } from "@/lib/money/money";
import { paths } from "@/lib/paths";
import type { StatementRow, StatementSection } from "@/lib/payments/statement";
import { isOfPayment, statementWords } from "@/lib/payments/statement-words";
import type { Period } from "@/lib/time/period";

type StatementTableProps = { slug: string; section: StatementSection; period: Period };

/** The account of a customer in one currency, with the balance after each row. */
export function StatementTable({ slug, section, period }: StatementTableProps) {
  const { currency, opening, rows, closing, charged, paid } = section;
  const figure = (amount: string, strong = false) => (
    <Figure value={formatAmount(amount, currency, "en")} weight={strong ? "strong" : "normal"} />
  );
  return (
    <Card
      flush
      title={`Account in ${currency}`}
      text={`${formatMoney(charged, currency, "en")} charged, ${formatMoney(paid.replace("-", ""), currency, "en")} paid or credited`}
      actions={
        <span className="figures font-semibold text-lg">
          {isNegative(closing)
            ? `${formatMoney(closing.slice(1), currency, "en")} in their favour`
            : formatMoney(closing, currency, "en")}
        </span>
      }
    >
      <DataTable caption={`Statement in ${currency}`} stacked>
        <TableHead>
          <HeadCell>Date</HeadCell>
          <HeadCell>What</HeadCell>
          <HeadCell>Reference</HeadCell>
          <HeadCell align="end">Amount {currency}</HeadCell>
          <HeadCell align="end">Balance</HeadCell>
        </TableHead>
        <tbody>
          <Row muted>
            <Cell lead className="figures whitespace-nowrap">
              {formatDate(period.from, "en")}
            </Cell>
            <Cell label="What">Opening balance</Cell>
            <Cell className="max-sm:hidden!" />
            <Cell className="max-sm:hidden!" />
            <Cell label="Balance" align="end">
              {figure(opening)}
            </Cell>
          </Row>
          {rows.map((row, index) => (
            <Row key={`${row.kind} ${row.id} ${row.amount} ${String(index)}`}>
              <Cell lead className="figures whitespace-nowrap">
                {formatDate(row.date, "en")}
              </Cell>
              <Cell label="What">{statementWords(row)}</Cell>
              <Cell label="Reference" className="sm:max-w-72 sm:truncate">
                <TextLink href={hrefOf(slug, row)} prefetch={false}>
                  {row.reference || "Payment"}
                </TextLink>
              </Cell>
              <Cell label={`Amount ${currency}`} align="end">
                {figure(row.amount)}
              </Cell>
              <Cell label="Balance" align="end">
                {figure(row.balance, true)}
              </Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
    </Card>
  );
}

const hrefOf = (slug: string, { kind, id }: StatementRow): string =>
  isOfPayment(kind) ? paths.payment(slug, id) : paths.invoice(slug, id);
