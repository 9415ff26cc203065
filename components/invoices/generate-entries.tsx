"use client";

import { ChevronsDownUp, ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useShortcut } from "@/components/shell/shortcuts";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchInput } from "@/components/ui/search-input";
import { isChosenAtFirst } from "@/lib/invoices/billable";
import { billAll, billFewer, setAside } from "@/lib/invoices/entry-choices";
import { entrySearch, entryTree, nodeSums, type TreeRow, wholeTree } from "@/lib/invoices/entry-tree";
import type { UnbilledRow, UnbilledScreen } from "@/server/invoices/read-unbilled";
import { GenerateDecision, type Question } from "./generate-decision";
import type { RowCommand } from "./generate-row-menu";
import type { GenerateState } from "./generate-state";
import { GenerateTree } from "./generate-tree";

type EntriesStepProps = {
  unbilled: UnbilledScreen;
  state: GenerateState;
  currency: string;
  onNext: () => void;
};

/** Step 2: which entries, by project and task; what cannot be billed here is shown with its reason. */
export function EntriesStep({ unbilled, state, currency, onNext }: EntriesStepProps) {
  const t = useTranslations("generate.generateEntries");
  const { rows } = unbilled;
  const filter = useFilter(state, currency);
  const { closed, changeClosed } = useClosed();
  const { grid, question, setQuestion, command } = useCommands(state, currency);
  if (rows.length === 0) {
    return <EmptyState title={t("noUnbilledTimeOnThese")} text={t("goBackAndChooseOther")} />;
  }
  const nodeKeys = filter.tree.flatMap((project) => [project.key, ...project.tasks.map((task) => task.key)]);
  return (
    <div className="flex flex-col gap-3">
      <FilterBar filter={filter} total={rows.length} onChoose={state.choose}>
        <Button size="sm" icon={<ChevronsUpDown aria-hidden />} onClick={() => changeClosed(nodeKeys, false)}>
          {t("openAll")}
        </Button>
        <Button size="sm" icon={<ChevronsDownUp aria-hidden />} onClick={() => changeClosed(nodeKeys, true)}>
          {t("closeAll")}
        </Button>
      </FilterBar>
      {filter.tree.length === 0 ? (
        <EmptyState title={t("nothingMatches")} text={t("noEntryHoldsTheseWords")} />
      ) : (
        <GenerateTree
          tree={filter.tree}
          nodes={filter.nodes}
          chosen={state.chosen}
          choices={state.choices}
          closed={closed}
          currency={currency}
          timeZone={unbilled.timeZone}
          onClosed={changeClosed}
          onChoose={state.choose}
          onCommand={command}
          onNext={onNext}
          handle={grid}
        />
      )}
      {question && (
        <GenerateDecision
          question={question}
          onFewer={(id, fewer) => state.decide((choices) => billFewer(choices, id, fewer))}
          onWriteOff={(ids, decision) => state.decide((choices) => setAside(choices, ids, decision))}
          onClose={() => setQuestion(null)}
        />
      )}
    </div>
  );
}

/** What a row's menu or its keys do, at once or after a question. */
function useCommands(state: GenerateState, currency: string) {
  const [question, setQuestion] = useState<(Question & { key: string }) | null>(null);
  const grid = useRef<{ focusRow: (key: string) => void }>(null);
  useReturn(question?.key ?? null, (key) => grid.current?.focusRow(key));
  const command = (row: TreeRow<UnbilledRow>, name: RowCommand) => {
    const open = (row.kind === "entry" ? [row.entry] : row.entries).filter((entry) =>
      isChosenAtFirst(entry, currency),
    );
    if (name === "bill") {
      const all = open.map((entry) => entry.id);
      state.decide((choices) => billAll(choices, all));
      return;
    }
    // Of a whole project or task only what was not set aside before; of one entry the last word counts.
    const undecided = open.filter((entry) => row.kind === "entry" || !state.choices.aside.has(entry.id));
    const ids = undecided.map((entry) => entry.id);
    if (ids.length === 0) return;
    if (name === "hold") state.decide((choices) => setAside(choices, ids, { kind: "HOLD", note: "" }));
    else if (name === "write-off") {
      setQuestion({ kind: "write-off", key: row.key, entries: undecided, name: nameOf(row) });
    } else if (row.kind === "entry") {
      const first = state.choices.fewer.get(row.key);
      setQuestion({ kind: "fewer", key: row.key, entry: row.entry, first });
    }
  };
  return { grid, question, setQuestion, command };
}

const nameOf = (row: TreeRow<UnbilledRow>): string =>
  row.kind === "entry" ? row.entry.description || row.entry.projectName : row.name;

/** The focus goes back to the row that a question was about, after the dialog has given it to a menu that is gone. */
function useReturn(key: string | null, focusRow: (key: string) => void) {
  const last = useRef<string | null>(null);
  const focus = useRef(focusRow);
  useEffect(() => {
    focus.current = focusRow;
  });
  useEffect(() => {
    const before = last.current;
    last.current = key;
    if (key !== null || before === null) return;
    const timer = setTimeout(() => focus.current(before));
    return () => clearTimeout(timer);
  }, [key]);
}

function useClosed() {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const changeClosed = (keys: readonly string[], isClosed: boolean) =>
    setClosed((before) => {
      const next = new Set(before);
      for (const key of keys) {
        if (isClosed) next.add(key);
        else next.delete(key);
      }
      return next;
    });
  return { closed, changeClosed };
}

/** The tree of what matches the words typed; its boxes and sums are of those entries alone. */
function useFilter({ rows, tree, nodes, chosen, choices }: GenerateState, currency: string) {
  const [typed, setTyped] = useState("");
  const words = useDeferredValue(typed);
  const search = useMemo(() => entrySearch(rows), [rows]);
  const found = useMemo(() => search(words), [search, words]);
  const isWhole = found.length === rows.length;
  const shownTree = useMemo(() => (isWhole ? tree : entryTree(found)), [isWhole, tree, found]);
  const shownNodes = useMemo(
    () => (isWhole ? nodes : nodeSums(shownTree, chosen, choices, currency)),
    [isWhole, nodes, shownTree, chosen, choices, currency],
  );
  const ids = useMemo(() => found.map((entry) => entry.id), [found]);
  return { typed, setTyped, found: found.length, ids, tree: shownTree, nodes: shownNodes };
}

type FilterBarProps = {
  filter: ReturnType<typeof useFilter>;
  total: number;
  onChoose: GenerateState["choose"];
  children: ReactNode;
};

function FilterBar({ filter, total, onChoose, children }: FilterBarProps) {
  const t = useTranslations("generate.generateEntries");
  const bar = useRef<HTMLDivElement>(null);
  const all = filter.nodes.get(wholeTree);
  useShortcut("/", t("filterTheEntries"), () => bar.current?.querySelector("input")?.focus());
  return (
    <div ref={bar} className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Checkbox
        label={t("chooseAll")}
        checked={all?.tick ?? false}
        disabled={!all || (all.free.length === 0 && all.entries === 0)}
        onCheckedChange={() => all && onChoose(all.isFull ? filter.ids : all.free, !all.isFull)}
      />
      <SearchInput
        aria-label={t("filterEntries")}
        placeholder={t("descriptionPersonTask")}
        value={filter.typed}
        onChange={(event) => filter.setTyped(event.target.value)}
      />
      <span role="status" className="figures text-muted text-sm empty:absolute">
        {filter.typed.trim() && t("ofShown", { found: filter.found, total })}
      </span>
      <span className="flex gap-2 sm:ml-auto">{children}</span>
    </div>
  );
}
