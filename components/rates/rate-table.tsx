"use client";

import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { Badge } from "@/components/ui/badge";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Dialog } from "@/components/ui/dialog";
import { DropdownMenu, MenuItem } from "@/components/ui/dropdown-menu";
import { Figure } from "@/components/ui/figure";
import { IconButton } from "@/components/ui/icon-button";
import { formatDate, formatUnitPrice } from "@/lib/format";
import type { DeleteRateInput } from "@/lib/rates/schema";
import type { Result } from "@/lib/result";
import type { RateChoices, RateListRow, RateState } from "@/server/rates/read";
import { RateForm, type RateFormProps } from "./rate-form";

type RateTableProps = {
  rows: RateListRow[];
  choices: RateChoices;
  actions: { save: RateFormProps["action"]; delete: (input: DeleteRateInput) => Promise<Result<void>> };
};

const states: Record<RateState, { label: string; tone: "green" | "blue" | "grey" }> = {
  CURRENT: { label: "In effect", tone: "green" },
  FUTURE: { label: "Later", tone: "blue" },
  PAST: { label: "Replaced", tone: "grey" },
};

/** Rates by scope, the most specific first, the newest of a scope first. */
export function RateTable({ rows, choices, actions }: RateTableProps) {
  const [open, setOpen] = useState<{ rate: RateListRow; task: "edit" | "delete" } | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <DataTable caption="Rates" stacked>
        <TableHead>
          <HeadCell>For</HeadCell>
          <HeadCell>Person</HeadCell>
          <HeadCell>From</HeadCell>
          <HeadCell align="end">Billed per hour</HeadCell>
          <HeadCell align="end">Cost per hour</HeadCell>
          <HeadCell>State</HeadCell>
          <HeadCell align="end">
            <span className="sr-only">Actions</span>
          </HeadCell>
        </TableHead>
        <tbody>
          {rows.map((rate) => (
            <RateLine key={rate.id} rate={rate} onChoose={(task) => setOpen({ rate, task })} />
          ))}
        </tbody>
      </DataTable>
      <Dialog open={open?.task === "edit"} onOpenChange={close} title="Correct this rate">
        {open && <RateForm action={actions.save} choices={choices} rate={open.rate} onDone={close} />}
      </Dialog>
      <ConfirmDialog
        open={open?.task === "delete"}
        onOpenChange={close}
        title="Delete this rate?"
        description={open && `${scopeText(open.rate)}, from ${formatDate(open.rate.effectiveFrom, "en")}.`}
        confirmLabel="Delete rate"
        onConfirm={async () => {
          if (!open) return;
          const result = await actions.delete({ id: open.rate.id });
          if (result.ok) toast.success("Rate deleted");
          return result;
        }}
      />
    </>
  );
}

type RateLineProps = { rate: RateListRow; onChoose: (task: "edit" | "delete") => void };

function RateLine({ rate, onChoose }: RateLineProps) {
  const { label, tone } = states[rate.state];
  const price = (amount: string) => (
    <Figure value={formatUnitPrice(amount, rate.currency, "en")} unit={rate.currency} />
  );
  return (
    <Row muted={rate.state === "PAST"}>
      <Cell lead className="max-sm:pr-10">
        <span className="block">
          {scopeText(rate)}
          {rate.projectId && (
            <span className="block font-normal text-muted text-sm">{rate.customerName}</span>
          )}
        </span>
      </Cell>
      <Cell label="Person">{rate.memberName ?? "Anybody"}</Cell>
      <Cell label="From" className="whitespace-nowrap">
        {formatDate(rate.effectiveFrom, "en")}
      </Cell>
      <Cell label="Billed per hour" align="end">
        {price(rate.billRate)}
      </Cell>
      <Cell label="Cost per hour" align="end">
        {rate.costRate ? price(rate.costRate) : "–"}
      </Cell>
      <Cell label="State">
        <Badge tone={tone}>{label}</Badge>
      </Cell>
      <Cell align="end" className="max-sm:absolute max-sm:top-1 max-sm:right-2">
        <DropdownMenu
          trigger={
            <IconButton
              label={`Actions for the rate of ${scopeText(rate)}`}
              icon={<Ellipsis aria-hidden />}
            />
          }
        >
          <MenuItem icon={<Pencil aria-hidden />} onSelect={() => onChoose("edit")}>
            Correct…
          </MenuItem>
          <MenuItem icon={<Trash2 aria-hidden />} tone="danger" onSelect={() => onChoose("delete")}>
            Delete…
          </MenuItem>
        </DropdownMenu>
      </Cell>
    </Row>
  );
}

const scopeText = ({ projectId, projectName, customerName }: RateListRow) =>
  (projectId ? projectName : customerName) ?? "The whole firm";
