import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { useLocale } from "@/components/ui/locale";
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
  const locale = useLocale();
  const t = useTranslations("imports.importSample");
  const footer =
    count > rows.length ? t("theFirstOfAreShown", { count: rows.length, count2: count }) : undefined;
  return (
    <Card title={t("howTheEntriesWillLook")} footer={footer} flush>
      <DataTable caption={t("newEntries")} stacked>
        <TableHead>
          <HeadCell align="end">{t("line")}</HeadCell>
          <HeadCell>{t("date")}</HeadCell>
          <HeadCell>{t("person")}</HeadCell>
          <HeadCell>{t("project")}</HeadCell>
          <HeadCell>{t("description")}</HeadCell>
          <HeadCell align="end">{t("time")}</HeadCell>
          <HeadCell>{t("billable")}</HeadCell>
        </TableHead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.line}>
              <Cell label={t("line")} align="end" className="max-sm:hidden!">
                {row.line}
              </Cell>
              <Cell label={t("date")} className="whitespace-nowrap">
                {formatDate(row.date, locale)}
              </Cell>
              <Cell label={t("person")}>{row.person}</Cell>
              <Cell label={t("project")}>
                {row.project}
                <span className="block text-muted text-sm">{row.client ?? t("internal")}</span>
              </Cell>
              <Cell lead>{row.description || "–"}</Cell>
              <Cell label={t("time")} align="end">
                {formatMinutes(row.minutes)}
              </Cell>
              <Cell label={t("billable")}>{row.billable ? t("yes") : t("no")}</Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
    </Card>
  );
}

type KnownRowsProps = { rows: ImportPreview["known"]; count: number };

function KnownRows({ rows, count }: KnownRowsProps) {
  const locale = useLocale();
  const t = useTranslations("imports.importSample");
  const footer =
    count > rows.length ? t("theFirstOfAreShown", { count: rows.length, count2: count }) : undefined;
  return (
    <Card title={t("hereAlreadyAndNotAdded")} footer={footer} flush>
      <DataTable caption={t("entriesThatAreHereAlready")} stacked>
        <TableHead>
          <HeadCell align="end">{t("line")}</HeadCell>
          <HeadCell>{t("date")}</HeadCell>
          <HeadCell>{t("project")}</HeadCell>
          <HeadCell>{t("description")}</HeadCell>
        </TableHead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.line} muted>
              <Cell label={t("line")} align="end" className="max-sm:hidden!">
                {row.line}
              </Cell>
              <Cell label={t("date")}>{formatDate(row.date, locale)}</Cell>
              <Cell label={t("project")}>{row.project}</Cell>
              <Cell lead>{row.description || "–"}</Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
    </Card>
  );
}
