"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import type { AddSeriesInput, ChangeSeriesInput, OneSeriesInput } from "@/lib/firm/schema";
import { paths } from "@/lib/paths";
import { whyNot } from "@/lib/permissions";
import type { Result } from "@/lib/result";
import type { SeriesRow } from "@/server/firm/read";
import { choices } from "./invoicing-choices";
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

const kindNames = { INVOICE: "Invoices", CREDIT_NOTE: "Credit notes" } as const;

/** The number series; a pattern can be changed only while the series has given no number. */
export function SeriesTable({ slug, series, mayWrite, mayReadNumbers, actions }: SeriesTableProps) {
  const [changing, setChanging] = useState<SeriesRow | null>(null);
  const [adding, setAdding] = useState(false);
  const refused = mayWrite ? null : whyNot("settings:write");
  return (
    <Card
      flush
      title="Number series"
      text="A document gets its number when it is approved: consecutive, and never twice."
      actions={
        <Button icon={<Plus aria-hidden />} disabledReason={refused} onClick={() => setAdding(true)}>
          Add series
        </Button>
      }
    >
      <DataTable caption="Number series" stacked>
        <TableHead>
          <HeadCell>Series</HeadCell>
          <HeadCell>For</HeadCell>
          <HeadCell>Pattern</HeadCell>
          <HeadCell>Begins again</HeadCell>
          <HeadCell>Next number</HeadCell>
          <HeadCell align="end">
            <span className="sr-only">Actions</span>
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
                  {row.isDefault && <Badge tone="green">Default</Badge>}
                  {row.isArchived && <Badge>Archived</Badge>}
                </span>
              </Cell>
              <Cell label="For">{kindNames[row.kind]}</Cell>
              <Cell label="Pattern" className="figures">
                {row.pattern}
              </Cell>
              <Cell label="Begins again">
                {choices.reset.find(({ value }) => value === row.reset)?.label}
              </Cell>
              <Cell label="Next number" className="figures">
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
