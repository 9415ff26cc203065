import { Card } from "@/components/ui/card";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import type { ImportPreview } from "@/server/imports/read";

const shown = 100;

/** The lines that cannot be taken, and why. */
export function RefusedRows({ refused }: { refused: ImportPreview["refused"] }) {
  if (refused.length === 0) return null;
  return (
    <Card
      title={refused.length === 1 ? "1 row is refused" : `${refused.length} rows are refused`}
      text="Mend them in the file and import it again: what is here already is not added twice."
      footer={refused.length > shown ? `The first ${shown} are shown.` : undefined}
      flush
    >
      <DataTable caption="Refused rows">
        <TableHead>
          <HeadCell align="end" className="w-20">
            Line
          </HeadCell>
          <HeadCell>Reason</HeadCell>
        </TableHead>
        <tbody>
          {refused.slice(0, shown).map((row) => (
            <Row key={row.line}>
              <Cell align="end">{row.line}</Cell>
              <Cell>{row.reason}</Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
    </Card>
  );
}
