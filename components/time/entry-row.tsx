"use client";

import { CircleDollarSign, CirclePause, CircleSlash, Pencil, Trash2 } from "lucide-react";
import { Cell, Row } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { IconButton } from "@/components/ui/icon-button";
import { Tooltip } from "@/components/ui/tooltip";
import { formatAmount, formatDuration, formatUnitPrice } from "@/lib/format";
import { paths } from "@/lib/paths";
import { ledgerStateNames } from "@/lib/time/ledger";
import type { WeekEntry } from "@/server/time/week-entries";
import { BillingBadge } from "./billing-badge";

// Of a part of an entry that is not billed, where it is.
const shownStates = ["held", "writtenOff"] as const;

export type EntryTask = "edit" | "delete" | "write-down";

type EntryRowProps = {
  slug: string;
  entry: WeekEntry;
  withPerson: boolean;
  withMoney: boolean;
  /** The billable flag is on its way. */
  pending: boolean;
  onChoose: (task: EntryTask) => void;
  onSetBillable: (billable: boolean) => void;
};

/** A line of the week: what was done, how long, what became of it. */
export function EntryRow(props: EntryRowProps) {
  const { slug, entry, withPerson, withMoney, pending, onChoose, onSetBillable } = props;
  const { lockReason, holdReason, invoice, billable } = entry;
  const fixed = lockReason ?? holdReason;
  const internal = entry.customerName === null ? "Internal work has nobody to bill." : null;
  return (
    <Row muted={lockReason !== null} data-entry={entry.id}>
      <Cell lead className="max-w-0 max-sm:max-w-none max-sm:pr-0">
        <span className="flex min-w-0 flex-col">
          <span className="truncate max-sm:whitespace-normal">
            <span className="font-medium">{entry.projectName}</span>
            {entry.taskName && <span className="text-muted"> · {entry.taskName}</span>}
            <span className="text-muted"> – {entry.customerName ?? "Internal"}</span>
          </span>
          {entry.description && (
            <span className="break-words font-normal text-muted text-sm">{entry.description}</span>
          )}
          {lockReason && <span className="font-normal text-muted text-xs">{lockReason}</span>}
        </span>
      </Cell>
      {withPerson && (
        <Cell label="Person" className="sm:whitespace-nowrap">
          {entry.memberName}
        </Cell>
      )}
      <Cell label="Billing">
        <BillingBadge
          state={entry.state}
          invoice={
            invoice?.number
              ? { number: invoice.number, href: invoice.id ? paths.invoice(slug, invoice.id) : undefined }
              : null
          }
        />
      </Cell>
      {withMoney && (
        <Cell label="Amount" align="end">
          <Price entry={entry} />
        </Cell>
      )}
      <Cell label="Time" align="end">
        <Figure value={formatDuration(entry.minutes)} weight="strong" />
        {billable && entry.billableMinutes < entry.minutes && (
          <span className="block text-muted text-xs">{formatDuration(entry.billableMinutes)} billable</span>
        )}
        {shownStates.map(
          (state) =>
            entry.ledger[state] > 0 && (
              <span key={state} className="block text-muted text-xs">
                {formatDuration(entry.ledger[state])} {ledgerStateNames[state].toLowerCase()}
              </span>
            ),
        )}
      </Cell>
      <Cell align="end" className="max-sm:justify-end!">
        <span className="-mr-1 inline-flex">
          <IconButton
            label={billable ? "Make non-billable" : "Make billable"}
            icon={billable ? <CircleSlash aria-hidden /> : <CircleDollarSign aria-hidden />}
            pending={pending}
            disabledReason={fixed ?? internal}
            onClick={() => onSetBillable(!billable)}
          />
          {entry.mayWriteDown && (
            <IconButton
              label="Hold back or write off"
              icon={<CirclePause aria-hidden />}
              disabledReason={whyNotWriteDown(entry)}
              onClick={() => onChoose("write-down")}
            />
          )}
          <IconButton
            label="Edit"
            icon={<Pencil aria-hidden />}
            disabledReason={lockReason}
            onClick={() => onChoose("edit")}
          />
          <IconButton
            label="Delete"
            icon={<Trash2 aria-hidden />}
            disabledReason={fixed}
            onClick={() => onChoose("delete")}
          />
        </span>
      </Cell>
    </Row>
  );
}

function whyNotWriteDown({ ledger, holdReason }: WeekEntry): string | null {
  if (ledger.unbilled + ledger.held + ledger.writtenOff > 0) return null;
  return holdReason ?? "Nothing of it is open for billing.";
}

function Price({ entry }: { entry: WeekEntry }) {
  const { price, billable } = entry;
  if (!price || !billable) return <span className="text-muted">–</span>;
  if (price.rate === null) return <span className="text-amber-text text-sm">No rate</span>;
  return (
    <span className="inline-flex flex-col items-end">
      <Figure value={formatAmount(price.amount, price.currency, "en")} unit={price.currency} />
      <Tooltip content={price.rateSource ?? "Rate of that day"}>
        <span className="text-muted text-xs">{formatUnitPrice(price.rate, price.currency, "en")}/h</span>
      </Tooltip>
    </span>
  );
}
