"use client";

import { Clock, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Dispatch, useMemo } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { DraftTotals } from "@/lib/invoices/price-draft";
import type { FieldErrors } from "@/lib/result";
import type { DraftForm } from "./draft-form";
import type { DraftChange } from "./draft-history";
import { groupById } from "./draft-problems";
import { lineColumns, type TaxChoice } from "./line-editor";
import { LineRow } from "./line-row";
import { useLineMoves } from "./use-line-moves";

type LineListProps = {
  form: DraftForm;
  currency: string;
  totals: DraftTotals | null;
  problems: FieldErrors;
  taxes: readonly TaxChoice[];
  projects: readonly TaxChoice[];
  defaultTaxRateId: string;
  change: Dispatch<DraftChange>;
};

const none: FieldErrors = {};

/** The lines of a draft with what adds, moves and removes them; the focus goes along. */
export function LineList(props: LineListProps) {
  const t = useTranslations("draft.lineList");
  const { form, currency, totals, problems, taxes, projects, defaultTaxRateId, change } = props;
  const moves = useLineMoves(form.lines, defaultTaxRateId, change);
  const { add, move, remove, onKeyDown, onPaste, wanted } = moves;
  const wrong = useMemo(() => groupById(problems, "lines"), [problems]);
  return (
    <Card
      flush
      title={t("lines")}
      text={t("enterGoesToTheNext")}
      footer={
        <span className="mr-auto flex flex-wrap gap-2">
          <Button id="add-line" size="sm" icon={<Plus aria-hidden />} onClick={() => add("ITEM")}>
            {t("addItem")}
          </Button>
          <Button size="sm" icon={<Clock aria-hidden />} onClick={() => add("TIME")}>
            {t("addTime")}
          </Button>
        </span>
      }
    >
      {form.lines.length === 0 ? (
        <EmptyState title={t("noLinesYet")} text={t("addAnItemOrTime")} />
      ) : (
        <>
          <div
            aria-hidden
            className={`hidden border-line border-b px-4 py-2 font-medium text-muted text-sm @4xl:grid ${lineColumns}`}
          >
            <span className="pl-2.5">{t("description")}</span>
            <span className="pr-2.5 text-right">{t("timeOrQuantity")}</span>
            <span className="pr-2.5 text-right">{t("price")}</span>
            <span className="pl-2.5">{t("tax")}</span>
            <span className="text-right">{t("amount", { currency })}</span>
          </div>
          <ol className="divide-y divide-line">
            {form.lines.map((line, index) => (
              <LineRow
                key={line.id}
                line={line}
                index={index}
                isLast={index === form.lines.length - 1}
                currency={currency}
                net={totals?.lines[index]?.net ?? null}
                problems={wrong.get(line.id) ?? none}
                taxes={taxes}
                projects={projects}
                change={change}
                onMove={move}
                onRemove={remove}
                onKeyDown={onKeyDown}
                onPaste={onPaste}
                isWanted={line.id === wanted}
              />
            ))}
          </ol>
        </>
      )}
    </Card>
  );
}
