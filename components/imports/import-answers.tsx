"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Card } from "@/components/ui/card";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import type { DateOrder } from "@/lib/imports/dates";
import type { AnswerImportInput } from "@/lib/imports/schema";
import type { Result } from "@/lib/result";
import type { ImportPreview } from "@/server/imports/read";

type ImportAnswersProps = {
  batchId: string;
  preview: ImportPreview;
  timeZones: readonly string[];
  answer: (input: AnswerImportInput) => Promise<Result<unknown>>;
};

/** What only the person knows of the file; each answer reads it anew. */
export function ImportAnswers({ batchId, preview, timeZones, answer }: ImportAnswersProps) {
  const t = useTranslations("imports.importAnswers");
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (change: Partial<AnswerImportInput>) => {
    setProblem(null);
    try {
      const result = await answer({
        batchId,
        timeZone: preview.timeZone,
        dateOrder: preview.dateOrder ?? undefined,
        ...change,
      });
      if (!result.ok) setProblem(result.message);
    } catch {
      setProblem(t("thatDidNotReachThe"));
    }
  };
  return (
    <Card>
      <div className="flex flex-col gap-4">
        {preview.question && (
          <DateQuestion question={preview.question} onAnswer={(dateOrder) => void send({ dateOrder })} />
        )}
        <Field label={t("timeZoneOfTheFile")} hint={t("timesAreReadInThis")} className="max-w-80">
          {(aria) => (
            <Combobox
              {...aria}
              value={preview.timeZone}
              onValueChange={(timeZone) => timeZone && void send({ timeZone })}
              options={timeZones.map((name) => ({ value: name, label: name.replaceAll("_", " ") }))}
            />
          )}
        </Field>
        {problem && (
          <Notice kind="danger" role="alert">
            {problem}
          </Notice>
        )}
      </div>
    </Card>
  );
}

type Question = NonNullable<ImportPreview["question"]>;

function DateQuestion({ question, onAnswer }: { question: Question; onAnswer: (order: DateOrder) => void }) {
  const t = useTranslations("imports.importAnswers");
  const [order, setOrder] = useState<DateOrder | null>(null);
  const { line, text, readings } = question.example;
  return (
    <div className="flex flex-col gap-3">
      <Notice kind="warning" title={t("inWhichOrderDoesThis")}>
        {t("everyDateInItCan", { line, text })}
      </Notice>
      <RadioGroup<string>
        label={t("orderOfTheDates")}
        look="cards"
        value={order ?? ""}
        onValueChange={(value) => {
          setOrder(value as DateOrder);
          onAnswer(value as DateOrder);
        }}
        options={readings.map((reading) => ({
          value: reading.order,
          label: t(`order.${reading.order}`),
          hint: reading.date ? t("is", { text, date: reading.date }) : undefined,
        }))}
      />
    </div>
  );
}
