"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import type { ChangeSeriesInput } from "@/lib/firm/schema";
import { whyNot } from "@/lib/permissions";
import type { Result } from "@/lib/result";
import type { SeriesRow } from "@/server/firm/read";
import { choices } from "./invoicing-choices";
import { SeriesDialog } from "./series-dialog";

type SeriesTableProps = {
  series: SeriesRow[];
  mayWrite: boolean;
  action: (input: ChangeSeriesInput) => Promise<Result<void>>;
};

/** The number series; a pattern can be changed only while the series has given no number. */
export function SeriesTable({ series, mayWrite, action }: SeriesTableProps) {
  const [changing, setChanging] = useState<SeriesRow | null>(null);
  const reason = (row: SeriesRow) => {
    if (!mayWrite) return whyNot("settings:write");
    return row.isInUse ? "It has given numbers already: another pattern could give one of them twice." : null;
  };
  return (
    <Card
      flush
      title="Number series"
      text="A document gets its number when it is approved: consecutive, and never twice."
    >
      <DataTable caption="Number series" stacked>
        <TableHead>
          <HeadCell>Series</HeadCell>
          <HeadCell>Pattern</HeadCell>
          <HeadCell>Begins again</HeadCell>
          <HeadCell>Next number</HeadCell>
          <HeadCell align="end">
            <span className="sr-only">Actions</span>
          </HeadCell>
        </TableHead>
        <tbody>
          {series.map((row) => (
            <Row key={row.id}>
              <Cell lead className="font-medium">
                {row.name}
              </Cell>
              <Cell label="Pattern" className="figures">
                {row.pattern}
              </Cell>
              <Cell label="Begins again">
                {choices.reset.find(({ value }) => value === row.reset)?.label}
              </Cell>
              <Cell label="Next number" className="figures">
                {row.nextNumber}
              </Cell>
              <Cell align="end">
                <Button size="sm" disabledReason={reason(row)} onClick={() => setChanging(row)}>
                  Change
                </Button>
              </Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
      {changing && <SeriesDialog series={changing} action={action} onClose={() => setChanging(null)} />}
    </Card>
  );
}
