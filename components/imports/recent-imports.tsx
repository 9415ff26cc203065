import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Cell, DataTable, HeadCell, Row, RowLink, TableHead } from "@/components/ui/data-table";
import type { Tone } from "@/components/ui/tone";
import type { ImportFormat } from "@/lib/imports/format-columns";
import { paths } from "@/lib/paths";
import type { RecentImport } from "@/server/imports/read";
import { formatNames } from "./format-names";

const states: Record<RecentImport["status"], { word: string; tone: Tone }> = {
  PREVIEWED: { word: "Looked at", tone: "grey" },
  QUEUED: { word: "Waiting", tone: "blue" },
  RUNNING: { word: "Running", tone: "blue" },
  DONE: { word: "Imported", tone: "green" },
  FAILED: { word: "Failed", tone: "red" },
};

/** The last imports, each with its result. */
export function RecentImports({ slug, imports }: { slug: string; imports: RecentImport[] }) {
  if (imports.length === 0) return null;
  return (
    <Card title="Recent imports" flush>
      <DataTable caption="Recent imports" stacked>
        <TableHead>
          <HeadCell>File</HeadCell>
          <HeadCell>Source</HeadCell>
          <HeadCell>State</HeadCell>
          <HeadCell align="end">Entries added</HeadCell>
          <HeadCell>When</HeadCell>
        </TableHead>
        <tbody>
          {imports.map((batch) => (
            <Row key={batch.id}>
              <Cell lead>
                <RowLink href={paths.timeImportBatch(slug, batch.id)}>{batch.fileName}</RowLink>
              </Cell>
              <Cell label="Source">{formatNames[batch.format as ImportFormat]}</Cell>
              <Cell label="State">
                <Badge tone={states[batch.status].tone}>{states[batch.status].word}</Badge>
              </Cell>
              <Cell label="Entries added" align="end">
                {batch.status === "DONE" ? batch.rowsAdded : "–"}
              </Cell>
              <Cell label="When">{batch.createdAt}</Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
    </Card>
  );
}
