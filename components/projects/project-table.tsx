import { cn } from "@/components/ui/cn";
import { Cell, DataTable, HeadCell, Row, RowLink, TableHead } from "@/components/ui/data-table";
import { formatMinutes } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { ProjectRow } from "@/server/projects/read";

// On a phone a card shows only what there is.
const bare = "max-sm:hidden!";

type ProjectTableProps = { slug: string; rows: ProjectRow[] };

/** The projects; minutes only of those whose whole time the person may see. */
export function ProjectTable({ slug, rows }: ProjectTableProps) {
  const showMinutes = rows.some((row) => row.minutes !== null);
  return (
    <DataTable caption="Projects" stacked>
      <TableHead>
        <HeadCell>Name</HeadCell>
        <HeadCell>Code</HeadCell>
        <HeadCell>Customer</HeadCell>
        <HeadCell>Lead</HeadCell>
        {showMinutes && <HeadCell align="end">Worked</HeadCell>}
        {showMinutes && <HeadCell align="end">Budget</HeadCell>}
        {showMinutes && <HeadCell align="end">Unbilled</HeadCell>}
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} muted={row.isArchived}>
            <Cell lead className="sm:min-w-40">
              <RowLink href={paths.project(slug, row.id)}>{row.name}</RowLink>
            </Cell>
            <Cell label="Code" className={cn("whitespace-nowrap", !row.code && bare)}>
              {row.code || "–"}
            </Cell>
            <Cell label="Customer">{row.customerName ?? <span className="text-muted">Internal</span>}</Cell>
            <Cell label="Lead" className={cn("sm:min-w-28", row.leads.length === 0 && bare)}>
              {row.leads.length > 0 ? row.leads.join(", ") : "–"}
            </Cell>
            {showMinutes && <MinuteCells row={row} />}
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}

function MinuteCells({ row: { minutes, budgetMinutes, customerId } }: { row: ProjectRow }) {
  const cell = (label: string, value: number | null | undefined) => (
    <Cell label={label} align="end" className={value ? "" : bare}>
      {value ? formatMinutes(value) : "–"}
    </Cell>
  );
  return (
    <>
      {cell("Worked", minutes?.worked)}
      {cell("Budget", minutes && budgetMinutes)}
      {cell("Unbilled", customerId && minutes ? minutes.unbilled : null)}
    </>
  );
}
