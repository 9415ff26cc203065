"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import { differences, totalText } from "./draft-differences";
import { type DraftForm, formOf } from "./draft-form";
import type { DraftConflict } from "./use-draft-saving";

type ConflictDialogProps = {
  conflict: DraftConflict;
  mine: DraftForm;
  /** Null while a figure of mine cannot be read. */
  myTotal: string | null;
  currency: string;
  pending: boolean;
};

const shownDifferences = 25;

/** Somebody else saved first: what they have beside what is typed here, and the person decides. */
export function ConflictDialog({ conflict, mine, myTotal, currency, pending }: ConflictDialogProps) {
  const { theirs } = conflict;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && conflict.keepMine()}
      size="lg"
      role="alertdialog"
      busy={pending}
      title="Somebody else saved this draft"
    >
      <DialogBody className="flex flex-col gap-4">
        <Notice kind="warning">{conflict.message}</Notice>
        {theirs ? (
          <Comparison
            mine={mine}
            theirs={formOf(theirs)}
            rates={theirs.taxRates}
            totals={{ mine: totalText(myTotal, currency), theirs: totalText(theirs.invoice.total, currency) }}
          />
        ) : (
          <Spinner label="Loading what they saved" />
        )}
      </DialogBody>
      <Choices conflict={conflict} pending={pending} />
    </Dialog>
  );
}

function Choices({ conflict, pending }: { conflict: DraftConflict; pending: boolean }) {
  const [sure, setSure] = useState(false);
  const waiting = conflict.theirs ? null : "Wait until what they saved is here.";
  return (
    <DialogFooter
      start={
        sure ? (
          <Button variant="danger" pending={pending} disabledReason={waiting} onClick={conflict.saveMine}>
            Yes, replace theirs with mine
          </Button>
        ) : (
          <Button variant="ghost" disabledReason={waiting} onClick={() => setSure(true)}>
            Save mine over theirs…
          </Button>
        )
      }
    >
      <Button onClick={conflict.keepMine}>Keep editing mine</Button>
      <Button variant="primary" disabledReason={waiting} onClick={conflict.takeTheirs}>
        Reload theirs
      </Button>
    </DialogFooter>
  );
}

type ComparisonProps = {
  mine: DraftForm;
  theirs: DraftForm;
  rates: readonly { id: string; name: string }[];
  totals: { mine: string; theirs: string };
};

function Comparison({ mine, theirs, rates, totals }: ComparisonProps) {
  const all = differences(mine, theirs, rates);
  const rest = all.length - shownDifferences;
  return (
    <DataTable caption="What differs" stacked>
      <TableHead>
        <HeadCell>What differs</HeadCell>
        <HeadCell>Mine, not saved</HeadCell>
        <HeadCell>Theirs, saved</HeadCell>
      </TableHead>
      <tbody>
        {all.slice(0, shownDifferences).map((part) => (
          <Row key={`${part.what}${part.mine}${part.theirs}`}>
            <Cell lead>{part.what}</Cell>
            <Cell label="Mine">{part.mine}</Cell>
            <Cell label="Theirs">{part.theirs}</Cell>
          </Row>
        ))}
        <Row>
          <Cell lead>Total</Cell>
          <Cell label="Mine" className="figures">
            {totals.mine}
          </Cell>
          <Cell label="Theirs" className="figures">
            {totals.theirs}
          </Cell>
        </Row>
        {rest > 0 && (
          <Row>
            <Cell lead colSpan={3}>
              and {rest} more
            </Cell>
          </Row>
        )}
      </tbody>
    </DataTable>
  );
}
