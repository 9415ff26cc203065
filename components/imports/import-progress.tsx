"use client";

import { useRouter } from "next/navigation";
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
      <Notice kind="danger" role="alert" title="Nothing was imported">
        {progress.error}
      </Notice>
    );
  }
  if (progress.status === "DONE") return <ImportDone slug={slug} progress={progress} />;
  return (
    <Card>
      <Progress
        label={progress.status === "QUEUED" ? "Waiting to start" : "Importing"}
        value={progress.status === "QUEUED" ? null : percent(progress)}
        detail={`${progress.rowsDone} of ${progress.rowsTotal} rows`}
      />
      <p className="mt-3 text-muted text-sm">
        {lost
          ? "The server does not answer at the moment; the import goes on, and this page keeps asking."
          : "You can close this page; the import goes on, and its result stays here."}
      </p>
    </Card>
  );
}

function percent({ rowsDone, rowsTotal }: Progressed): number {
  return rowsTotal === 0 ? 100 : Math.floor((rowsDone / rowsTotal) * 100);
}

function ImportDone({ slug, progress }: { slug: string; progress: Progressed }) {
  const parts = [
    progress.rowsKnown > 0 && `${progress.rowsKnown} were here already`,
    progress.rowsRefused > 0 && `${progress.rowsRefused} were refused`,
  ].filter(Boolean);
  return (
    <Notice
      kind="success"
      role="status"
      title={progress.rowsAdded === 1 ? "1 entry imported" : `${progress.rowsAdded} entries imported`}
      actions={
        <>
          <LinkButton variant="primary" href={paths.newInvoice(slug)}>
            Bill this time
          </LinkButton>
          <LinkButton href={paths.time(slug)}>See the time</LinkButton>
          <LinkButton href={paths.timeImport(slug)}>Import another file</LinkButton>
        </>
      }
    >
      {parts.length > 0 ? `${parts.join(", ")}.` : "Every row of the file was taken."}
    </Notice>
  );
}
