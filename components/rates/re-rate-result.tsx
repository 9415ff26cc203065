"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { formatAmount, formatMinutes } from "@/lib/format";
import type { MovedMoney } from "@/lib/rates/re-rate";
import type { Result } from "@/lib/result";
import type { ReRatePreview } from "@/server/rates/unbilled-entries";

type ReRateResultProps = {
  preview: ReRatePreview;
  onBack: () => void;
  onBusy: (busy: boolean) => void;
  onConfirm: () => Promise<Result<unknown>>;
};

const entries = (count: number) => `${count} ${count === 1 ? "entry" : "entries"}`;

/** What re-rating would move, and the button that does it. */
export function ReRateResult({ preview, onBack, onBusy, onConfirm }: ReRateResultProps) {
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const confirm = async () => {
    setPending(true);
    onBusy(true);
    try {
      const result = await onConfirm();
      if (!result.ok) setProblem(result.message);
    } catch {
      setProblem("That did not reach the server, and nothing was re-rated. Try again.");
    } finally {
      setPending(false);
      onBusy(false);
    }
  };
  const none = preview.entries === 0;
  return (
    <>
      <DialogBody className="flex flex-col gap-4">
        <p>
          {none
            ? "Nothing changes: this time already has the rates that hold now."
            : `${entries(preview.entries)} with ${formatMinutes(preview.minutes)} get another rate.`}
        </p>
        {!none && <MoneyTable money={preview.money} />}
        <Skipped skipped={preview.skipped} />
        {problem && (
          <Notice kind="danger" role="alert">
            {problem}
          </Notice>
        )}
      </DialogBody>
      <DialogFooter>
        <Button onClick={onBack}>Back</Button>
        <Button
          variant="primary"
          pending={pending}
          disabledReason={none ? "There is nothing to re-rate. Go back and choose other time." : null}
          onClick={confirm}
        >
          {none ? "Re-rate" : `Re-rate ${entries(preview.entries)}`}
        </Button>
      </DialogFooter>
    </>
  );
}

function MoneyTable({ money }: { money: MovedMoney[] }) {
  return (
    <DataTable caption="Money that moves">
      <TableHead>
        <HeadCell>Currency</HeadCell>
        <HeadCell align="end">Now</HeadCell>
        <HeadCell align="end">Then</HeadCell>
        <HeadCell align="end">Difference</HeadCell>
      </TableHead>
      <tbody>
        {money.map(({ currency, before, after, difference }) => (
          <Row key={currency}>
            <Cell className="first:pl-4">{currency}</Cell>
            <Cell align="end">{formatAmount(before, currency, "en")}</Cell>
            <Cell align="end">{formatAmount(after, currency, "en")}</Cell>
            <Cell align="end" className="font-semibold last:pr-4">
              {difference.startsWith("-") ? "" : "+"}
              {formatAmount(difference, currency, "en")}
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}

function Skipped({ skipped: { billed, onDrafts, withoutRate } }: { skipped: ReRatePreview["skipped"] }) {
  const lines = [
    billed > 0 && `${entries(billed)} billed: locked by their invoices.`,
    onDrafts > 0 && `${entries(onDrafts)} on a draft: take them off the draft to re-rate them.`,
    withoutRate > 0 && `${entries(withoutRate)} for which no rate holds: add one first.`,
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return (
    <Notice kind="info" title="Left as they are">
      <ul className="list-disc pl-4">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}
