"use client";

import { useTranslations } from "next-intl";
import {
  createContext,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from "react";
import { paths } from "@/lib/paths";
import type { ExplainedEntry } from "@/server/invoices/read-explanation";
import { ExplainLine } from "./explain-line";
import { FewerMinutes } from "./fewer-minutes";
import type { InvoiceActions } from "./invoice-actions";

type DraftNow = {
  slug: string;
  invoiceId: string;
  version: number;
  isDirty: boolean;
  setMinutes: InvoiceActions["setMinutes"];
};

type Store = { now: DraftNow; listeners: Set<() => void> };

const Context = createContext<Store | null>(null);

/** Tells the explanations below how the draft stands; the store stays the same, so that typing draws no line again. */
export function DraftNowProvider({ now, children }: { now: DraftNow; children: ReactNode }) {
  const [store] = useState<Store>(() => ({ now, listeners: new Set() }));
  const { slug, invoiceId, version, isDirty, setMinutes } = now;
  useLayoutEffect(() => {
    store.now = { slug, invoiceId, version, isDirty, setMinutes };
    for (const listener of store.listeners) listener();
  }, [store, slug, invoiceId, version, isDirty, setMinutes]);
  return <Context.Provider value={store}>{children}</Context.Provider>;
}

type LineProps = { lineId: string; description: string };

/** The button that opens the entries behind a line, where fewer of their minutes can be billed. */
export function ExplainDraftLine({ lineId, description }: LineProps) {
  const store = useContext(Context);
  if (!store) return null;
  const { slug, invoiceId } = store.now;
  return (
    <ExplainLine
      href={paths.lineExplanation(slug, invoiceId, lineId)}
      description={description}
      entryAction={(entry, reload) => <BillOther {...{ store, lineId, entry, reload }} />}
    />
  );
}

type BillOtherProps = { store: Store; lineId: string; entry: ExplainedEntry; reload: () => void };

function BillOther({ store, lineId, entry, reload }: BillOtherProps) {
  const t = useTranslations("draft.draftExplain");
  const { invoiceId, version, isDirty, setMinutes } = useSyncExternalStore(
    (listener) => {
      store.listeners.add(listener);
      return () => store.listeners.delete(listener);
    },
    () => store.now,
    () => store.now,
  );
  return (
    <FewerMinutes
      invoiceId={invoiceId}
      version={version}
      lineId={lineId}
      entry={entry}
      disabledReason={isDirty ? t("saveYourChangesFirst") : null}
      action={setMinutes}
      onDone={reload}
    />
  );
}
