"use client";

import { Calculator } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogClose, DialogFooter } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import type { ExplainedEntry, LineExplanation } from "@/server/invoices/read-explanation";
import { Explanation } from "./explanation";

type ExplainLineProps = {
  /** `paths.lineExplanation(slug, invoiceId, lineId)`. */
  href: string;
  /** The line, in words. */
  description: string;
  /** What can be done with one of its entries; on a draft FewerMinutes. */
  entryAction?: (entry: ExplainedEntry, reload: () => void) => ReactNode;
};

/** A problem that the server did not put into words is null. */
type Loaded = { explanation: LineExplanation } | { problem: string | null };

/** A button that opens what stands behind the amount of a line. */
export function ExplainLine({ href, description, entryAction }: ExplainLineProps) {
  const t = useTranslations("invoices.explainLine");
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      size="xl"
      title={t("explainThisAmount")}
      description={description}
      trigger={
        <Button variant="ghost" size="sm" icon={<Calculator aria-hidden />}>
          {t.rich("explain", {
            description,
            what: (text) => <span className="sr-only">{text}</span>,
          })}
        </Button>
      }
    >
      {open && <Body href={href} entryAction={entryAction} />}
    </Dialog>
  );
}

function Body({ href, entryAction }: Pick<ExplainLineProps, "href" | "entryAction">) {
  const t = useTranslations("invoices.explainLine");
  const { loaded, reload } = useExplanation(href);
  return (
    <>
      <DialogBody label={t("explanation")}>
        {!loaded && <Spinner label={t("loading")} />}
        {loaded && "problem" in loaded && (
          <Notice kind="danger" role="alert" actions={<Button onClick={reload}>{t("tryAgain")}</Button>}>
            {loaded.problem ?? t("unreachable")}
          </Notice>
        )}
        {loaded && "explanation" in loaded && (
          <Explanation
            explanation={loaded.explanation}
            entryAction={entryAction && ((entry) => entryAction(entry, reload))}
          />
        )}
      </DialogBody>
      <DialogFooter>
        <DialogClose>
          <Button>{t("close")}</Button>
        </DialogClose>
      </DialogFooter>
    </>
  );
}

function useExplanation(href: string) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  // Each attempt is a new question, so that the same address is read again.
  const [question, setQuestion] = useState({ href });
  useEffect(() => {
    const stopped = new AbortController();
    void load(question.href, stopped.signal).then((next) => next && setLoaded(next));
    return () => stopped.abort();
  }, [question]);
  return { loaded, reload: () => setQuestion({ href }) };
}

async function load(href: string, signal: AbortSignal): Promise<Loaded | null> {
  try {
    const response = await fetch(href, { signal, headers: { Accept: "application/json" } });
    const body: unknown = await response.json();
    if (response.ok) return { explanation: body as LineExplanation };
    return { problem: titleOf(body) };
  } catch {
    return signal.aborted ? null : { problem: null };
  }
}

const titleOf = (body: unknown): string | null =>
  typeof body === "object" && body !== null && "title" in body ? String(body.title) : null;
