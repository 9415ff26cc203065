import { Card } from "@/components/ui/card";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { formatDate, formatMinutes } from "@/lib/format";
import type { ImportPreview } from "@/server/imports/read";

/** The first new entries as they would arrive, and those that are here already. */
export function ImportSample({ preview }: { preview: ImportPreview }) {
  return (
    <>
      {preview.sample.length > 0 && <NewRows rows={preview.sample} count={preview.newRows} />}
      {preview.known.length > 0 && <KnownRows rows={preview.known} count={preview.knownCount} />}
    </>
  );
}

type NewRowsProps = { rows: ImportPreview["sample"]; count: number };

function NewRows({ rows, count }: NewRowsProps) {
  const footer = count > rows.length ? `The first ${rows.length} of ${count} are shown.` : undefined;
  return (
    <Card title="How the entries will look" footer={footer} flush>
      <DataTable caption="New entries" stacked>
        <TableHead>
          <HeadCell align="end">Line</HeadCell>
          <HeadCell>Date</HeadCell>
          <HeadCell>Person</HeadCell>
          <HeadCell>Project</HeadCell>
          <HeadCell>Description</HeadCell>
          <HeadCell align="end">Time</HeadCell>
          <HeadCell>Billable</HeadCell>
        </TableHead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.line}>
              <Cell label="Line" align="end" className="max-sm:hidden!">
                {row.line}
              </Cell>
              <Cell label="Date" className="whitespace-nowrap">
                {formatDate(row.date, "en")}
              </Cell>
              <Cell label="Person">{row.person}</Cell>
              <Cell label="Project">
                {row.project}
                <span className="block text-muted text-sm">{row.client ?? "Internal"}</span>
              </Cell>
              <Cell lead>{row.description || "–"}</Cell>
              <Cell label="Time" align="end">
                {formatMinutes(row.minutes)}
              </Cell>
              <Cell label="Billable">{row.billable ? "Yes" : "No"}</Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
    </Card>
  );
}

type KnownRowsProps = { rows: ImportPreview["known"]; count: number };

function KnownRows({ rows, count }: KnownRowsProps) {
  const footer = count > rows.length ? `The first ${rows.length} of ${count} are shown.` : undefined;
  return (
    <Card title="Here already, and not added again" footer={footer} flush>
      <DataTable caption="Entries that are here already" stacked>
        <TableHead>
          <HeadCell align="end">Line</HeadCell>
          <HeadCell>Date</HeadCell>
          <HeadCell>Project</HeadCell>
          <HeadCell>Description</HeadCell>
        </TableHead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.line} muted>
              <Cell label="Line" align="end" className="max-sm:hidden!">
                {row.line}
              </Cell>
              <Cell label="Date">{formatDate(row.date, "en")}</Cell>
              <Cell label="Project">{row.project}</Cell>
              <Cell lead>{row.description || "–"}</Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
    </Card>
  );
}
