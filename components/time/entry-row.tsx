"use client";

import { CircleDollarSign, CirclePause, CircleSlash, Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Cell, Row } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { IconButton } from "@/components/ui/icon-button";
import { useLocale } from "@/components/ui/locale";
import type { Texts } from "@/components/ui/texts";
import { Tooltip } from "@/components/ui/tooltip";
import { formatAmount, formatDay, formatDuration, formatUnitPrice } from "@/lib/format";
import { paths } from "@/lib/paths";
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
  /** Ticks it for changes together with others; left out where nothing can be ticked. */
  tick?: { checked: boolean; onChange: (checked: boolean) => void };
};

/** A line of the week: what was done, how long, what became of it. */
export function EntryRow(props: EntryRowProps) {
  const locale = useLocale();
  const t = useTranslations("time.entryRow");
  const { slug, entry, withPerson, withMoney, pending, onChoose, onSetBillable, tick } = props;
  const { lockReason, holdReason, invoice, billable } = entry;
  const fixed = lockReason ?? holdReason;
  const internal = entry.customerName === null ? t("internalHasNobodyToBill") : null;
  return (
    <Row muted={lockReason !== null} selected={tick?.checked} data-entry={entry.id}>
      {tick && (
        <Cell lead className="w-0 pr-0 max-sm:mb-1 max-sm:justify-start!">
          <span className="flex" title={fixed ?? undefined}>
            <Checkbox
              aria-label={t("tick", {
                entry: entry.description || entry.projectName,
                date: formatDay(entry.date, locale),
              })}
              checked={tick.checked}
              disabled={fixed !== null}
              onCheckedChange={tick.onChange}
            />
          </span>
        </Cell>
      )}
      <Cell lead className="max-w-0 max-sm:max-w-none max-sm:pr-0">
        <span className="flex min-w-0 flex-col">
          <span className="truncate max-sm:whitespace-normal">
            <span className="font-medium">{entry.projectName}</span>
            {entry.taskName && <span className="text-muted"> · {entry.taskName}</span>}
            <span className="text-muted"> – {entry.customerName ?? t("internal")}</span>
          </span>
          {entry.description && (
            <span className="break-words font-normal text-muted text-sm">{entry.description}</span>
          )}
          {lockReason && <span className="font-normal text-muted text-xs">{lockReason}</span>}
        </span>
      </Cell>
      {withPerson && (
        <Cell label={t("person")} className="sm:whitespace-nowrap">
          {entry.memberName}
        </Cell>
      )}
      <Cell label={t("billing")}>
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
        <Cell label={t("amount")} align="end">
          <Price entry={entry} />
        </Cell>
      )}
      <Cell label={t("time")} align="end">
        <Figure value={formatDuration(entry.minutes)} weight="strong" />
        {billable && entry.billableMinutes < entry.minutes && (
          <span className="block text-muted text-xs">
            {t("billable", { billableMinutes: formatDuration(entry.billableMinutes) })}
          </span>
        )}
        {shownStates.map(
          (state) =>
            entry.ledger[state] > 0 && (
              <span key={state} className="block text-muted text-xs">
                {t(state, { duration: formatDuration(entry.ledger[state]) })}
              </span>
            ),
        )}
      </Cell>
      <Cell align="end" className="max-sm:justify-end!">
        <span className="-mr-1 inline-flex">
          <IconButton
            label={billable ? t("makeNonBillable") : t("makeBillable")}
            icon={billable ? <CircleSlash aria-hidden /> : <CircleDollarSign aria-hidden />}
            pending={pending}
            disabledReason={fixed ?? internal}
            onClick={() => onSetBillable(!billable)}
          />
          {entry.mayWriteDown && (
            <IconButton
              label={t("holdBackOrWriteOff")}
              icon={<CirclePause aria-hidden />}
              disabledReason={whyNotWriteDown(entry, t)}
              onClick={() => onChoose("write-down")}
            />
          )}
          <IconButton
            label={t("edit")}
            icon={<Pencil aria-hidden />}
            disabledReason={lockReason}
            onClick={() => onChoose("edit")}
          />
          <IconButton
            label={t("delete")}
            icon={<Trash2 aria-hidden />}
            disabledReason={fixed}
            onClick={() => onChoose("delete")}
          />
        </span>
      </Cell>
    </Row>
  );
}

type Words = Texts<"time.entryRow">;

function whyNotWriteDown({ ledger, holdReason }: WeekEntry, t: Words): string | null {
  if (ledger.unbilled + ledger.held + ledger.writtenOff > 0) return null;
  return holdReason ?? t("nothingIsOpen");
}

function Price({ entry }: { entry: WeekEntry }) {
  const locale = useLocale();
  const t = useTranslations("time.entryRow");
  const { price, billable } = entry;
  if (!price || !billable) return <span className="text-muted">–</span>;
  if (price.rate === null) return <span className="text-amber-text text-sm">{t("noRate")}</span>;
  return (
    <span className="inline-flex flex-col items-end">
      <Figure value={formatAmount(price.amount, price.currency, locale)} unit={price.currency} />
      <Tooltip content={price.rateSource ?? t("rateOfThatDay")}>
        <span className="text-muted text-xs">{formatUnitPrice(price.rate, price.currency, locale)}/h</span>
      </Tooltip>
    </span>
  );
}
