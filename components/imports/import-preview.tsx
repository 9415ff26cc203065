"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useLocale } from "@/components/ui/locale";
import { Notice } from "@/components/ui/notice";
import { StatCard } from "@/components/ui/stat-card";
import { formatMinutes, formatMoney } from "@/lib/format";
import type { AnswerImportInput, StartImportInput } from "@/lib/imports/schema";
import type { Result } from "@/lib/result";
import type { ImportPreview as Preview } from "@/server/imports/read";
import { formatNames } from "./format-names";
import { ImportAnswers } from "./import-answers";
import { ImportNews } from "./import-news";
import { ImportSample } from "./import-sample";
import { RefusedRows } from "./refused-rows";

type ImportPreviewProps = {
  batchId: string;
  preview: Preview;
  timeZones: readonly string[];
  answer: (input: AnswerImportInput) => Promise<Result<unknown>>;
  start: (input: StartImportInput) => Promise<Result<unknown>>;
};

/** The dry run: all that the import would do, before it does it. */
export function ImportPreview({ batchId, preview, timeZones, answer, start }: ImportPreviewProps) {
  return (
    <>
      <ImportAnswers batchId={batchId} preview={preview} timeZones={timeZones} answer={answer} />
      {!preview.question && (
        <>
          <Figures preview={preview} />
          <StartImport batchId={batchId} preview={preview} start={start} />
          <RefusedRows refused={preview.refused} />
          <ImportNews missing={preview.missing} />
          <ImportSample preview={preview} />
        </>
      )}
    </>
  );
}

function Figures({ preview }: { preview: Preview }) {
  const locale = useLocale();
  const t = useTranslations("imports.importPreview");
  const { totals } = preview;
  return (
    <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <StatCard
        label={t("rowsFrom", { value: formatNames[preview.format] })}
        figures={[String(totals.rows)]}
        hint={totals.from && totals.to ? t("to", { from: totals.from, to: totals.to }) : undefined}
      />
      <StatCard
        label={t("worked")}
        figures={[formatMinutes(totals.minutes)]}
        hint={t("billable", { billableMinutes: formatMinutes(totals.billableMinutes) })}
      />
      <StatCard
        label={t("newEntries")}
        figures={[String(preview.newRows)]}
        hint={
          preview.knownCount > 0
            ? t("areHereAlready", { knownCount: preview.knownCount })
            : t("noneIsHereYet")
        }
      />
      <StatCard
        label={t("amountsInTheFile")}
        figures={
          preview.stated.length > 0
            ? preview.stated.map(({ amount, currency }) => formatMoney(amount, currency, locale))
            : [t("none")]
        }
        hint={t("shownOnlyYourOwnRates")}
      />
    </div>
  );
}

type StartProps = Pick<ImportPreviewProps, "batchId" | "preview" | "start">;

function StartImport({ batchId, preview, start }: StartProps) {
  const t = useTranslations("imports.importPreview");
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async () => {
    setPending(true);
    setProblem(null);
    try {
      const result = await start({ batchId });
      if (!result.ok) setProblem(result.message);
    } catch {
      setProblem(t("thatDidNotReachThe"));
    }
    setPending(false);
  };
  const nothing = preview.newRows === 0 ? t("everyRowOfThisFile") : null;
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="min-w-0 text-pretty">
          {nothing ??
            t("importingAddsEntriesAllOf", {
              newRows: preview.newRows,
              newMinutes: formatMinutes(preview.newMinutes),
            })}
          {preview.billedElsewhere > 0 &&
            ` ${t("wereInvoicedBeforeSaysThe", { billedElsewhere: preview.billedElsewhere })}`}
        </p>
        <Button variant="primary" pending={pending} disabledReason={nothing} onClick={() => void run()}>
          {t("importEntries", { count: preview.newRows })}
        </Button>
      </div>
      {problem && (
        <Notice kind="danger" role="alert" className="mt-3">
          {problem}
        </Notice>
      )}
    </Card>
  );
}
