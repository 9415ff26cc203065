"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import type { Result } from "@/lib/result";
import type { WorkScreen } from "@/server/time/read-work";

type WorkLoaderProps = {
  load: () => Promise<Result<WorkScreen>>;
  children: (work: WorkScreen) => ReactNode;
};

/** Asks for what can be worked on and, once it is there, shows what needs it with the cursor in its first field. */
export function WorkLoader({ load, children }: WorkLoaderProps) {
  const t = useTranslations("time.workLoader");
  const [result, setResult] = useState<Result<WorkScreen> | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const first = useRef({ load, unreachable: t("unreachable") });
  const ask = useCallback(async () => {
    const { load: read, unreachable } = first.current;
    setResult(null);
    setResult(await read().catch(() => ({ ok: false, code: "UNAVAILABLE", message: unreachable }) as const));
  }, []);
  useEffect(() => void ask(), [ask]);
  useEffect(() => {
    if (result?.ok) frame.current?.querySelector<HTMLElement>("input:not([disabled])")?.focus();
  }, [result]);
  if (!result) {
    return (
      <div className="flex animate-late justify-center px-5 py-8">
        <Spinner label={t("loadingYourProjects")} />
      </div>
    );
  }
  if (!result.ok) {
    return (
      <Notice
        kind="danger"
        role="alert"
        actions={<Button onClick={() => void ask()}>{t("tryAgain")}</Button>}
      >
        {result.message}
      </Notice>
    );
  }
  return (
    <div ref={frame} className="contents">
      {children(result.value)}
    </div>
  );
}
