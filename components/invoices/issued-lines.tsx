import { Card } from "@/components/ui/card";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { taxCategories } from "@/lib/firm/tax-categories";
import { formatAmount, formatMinutes, formatNumber, formatPercent, formatUnitPrice } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { DetailLine } from "@/server/invoices/read-detail";
import { ExplainLine } from "./explain-line";
import { countEntries } from "./invoice-actions";

type IssuedLinesProps = { slug: string; invoiceId: string; lines: DetailLine[]; currency: string };

/** The lines of an invoice as they were issued. */
export function IssuedLines({ slug, invoiceId, lines, currency }: IssuedLinesProps) {
  return (
    <Card flush title="Lines">
      <DataTable caption="Lines" stacked>
        <TableHead>
          <HeadCell>Description</HeadCell>
          <HeadCell align="end">Quantity</HeadCell>
          <HeadCell align="end">Price</HeadCell>
          <HeadCell align="end">Tax</HeadCell>
          <HeadCell align="end">Amount {currency}</HeadCell>
          <HeadCell>
            <span className="sr-only">Explain</span>
          </HeadCell>
        </TableHead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.id}>
              <Cell lead>
                <span>
                  <span className="whitespace-pre-line">{line.description}</span>
                  <LineFacts line={line} currency={currency} />
                </span>
              </Cell>
              <Cell label="Quantity" align="end">
                {line.minutes === null
                  ? `${formatNumber(line.quantity ?? "0", "en")} ${line.unit}`
                  : formatMinutes(line.minutes)}
              </Cell>
              <Cell label="Price" align="end">
                <span>
                  {formatUnitPrice(line.unitPrice, currency, "en")}
                  {line.minutes !== null && <span className="text-muted"> / h</span>}
                </span>
              </Cell>
              <Cell label="Tax" align="end">
                {line.taxCategory === "S"
                  ? formatPercent(line.taxRate, "en")
                  : taxCategories[line.taxCategory].name}
              </Cell>
              <Cell label={`Amount ${currency}`} align="end">
                <Figure value={formatAmount(line.net, currency, "en")} />
              </Cell>
              <Cell className="w-px">
                <ExplainLine
                  href={paths.lineExplanation(slug, invoiceId, line.id)}
                  description={line.description}
                />
              </Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
    </Card>
  );
}

function LineFacts({ line, currency }: { line: DetailLine; currency: string }) {
  const facts = [
    line.projectName,
    line.entryCount > 0 && countEntries(line.entryCount),
    line.discount &&
      ("percent" in line.discount
        ? `${formatPercent(line.discount.percent, "en")} off`
        : `${formatAmount(line.discount.amount, currency, "en")} off`),
  ].filter(Boolean);
  if (facts.length === 0) return null;
  return <span className="block font-normal text-muted text-sm">{facts.join(" · ")}</span>;
}
