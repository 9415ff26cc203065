"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import type { AddSeriesInput, ChangeSeriesInput, OneSeriesInput } from "@/lib/firm/schema";
import { paths } from "@/lib/paths";
import type { Result } from "@/lib/result";
import type { SeriesRow } from "@/server/firm/read";
import { NewSeriesDialog } from "./new-series-dialog";
import { SeriesDialog } from "./series-dialog";
import { SeriesMenu } from "./series-menu";

export interface SeriesActions {
  add: (input: AddSeriesInput) => Promise<Result<{ id: string }>>;
  change: (input: ChangeSeriesInput) => Promise<Result<void>>;
  makeDefault: (input: OneSeriesInput) => Promise<Result<void>>;
  archive: (input: OneSeriesInput) => Promise<Result<void>>;
  restore: (input: OneSeriesInput) => Promise<Result<void>>;
}

type SeriesTableProps = {
  slug: string;
  series: SeriesRow[];
  mayWrite: boolean;
  /** Whether this person may read the continuity report. */
  mayReadNumbers: boolean;
  actions: SeriesActions;
};

/** The number series; a pattern can be changed only while the series has given no number. */
export function SeriesTable({ slug, series, mayWrite, mayReadNumbers, actions }: SeriesTableProps) {
  const whyNot = useTranslations("enums.whyNot");
  const t = useTranslations("firm.seriesTable");
  const words = useTranslations("enums.invoicing");
  const [changing, setChanging] = useState<SeriesRow | null>(null);
  const [adding, setAdding] = useState(false);
  const refused = mayWrite ? null : whyNot("settings:write");
  return (
    <Card
      flush
      title={t("numberSeries")}
      text={t("aDocumentGetsItsNumber")}
      actions={
        <Button icon={<Plus aria-hidden />} disabledReason={refused} onClick={() => setAdding(true)}>
          {t("addSeries")}
        </Button>
      }
    >
      <DataTable caption={t("numberSeries")} stacked>
        <TableHead>
          <HeadCell>{t("series")}</HeadCell>
          <HeadCell>{t("for")}</HeadCell>
          <HeadCell>{t("pattern")}</HeadCell>
          <HeadCell>{t("beginsAgain")}</HeadCell>
          <HeadCell>{t("nextNumber")}</HeadCell>
          <HeadCell align="end">
            <span className="sr-only">{t("actions")}</span>
          </HeadCell>
        </TableHead>
        <tbody>
          {series.map((row) => (
            <Row key={row.id} muted={row.isArchived}>
              <Cell lead className="font-medium">
                <span className="flex flex-wrap items-center gap-2">
                  {mayReadNumbers ? (
                    <TextLink href={paths.settingsSeries(slug, row.id)}>{row.name}</TextLink>
                  ) : (
                    row.name
                  )}
                  {row.isDefault && <Badge tone="green">{t("default")}</Badge>}
                  {row.isArchived && <Badge>{t("archived")}</Badge>}
                </span>
              </Cell>
              <Cell label={t("for")}>{words(`seriesKind.${row.kind}`)}</Cell>
              <Cell label={t("pattern")} className="figures">
                {row.pattern}
              </Cell>
              <Cell label={t("beginsAgain")}>{words(`reset.${row.reset}`)}</Cell>
              <Cell label={t("nextNumber")} className="figures">
                {row.isArchived ? "–" : row.nextNumber}
              </Cell>
              <Cell align="end">
                <SeriesMenu
                  slug={slug}
                  series={row}
                  refused={refused}
                  mayReadNumbers={mayReadNumbers}
                  actions={actions}
                  onChange={() => setChanging(row)}
                />
              </Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
      {changing && (
        <SeriesDialog series={changing} action={actions.change} onClose={() => setChanging(null)} />
      )}
      {adding && <NewSeriesDialog action={actions.add} onClose={() => setAdding(false)} />}
    </Card>
  );
}
