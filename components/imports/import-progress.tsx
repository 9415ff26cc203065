"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { paths } from "@/lib/paths";
import type { ImportProgress as Progressed } from "@/server/imports/read";

type ImportProgressProps = { slug: string; batchId: string; first: Progressed };

const everyMilliseconds = 700;
const running = (progress: Progressed) => progress.status === "QUEUED" || progress.status === "RUNNING";

/** How far an import is, asked again until it ends; the work goes on when this page is closed. */
export function ImportProgress({ slug, batchId, first }: ImportProgressProps) {
  const t = useTranslations("imports.importProgress");
  const [progress, setProgress] = useState(first);
  const [lost, setLost] = useState(false);
  const router = useRouter();
  const ended = !running(progress);

  useEffect(() => setProgress(first), [first]);
  useEffect(() => {
    if (ended) return;
    const ask = async () => {
      try {
        const response = await fetch(`${paths.timeImportBatch(slug, batchId)}/progress`);
        setLost(!response.ok);
        if (!response.ok) return;
        const next: Progressed = await response.json();
        setProgress(next);
        if (!running(next)) router.refresh();
      } catch {
        setLost(true);
      }
    };
    const timer = setInterval(() => void ask(), everyMilliseconds);
    return () => clearInterval(timer);
  }, [ended, slug, batchId, router]);

  if (progress.status === "FAILED") {
    return (
      <Notice kind="danger" role="alert" title={t("nothingWasImported")}>
        {progress.error}
      </Notice>
    );
  }
  if (progress.status === "DONE") return <ImportDone slug={slug} progress={progress} />;
  return (
    <Card>
      <Progress
        label={progress.status === "QUEUED" ? t("waitingToStart") : t("importing")}
        value={progress.status === "QUEUED" ? null : percent(progress)}
        detail={t("ofRows", { rowsDone: progress.rowsDone, rowsTotal: progress.rowsTotal })}
      />
      <p className="mt-3 text-muted text-sm">
        {lost ? t("theServerDoesNotAnswer") : t("youCanCloseThisPage")}
      </p>
    </Card>
  );
}

function percent({ rowsDone, rowsTotal }: Progressed): number {
  return rowsTotal === 0 ? 100 : Math.floor((rowsDone / rowsTotal) * 100);
}

function ImportDone({ slug, progress }: { slug: string; progress: Progressed }) {
  const t = useTranslations("imports.importProgress");
  const parts = [
    progress.rowsKnown > 0 && t("wereHereAlready", { rowsKnown: progress.rowsKnown }),
    progress.rowsRefused > 0 && t("wereRefused", { rowsRefused: progress.rowsRefused }),
  ].filter(Boolean);
  return (
    <Notice
      kind="success"
      role="status"
      title={t("entriesImported", { count: progress.rowsAdded })}
      actions={
        <>
          <LinkButton variant="primary" href={paths.newInvoice(slug)}>
            {t("billThisTime")}
          </LinkButton>
          <LinkButton href={paths.time(slug)}>{t("seeTheTime")}</LinkButton>
          <LinkButton href={paths.timeImport(slug)}>{t("importAnotherFile")}</LinkButton>
        </>
      }
    >
      {parts.length > 0 ? `${parts.join(", ")}.` : t("everyRowOfTheFile")}
    </Notice>
  );
}
