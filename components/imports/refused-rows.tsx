import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import type { ImportPreview } from "@/server/imports/read";

const shown = 100;

/** The lines that cannot be taken, and why. */
export function RefusedRows({ refused }: { refused: ImportPreview["refused"] }) {
  const t = useTranslations("imports.refusedRows");
  if (refused.length === 0) return null;
  return (
    <Card
      title={t("rowsAreRefused", { count: refused.length })}
      text={t("mendThemInTheFile")}
      footer={refused.length > shown ? t("theFirstAreShown", { shown }) : undefined}
      flush
    >
      <DataTable caption={t("refusedRows")}>
        <TableHead>
          <HeadCell align="end" className="w-20">
            {t("line")}
          </HeadCell>
          <HeadCell>{t("reason")}</HeadCell>
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
