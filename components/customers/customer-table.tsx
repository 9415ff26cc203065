import { cn } from "@/components/ui/cn";
import { Cell, DataTable, HeadCell, Row, RowLink, TableHead } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { countryName, formatAmount, formatMinutes } from "@/lib/format";
import { isZero } from "@/lib/money/money";
import { paths } from "@/lib/paths";
import type { CustomerFigures } from "@/server/customers/figures";
import type { CustomerRow } from "@/server/customers/read";

// On a phone a card shows only what there is.
const bare = "max-sm:hidden!";

type CustomerTableProps = { slug: string; rows: CustomerRow[]; showMoney: boolean };

/** The customers; money only where the person may see it, one line a currency. */
export function CustomerTable({ slug, rows, showMoney }: CustomerTableProps) {
  return (
    <DataTable caption="Customers" stacked>
      <TableHead>
        <HeadCell>Name</HeadCell>
        <HeadCell>Country</HeadCell>
        <HeadCell>Currency</HeadCell>
        <HeadCell align="end">Projects</HeadCell>
        {showMoney && <HeadCell align="end">Unbilled time</HeadCell>}
        {showMoney && <HeadCell align="end">Unbilled</HeadCell>}
        {showMoney && <HeadCell align="end">Outstanding</HeadCell>}
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} muted={row.isArchived}>
            <Cell lead>
              <RowLink href={paths.customer(slug, row.id)}>{row.name}</RowLink>
            </Cell>
            <Cell label="Country" className={cn("sm:min-w-28", !row.country && bare)}>
              {row.country ? countryName(row.country, "en") : "–"}
            </Cell>
            <Cell label="Currency">{row.currency}</Cell>
            <Cell label="Projects" align="end" className={row.projects > 0 ? "" : bare}>
              {row.projects}
            </Cell>
            {row.figures && <FigureCells figures={row.figures} />}
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}

function FigureCells({ figures }: { figures: CustomerFigures[] }) {
  const unbilled = figures.filter((each) => each.unbilledMinutes > 0);
  const owed = figures.filter((each) => !isZero(each.outstanding));
  const minutes = unbilled.reduce((sum, each) => sum + each.unbilledMinutes, 0);
  return (
    <>
      <Cell label="Unbilled time" align="end" className={minutes > 0 ? "" : bare}>
        {minutes > 0 ? formatMinutes(minutes) : "–"}
      </Cell>
      <Cell label="Unbilled" align="end" className={unbilled.length > 0 ? "" : bare}>
        <Lines amounts={unbilled.map(({ currency, unbilled: amount }) => ({ currency, amount }))} />
      </Cell>
      <Cell label="Outstanding" align="end" className={owed.length > 0 ? "" : bare}>
        <Lines amounts={owed.map(({ currency, outstanding: amount }) => ({ currency, amount }))} />
      </Cell>
    </>
  );
}

function Lines({ amounts }: { amounts: { currency: string; amount: string }[] }) {
  if (amounts.length === 0) return "–";
  return (
    <span className="flex flex-col items-end">
      {amounts.map(({ currency, amount }) => (
        <Figure key={currency} value={formatAmount(amount, currency, "en")} unit={currency} />
      ))}
    </span>
  );
}
