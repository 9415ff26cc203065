import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Cell, DataTable, HeadCell, Row, RowLink, TableHead } from "@/components/ui/data-table";
import type { Tone } from "@/components/ui/tone";
import type { ImportFormat } from "@/lib/imports/format-columns";
import { paths } from "@/lib/paths";
import type { RecentImport } from "@/server/imports/read";
import { formatNames } from "./format-names";

const tones: Record<RecentImport["status"], Tone> = {
  PREVIEWED: "grey",
  QUEUED: "blue",
  RUNNING: "blue",
  DONE: "green",
  FAILED: "red",
};

/** The last imports, each with its result. */
export function RecentImports({ slug, imports }: { slug: string; imports: RecentImport[] }) {
  const t = useTranslations("imports.recentImports");
  const states = useTranslations("enums.importStatus");
  if (imports.length === 0) return null;
  return (
    <Card title={t("recentImports")} flush>
      <DataTable caption={t("recentImports")} stacked>
        <TableHead>
          <HeadCell>{t("file")}</HeadCell>
          <HeadCell>{t("source")}</HeadCell>
          <HeadCell>{t("state")}</HeadCell>
          <HeadCell align="end">{t("entriesAdded")}</HeadCell>
          <HeadCell>{t("when")}</HeadCell>
        </TableHead>
        <tbody>
          {imports.map((batch) => (
            <Row key={batch.id}>
              <Cell lead>
                <RowLink href={paths.timeImportBatch(slug, batch.id)}>{batch.fileName}</RowLink>
              </Cell>
              <Cell label={t("source")}>{formatNames[batch.format as ImportFormat]}</Cell>
              <Cell label={t("state")}>
                <Badge tone={tones[batch.status]}>{states(batch.status)}</Badge>
              </Cell>
              <Cell label={t("entriesAdded")} align="end">
                {batch.status === "DONE" ? batch.rowsAdded : "–"}
              </Cell>
              <Cell label={t("when")}>{batch.createdAt}</Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
    </Card>
  );
}
