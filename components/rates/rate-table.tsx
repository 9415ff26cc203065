"use client";

import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Badge } from "@/components/ui/badge";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Dialog } from "@/components/ui/dialog";
import { DropdownMenu, MenuItem } from "@/components/ui/dropdown-menu";
import { Figure } from "@/components/ui/figure";
import { IconButton } from "@/components/ui/icon-button";
import { useLocale } from "@/components/ui/locale";
import type { Texts } from "@/components/ui/texts";
import type { Tone } from "@/components/ui/tone";
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

const tones = { CURRENT: "green", FUTURE: "blue", PAST: "grey" } as const satisfies Record<RateState, Tone>;

/** Rates by scope, the most specific first, the newest of a scope first. */
export function RateTable({ rows, choices, actions }: RateTableProps) {
  const locale = useLocale();
  const t = useTranslations("rates.rateTable");
  const [open, setOpen] = useState<{ rate: RateListRow; task: "edit" | "delete" } | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <DataTable caption={t("rates")} stacked>
        <TableHead>
          <HeadCell>{t("for")}</HeadCell>
          <HeadCell>{t("person")}</HeadCell>
          <HeadCell>{t("from")}</HeadCell>
          <HeadCell align="end">{t("billedPerHour")}</HeadCell>
          <HeadCell align="end">{t("costPerHour")}</HeadCell>
          <HeadCell>{t("state")}</HeadCell>
          <HeadCell align="end">
            <span className="sr-only">{t("actions")}</span>
          </HeadCell>
        </TableHead>
        <tbody>
          {rows.map((rate) => (
            <RateLine key={rate.id} rate={rate} onChoose={(task) => setOpen({ rate, task })} />
          ))}
        </tbody>
      </DataTable>
      <Dialog open={open?.task === "edit"} onOpenChange={close} title={t("correctThisRate")}>
        {open && <RateForm action={actions.save} choices={choices} rate={open.rate} onDone={close} />}
      </Dialog>
      <ConfirmDialog
        open={open?.task === "delete"}
        onOpenChange={close}
        title={t("deleteThisRate")}
        description={
          open &&
          t("from2", {
            rate: scopeText(open.rate, t),
            effectiveFrom: formatDate(open.rate.effectiveFrom, locale),
          })
        }
        confirmLabel={t("deleteRate")}
        onConfirm={async () => {
          if (!open) return;
          const result = await actions.delete({ id: open.rate.id });
          if (result.ok) toast.success(t("rateDeleted"));
          return result;
        }}
      />
    </>
  );
}

type RateLineProps = { rate: RateListRow; onChoose: (task: "edit" | "delete") => void };

function RateLine({ rate, onChoose }: RateLineProps) {
  const states = useTranslations("enums.rateState");
  const locale = useLocale();
  const t = useTranslations("rates.rateTable");
  const price = (amount: string) => (
    <Figure value={formatUnitPrice(amount, rate.currency, locale)} unit={rate.currency} />
  );
  return (
    <Row muted={rate.state === "PAST"}>
      <Cell lead className="max-sm:pr-10">
        <span className="block">
          {scopeText(rate, t)}
          {rate.projectId && (
            <span className="block font-normal text-muted text-sm">{rate.customerName}</span>
          )}
        </span>
      </Cell>
      <Cell label={t("person")}>{rate.memberName ?? t("anybody")}</Cell>
      <Cell label={t("from")} className="whitespace-nowrap">
        {formatDate(rate.effectiveFrom, locale)}
      </Cell>
      <Cell label={t("billedPerHour")} align="end">
        {price(rate.billRate)}
      </Cell>
      <Cell label={t("costPerHour")} align="end">
        {rate.costRate ? price(rate.costRate) : "–"}
      </Cell>
      <Cell label={t("state")}>
        <Badge tone={tones[rate.state]}>{states(rate.state)}</Badge>
      </Cell>
      <Cell align="end" className="max-sm:absolute max-sm:top-1 max-sm:right-2">
        <DropdownMenu
          trigger={
            <IconButton
              label={t("actionsForTheRateOf", { rate: scopeText(rate, t) })}
              icon={<Ellipsis aria-hidden />}
            />
          }
        >
          <MenuItem icon={<Pencil aria-hidden />} onSelect={() => onChoose("edit")}>
            {t("correct")}
          </MenuItem>
          <MenuItem icon={<Trash2 aria-hidden />} tone="danger" onSelect={() => onChoose("delete")}>
            {t("delete")}
          </MenuItem>
        </DropdownMenu>
      </Cell>
    </Row>
  );
}

const scopeText = ({ projectId, projectName, customerName }: RateListRow, t: Texts<"rates.rateTable">) =>
  (projectId ? projectName : customerName) ?? t("theWholeFirm");
