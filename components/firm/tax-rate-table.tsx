"use client";

import { Archive, CalendarRange, Ellipsis, Plus, Star } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { DropdownMenu, MenuItem } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import type { AddTaxRateForm, OneTaxRateInput, SetTaxRateValidityForm } from "@/lib/firm/schema";
import { taxCategories } from "@/lib/firm/tax-categories";
import { formatDate } from "@/lib/format";
import { whyNot } from "@/lib/permissions";
import type { Result } from "@/lib/result";
import type { TaxRateRow } from "@/server/firm/read";
import { TaxRateDialog } from "./tax-rate-dialog";
import { TaxRateValidityDialog } from "./tax-rate-validity-dialog";

type TaxRateTableProps = {
  rates: TaxRateRow[];
  /** Today in the firm's time zone. */
  today: string;
  mayWrite: boolean;
  actions: {
    add: (input: AddTaxRateForm) => Promise<Result<{ id: string }>>;
    archive: (input: OneTaxRateInput) => Promise<Result<void>>;
    setValidity: (input: SetTaxRateValidityForm) => Promise<Result<void>>;
    setDefault: (input: OneTaxRateInput) => Promise<Result<void>>;
  };
};

const date = (day: string) => formatDate(day, "en");

function validityOf({ validFrom, validTo }: TaxRateRow): string {
  if (validFrom && validTo) return `${date(validFrom)} to ${date(validTo)}`;
  if (validFrom) return `From ${date(validFrom)}`;
  return validTo ? `Until ${date(validTo)}` : "Always";
}

export function TaxRateTable({ rates, today, mayWrite, actions }: TaxRateTableProps) {
  const [adding, setAdding] = useState(false);
  const [dating, setDating] = useState<TaxRateRow | null>(null);
  const [archiving, setArchiving] = useState<TaxRateRow | null>(null);
  const setDefault = async (rate: TaxRateRow) => {
    const result = await actions.setDefault({ taxRateId: rate.id });
    if (result.ok) toast.success(`${rate.name} is the default now`);
    else toast.error(result.message);
  };
  return (
    <Card
      flush
      title="Tax rates"
      text="Each line of an invoice has one. A rate never changes: add the new one, and say until when the old one is valid."
      actions={
        <Button
          icon={<Plus aria-hidden />}
          disabledReason={mayWrite ? null : whyNot("settings:write")}
          onClick={() => setAdding(true)}
        >
          Add rate
        </Button>
      }
    >
      <DataTable caption="Tax rates" stacked>
        <TableHead>
          <HeadCell>Name</HeadCell>
          <HeadCell>Category</HeadCell>
          <HeadCell align="end">Rate</HeadCell>
          <HeadCell>Valid</HeadCell>
          <HeadCell>Reason on the invoice</HeadCell>
          <HeadCell align="end">
            <span className="sr-only">Actions</span>
          </HeadCell>
        </TableHead>
        <tbody>
          {rates.map((rate) => (
            <Row key={rate.id} muted={rate.isArchived}>
              <Cell lead>
                <span className="flex flex-wrap items-center gap-2 font-medium">
                  {rate.name}
                  {rate.isDefault && <Badge tone="blue">Default</Badge>}
                  {rate.isArchived && <Badge>Archived</Badge>}
                  {!rate.isArchived && rate.validTo !== null && rate.validTo < today && (
                    <Badge tone="amber">Expired</Badge>
                  )}
                </span>
              </Cell>
              <Cell label="Category">{`${taxCategories[rate.category].name} (${rate.category})`}</Cell>
              <Cell label="Rate" align="end">
                {`${rate.rate} %`}
              </Cell>
              <Cell label="Valid">{validityOf(rate)}</Cell>
              <Cell label="Reason">{rate.reason || "–"}</Cell>
              <Cell align="end" className="max-sm:absolute max-sm:top-1 max-sm:right-2">
                {mayWrite && !rate.isArchived && (
                  <DropdownMenu
                    trigger={
                      <IconButton label={`Actions for ${rate.name}`} icon={<Ellipsis aria-hidden />} />
                    }
                  >
                    <MenuItem
                      icon={<Star aria-hidden />}
                      disabledReason={rate.isDefault ? "It is the default." : null}
                      onSelect={() => void setDefault(rate)}
                    >
                      Make default
                    </MenuItem>
                    <MenuItem icon={<CalendarRange aria-hidden />} onSelect={() => setDating(rate)}>
                      Validity…
                    </MenuItem>
                    <MenuItem
                      icon={<Archive aria-hidden />}
                      tone="danger"
                      disabledReason={rate.isDefault ? "Make another rate the default first." : null}
                      onSelect={() => setArchiving(rate)}
                    >
                      Archive…
                    </MenuItem>
                  </DropdownMenu>
                )}
              </Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
      <TaxRateDialog open={adding} onOpenChange={setAdding} action={actions.add} />
      {dating && (
        <TaxRateValidityDialog rate={dating} onClose={() => setDating(null)} action={actions.setValidity} />
      )}
      {archiving && (
        <ConfirmDialog
          open
          onOpenChange={() => setArchiving(null)}
          title={`Archive ${archiving.name}?`}
          description="It can no longer be chosen. Invoices and drafts that have it keep it."
          confirmLabel="Archive"
          onConfirm={() => actions.archive({ taxRateId: archiving.id })}
        />
      )}
    </Card>
  );
}
