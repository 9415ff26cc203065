"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";
import { useLocale } from "@/components/ui/locale";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import { differences, totalText } from "./draft-differences";
import { type DraftForm, formOf } from "./draft-form";
import type { DraftConflict } from "./use-draft-saving";

type ConflictDialogProps = {
  conflict: DraftConflict;
  mine: DraftForm;
  /** Null while a figure of mine cannot be read. */
  myTotal: string | null;
  currency: string;
  pending: boolean;
};

const shownDifferences = 25;

/** Somebody else saved first: what they have beside what is typed here, and the person decides. */
export function ConflictDialog({ conflict, mine, myTotal, currency, pending }: ConflictDialogProps) {
  const t = useTranslations("draft.conflictDialog");
  const locale = useLocale();
  const { theirs } = conflict;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && conflict.keepMine()}
      size="lg"
      role="alertdialog"
      busy={pending}
      title={t("somebodyElseSavedThisDraft")}
    >
      <DialogBody className="flex flex-col gap-4">
        <Notice kind="warning">{conflict.message}</Notice>
        {theirs ? (
          <Comparison
            mine={mine}
            theirs={formOf(theirs)}
            rates={theirs.taxRates}
            totals={{
              mine: totalText(myTotal, currency, locale),
              theirs: totalText(theirs.invoice.total, currency, locale),
            }}
          />
        ) : (
          <Spinner label={t("loadingWhatTheySaved")} />
        )}
      </DialogBody>
      <Choices conflict={conflict} pending={pending} />
    </Dialog>
  );
}

function Choices({ conflict, pending }: { conflict: DraftConflict; pending: boolean }) {
  const t = useTranslations("draft.conflictDialog");
  const [sure, setSure] = useState(false);
  const waiting = conflict.theirs ? null : t("waitUntilWhatTheySaved");
  return (
    <DialogFooter
      start={
        sure ? (
          <Button variant="danger" pending={pending} disabledReason={waiting} onClick={conflict.saveMine}>
            {t("yesReplaceTheirsWithMine")}
          </Button>
        ) : (
          <Button variant="ghost" disabledReason={waiting} onClick={() => setSure(true)}>
            {t("saveMineOverTheirs")}
          </Button>
        )
      }
    >
      <Button onClick={conflict.keepMine}>{t("keepEditingMine")}</Button>
      <Button variant="primary" disabledReason={waiting} onClick={conflict.takeTheirs}>
        {t("reloadTheirs")}
      </Button>
    </DialogFooter>
  );
}

type ComparisonProps = {
  mine: DraftForm;
  theirs: DraftForm;
  rates: readonly { id: string; name: string }[];
  totals: { mine: string; theirs: string };
};

function Comparison({ mine, theirs, rates, totals }: ComparisonProps) {
  const t = useTranslations("draft.conflictDialog");
  const all = differences(mine, theirs, {
    t: useTranslations("draft.differences"),
    locale: useLocale(),
    rates,
  });
  const rest = all.length - shownDifferences;
  return (
    <DataTable caption={t("whatDiffers")} stacked>
      <TableHead>
        <HeadCell>{t("whatDiffers")}</HeadCell>
        <HeadCell>{t("mineNotSaved")}</HeadCell>
        <HeadCell>{t("theirsSaved")}</HeadCell>
      </TableHead>
      <tbody>
        {all.slice(0, shownDifferences).map((part) => (
          <Row key={`${part.what}${part.mine}${part.theirs}`}>
            <Cell lead>{part.what}</Cell>
            <Cell label={t("mine")}>{part.mine}</Cell>
            <Cell label={t("theirs")}>{part.theirs}</Cell>
          </Row>
        ))}
        <Row>
          <Cell lead>{t("total")}</Cell>
          <Cell label={t("mine")} className="figures">
            {totals.mine}
          </Cell>
          <Cell label={t("theirs")} className="figures">
            {totals.theirs}
          </Cell>
        </Row>
        {rest > 0 && (
          <Row>
            <Cell lead colSpan={3}>
              {t("andMore", { rest })}
            </Cell>
          </Row>
        )}
      </tbody>
    </DataTable>
  );
}
