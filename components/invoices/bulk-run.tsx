"use client";

import { Download, RotateCcw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { paths } from "@/lib/paths";
import type { BulkProgress } from "@/server/invoices/list-bulk";
import type { ListActions } from "./list-actions";

type BulkRunProps = {
  slug: string;
  first: BulkProgress;
  actions: Pick<ListActions, "retry" | "dismiss">;
  /** On its own page the results stand below it, and it is not put away. */
  isOwnPage?: boolean;
};

const everyMilliseconds = 700;

/** How far work on many invoices is, asked again until it ends; it goes on when the page is closed. */
export function BulkRun({ slug, first, actions, isOwnPage = false }: BulkRunProps) {
  const t = useTranslations("list.bulkRun");
  const [run, setRun] = useState(first);
  const lost = useProgress(slug, run, setRun);
  useEffect(() => setRun(first), [first]);
  if (run.pending > 0) {
    const ended = run.total - run.pending;
    return (
      <Card>
        <Progress
          label={t(`running.${run.kind}`)}
          value={Math.floor((ended / run.total) * 100)}
          detail={t("of", { ended, count: run.total })}
        />
        <p className="mt-2 text-muted text-sm">
          {lost ? t("theServerDoesNotAnswer") : t("youCanCloseThisPage")}
        </p>
      </Card>
    );
  }
  return <BulkEnd {...{ slug, run, actions, isOwnPage }} onChange={setRun} />;
}

function useProgress(slug: string, run: BulkProgress, onChange: (run: BulkProgress) => void): boolean {
  const router = useRouter();
  const [lost, setLost] = useState(false);
  const isRunning = run.pending > 0;
  useEffect(() => {
    if (!isRunning) return;
    const ask = async () => {
      try {
        const response = await fetch(paths.invoiceBulkProgress(slug, run.id));
        setLost(!response.ok);
        if (!response.ok) return;
        const next: BulkProgress = await response.json();
        onChange(next);
        if (next.pending === 0) router.refresh();
      } catch {
        setLost(true);
      }
    };
    const timer = setInterval(() => void ask(), everyMilliseconds);
    return () => clearInterval(timer);
  }, [isRunning, slug, run.id, onChange, router]);
  return lost;
}

type BulkEndProps = Required<Omit<BulkRunProps, "first">> & {
  run: BulkProgress;
  onChange: (run: BulkProgress) => void;
};

function BulkEnd({ slug, run, actions, isOwnPage, onChange }: BulkEndProps) {
  const t = useTranslations("list.bulkRun");
  const [pending, setPending] = useState(false);
  const retry = async () => {
    setPending(true);
    const result = await actions.retry({ runId: run.id });
    setPending(false);
    if (result.ok) onChange(result.value);
    else toast.error(result.message);
  };
  const dismiss = async () => {
    const result = await actions.dismiss({ runId: run.id });
    if (!result.ok) toast.error(result.message);
  };
  return (
    <Notice
      kind={run.failed > 0 ? "warning" : "success"}
      role="status"
      title={t(`done.${run.kind}`, { count: run.done })}
      actions={
        <>
          {run.kind === "PDF" && run.done > 0 && (
            <LinkButton
              size="sm"
              variant="primary"
              href={paths.invoiceBulkZip(slug, run.id)}
              prefetch={false}
              download
              icon={<Download aria-hidden />}
            >
              {t("downloadTheZip")}
            </LinkButton>
          )}
          {run.failed > 0 && (
            <Button size="sm" icon={<RotateCcw aria-hidden />} pending={pending} onClick={() => void retry()}>
              {t("tryTheFailedAgain")}
            </Button>
          )}
          {!isOwnPage && (
            <>
              <LinkButton size="sm" href={paths.invoiceBulk(slug, run.id)}>
                {t("seeEachResult")}
              </LinkButton>
              <Button size="sm" variant="ghost" onClick={() => void dismiss()}>
                {t("putAway")}
              </Button>
            </>
          )}
        </>
      }
    >
      {t(outcomeOf(run), { failed: run.failed, skipped: run.skipped })}
    </Notice>
  );
}

function outcomeOf({ failed, skipped }: BulkProgress) {
  if (failed > 0) return skipped > 0 ? "someFailedAndLeftOut" : "someFailed";
  return skipped > 0 ? "someLeftOut" : "everythingWentWell";
}
