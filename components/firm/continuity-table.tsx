import { StatusBadge } from "@/components/invoices/status-badge";
import { Cell, DataTable, HeadCell, Row, RowLink, TableHead } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { formatAmount, formatDate } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { ContinuityRow } from "@/server/firm/read-continuity";

type ContinuityTableProps = { slug: string; rows: ContinuityRow[]; caption: string };

/** One row a number, in their order; of voids the reason. */
export function ContinuityTable({ slug, rows, caption }: ContinuityTableProps) {
  return (
    <DataTable caption={caption} stacked>
      <TableHead>
        <HeadCell>Number</HeadCell>
        <HeadCell>Customer</HeadCell>
        <HeadCell>Status</HeadCell>
        <HeadCell>Issued</HeadCell>
        <HeadCell>Fingerprint</HeadCell>
        <HeadCell align="end">Total</HeadCell>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} muted={row.status === "VOID"}>
            <Cell lead className="figures whitespace-nowrap">
              <RowLink href={paths.invoice(slug, row.id)} prefetch={false}>
                {row.number}
              </RowLink>
            </Cell>
            <Cell label="Customer" className="sm:max-w-56 sm:truncate">
              {row.customerName}
            </Cell>
            <Cell label="Status">
              <span className="flex flex-wrap items-center gap-x-2 gap-y-1 max-sm:justify-end">
                <StatusBadge status={row.status} />
                {row.voidReason && <span className="text-sm">{row.voidReason}</span>}
              </span>
            </Cell>
            <Cell label="Issued" className="figures sm:whitespace-nowrap">
              {formatDate(row.issueDate, "en")}
            </Cell>
            <Cell label="Fingerprint">
              <span className="font-mono text-muted text-xs" title={row.sha256}>
                {row.sha256.slice(0, 12)}
              </span>
            </Cell>
            <Cell label="Total" align="end">
              <Figure value={formatAmount(row.total, row.currency, "en")} unit={row.currency} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
