"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { useLocale } from "@/components/ui/locale";
import { formatAmount, formatDate, formatMinutes } from "@/lib/format";
import type { CreditableEntry, CreditableInvoice, CreditableLine, CreditChoice } from "@/lib/invoices/credit";
import { compare, subtract } from "@/lib/money/money";
import { formatDuration, parseDuration } from "@/lib/time/duration";

type CorrectionLinesProps = {
  invoice: CreditableInvoice;
  choices: CreditChoice[];
  onChange: (choices: CreditChoice[]) => void;
};

/** Choose whole lines, or of a line's entries the minutes that stay billed. */
export function CorrectionLines({ invoice, choices, onChange }: CorrectionLinesProps) {
  const t = useTranslations("corrections.correctionLines");
  const others = (lineId: string) => choices.filter((choice) => choice.lineId !== lineId);
  return (
    <Card title={t("whatIsCredited")} flush>
      <ul className="divide-y divide-line">
        {invoice.lines.map((line) => (
          <li key={line.id} className="px-4 py-3">
            <LineChoice
              line={line}
              currency={invoice.currency}
              choice={choices.find((choice) => choice.lineId === line.id)}
              onChange={(choice) => onChange(choice ? [...others(line.id), choice] : others(line.id))}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}

type LineChoiceProps = {
  line: CreditableLine;
  currency: string;
  choice: CreditChoice | undefined;
  onChange: (choice: CreditChoice | undefined) => void;
};

function LineChoice({ line, currency, choice, onChange }: LineChoiceProps) {
  const locale = useLocale();
  const t = useTranslations("corrections.correctionLines");
  const left = subtract(line.net, line.creditedNet, currency);
  const isGone = compare(left, "0") === 0;
  const checked = choice === undefined ? false : choice.staying ? "indeterminate" : true;
  const stay = (entry: CreditableEntry, minutes: number) => {
    const kept = (choice?.staying ?? []).filter((each) => each.timeEntryId !== entry.timeEntryId);
    const staying = [...kept, { timeEntryId: entry.timeEntryId, minutes }];
    onChange({ lineId: line.id, staying });
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-start justify-between gap-4">
        <Checkbox
          checked={checked}
          disabled={isGone}
          onCheckedChange={(ticked) => onChange(ticked ? { lineId: line.id } : undefined)}
          label={line.description}
          hint={isGone ? t("creditedAlready") : (line.projectName ?? undefined)}
        />
        <span className="figures shrink-0">
          {formatAmount(left, currency, locale)} {currency}
        </span>
      </div>
      {line.entries.length > 0 && !isGone && (
        <details className="ml-6">
          <summary className="cursor-pointer text-muted text-sm">
            {t("howMuchStaysBilled", { count: line.entries.length })}
          </summary>
          <ul className="mt-2 flex flex-col gap-2">
            {line.entries.map((entry) => (
              <EntryStay
                key={entry.timeEntryId}
                entry={entry}
                choice={choice}
                onChange={(minutes) => stay(entry, minutes)}
              />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

type EntryStayProps = {
  entry: CreditableEntry;
  choice: CreditChoice | undefined;
  onChange: (minutes: number) => void;
};

function EntryStay({ entry, choice, onChange }: EntryStayProps) {
  const t = useTranslations("corrections.correctionLines");
  const label = `${formatDate(entry.spentOn, useLocale())} ${entry.description}`;
  const billed = entry.minutes - entry.releasedMinutes;
  const chosen = choice?.staying?.find((each) => each.timeEntryId === entry.timeEntryId)?.minutes;
  const staying = chosen ?? (choice && !choice.staying ? 0 : billed);
  const [typed, setTyped] = useState<string | null>(null);
  const minutes = typed === null ? staying : /^0+(:0+)?$/.test(typed.trim()) ? 0 : parseDuration(typed);
  const isWrong = minutes === null || minutes > billed;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <span className="min-w-0 flex-1 text-sm">
        {label} <span className="text-muted">{t("billed", { billed: formatMinutes(billed) })}</span>
      </span>
      <span className="flex items-center gap-2 text-sm">
        <Input
          aria-label={t("staysBilledOf", { label })}
          aria-invalid={isWrong || undefined}
          className="w-20 text-right"
          value={typed ?? formatDuration(staying)}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => {
            if (!isWrong && minutes !== null && typed !== null) onChange(minutes);
            if (!isWrong) setTyped(null);
          }}
        />
        {t("stays")}
      </span>
      {isWrong && (
        <p role="alert" className="w-full text-right text-red-text text-sm">
          {t("writeATimeFrom0", { billed: formatDuration(billed) })}
        </p>
      )}
    </li>
  );
}
