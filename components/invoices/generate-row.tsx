import { ChevronDown, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { Figure } from "@/components/ui/figure";
import { useLocale } from "@/components/ui/locale";
import { formatAmount, formatDate, formatInstant, formatMinutes } from "@/lib/format";
import { isChosenAtFirst, whyNotBillable } from "@/lib/invoices/billable";
import { amountOf, type FewerMinutes, type SetAside } from "@/lib/invoices/entry-choices";
import type { NodeSum, TreeRow } from "@/lib/invoices/entry-tree";
import type { UnbilledRow } from "@/server/invoices/read-unbilled";
import { type RowCommand, RowMenu } from "./generate-row-menu";

type Row = TreeRow<UnbilledRow>;
type Place = {
  /** Among all rows that are open, and where it is drawn, in pixels. */
  index: number;
  start: number;
  isActive: boolean;
  measure: (element: HTMLElement | null) => void;
  currency: string;
  onChoose: (ids: readonly string[], isChosen: boolean) => void;
  onCommand: (row: Row, command: RowCommand) => void;
};

/** Said in full: rows that are placed one by one lose what a table says of itself in some browsers. */
export const treeRoles = { grid: "treegrid", body: "rowgroup", row: "row", cell: "gridcell" } as const;

const indents = ["", "pl-4", "pl-9 sm:pl-12", "pl-11 sm:pl-20"];

type LineProps = Pick<Place, "index" | "start" | "isActive" | "measure"> & {
  row: Row;
  isChosen: boolean;
  box: ReactNode;
  minutes: ReactNode;
  amount: ReactNode;
  menu: ReactNode;
};

function Line({ row, index, start, isActive, measure, isChosen, box, minutes, amount, menu }: LineProps) {
  const isEntry = row.kind === "entry";
  return (
    <tr
      role={treeRoles.row}
      ref={measure}
      data-row={row.key}
      data-index={index}
      tabIndex={isActive ? 0 : -1}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-rowindex={index + 1}
      aria-selected={isChosen}
      {...(!isEntry && { "aria-expanded": row.isOpen })}
      style={{ transform: `translateY(${start}px)` }}
      className={cn(
        "-outline-offset-2 absolute inset-x-0 scroll-mt-16 scroll-mb-32 top-0 flex items-start gap-3 py-2 pr-2",
        indents[row.level],
        isEntry ? "hover:bg-sunken/60" : "items-center",
        row.kind === "project" && "border-line border-b bg-sunken/50",
      )}
    >
      <td role={treeRoles.cell} className="min-w-0 flex-1">
        {box}
      </td>
      <td role={treeRoles.cell} className="figures text-muted text-sm max-sm:hidden">
        {minutes}
      </td>
      <td role={treeRoles.cell} className="text-right sm:w-28">
        {amount}
        <div className="figures text-muted text-sm sm:hidden">{minutes}</div>
      </td>
      <td role={treeRoles.cell} className="-my-1">
        {menu}
      </td>
    </tr>
  );
}

export type NodeRowProps = Place & {
  row: Extract<Row, { kind: "project" | "task" }>;
  sum: NodeSum | undefined;
  onClosed: (keys: readonly string[], isClosed: boolean) => void;
};

/** A project or a task, under one box that is ticked for all, some or none of its entries. */
export function NodeRow({ row, sum, currency, onChoose, onClosed, onCommand, ...place }: NodeRowProps) {
  const locale = useLocale();
  const t = useTranslations("generate.generateRow");
  const tick = sum?.tick ?? false;
  const label = t("allEntriesOf", { name: row.name });
  const tabIndex = place.isActive ? 0 : -1;
  const why = row.entries.some((entry) => isChosenAtFirst(entry, currency))
    ? null
    : t("noneOfTheseEntriesCan");
  return (
    <Line
      {...place}
      row={row}
      isChosen={tick === true}
      box={
        <div className="flex items-center gap-3">
          <Checkbox
            aria-label={label}
            checked={tick}
            disabled={sum?.free.length === 0 && tick === false}
            tabIndex={tabIndex}
            onCheckedChange={() => toggleNode(row, sum, onChoose)}
          />
          <button
            type="button"
            tabIndex={-1}
            aria-label={t(row.isOpen ? "close" : "open", { name: row.name })}
            onClick={() => onClosed([row.key], row.isOpen)}
            className={cn(
              "flex min-h-6 min-w-0 flex-1 items-center gap-1.5 rounded-sm text-left",
              row.kind === "project" && "font-medium",
            )}
          >
            {row.isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
            <span className="truncate">{row.name}</span>
            <span className="figures shrink-0 font-normal text-muted text-sm">
              {t("of", { count: sum?.entries ?? 0, all: row.entries.length })}
            </span>
          </button>
        </div>
      }
      minutes={formatMinutes(sum?.minutes ?? 0)}
      amount={<Figure value={formatAmount(sum?.amount ?? "0", currency, locale)} />}
      menu={
        <RowMenu
          row={row}
          label={t("allTheEntriesOf", { name: row.name })}
          disabledReason={why}
          withFewer={false}
          tabIndex={tabIndex}
          onCommand={onCommand}
        />
      }
    />
  );
}

/** The box takes what nobody else holds; entries of another draft are ticked one by one. */
export function toggleNode(row: NodeRowProps["row"], sum: NodeSum | undefined, choose: Place["onChoose"]) {
  if (!sum) return;
  const ids = sum.isFull ? row.entries.map((entry) => entry.id) : sum.free;
  choose(ids, !sum.isFull);
}

export type EntryRowProps = Place & {
  row: Extract<Row, { kind: "entry" }>;
  isChosen: boolean;
  fewer: FewerMinutes | undefined;
  aside: SetAside | undefined;
  timeZone: string;
};

/** One entry: its box, what was decided about it, and why it cannot be billed where it cannot. */
export function EntryRow({ row, isChosen, fewer, aside, timeZone, ...rest }: EntryRowProps) {
  const locale = useLocale();
  const t = useTranslations("generate.generateRow");
  const { currency, onChoose, onCommand, ...place } = rest;
  const { entry } = row;
  const obstacle = whyNotBillable(entry, currency);
  const reason = obstacle && t(obstacle, { own: entry.currency, currency });
  const holder = entry.heldBy && {
    by: entry.heldBy.by,
    since: formatInstant(entry.heldBy.since, locale, timeZone),
  };
  const decision = useDecisionText(entry, fewer, aside);
  const tabIndex = place.isActive ? 0 : -1;
  const minutes = fewer?.minutes ?? entry.minutes;
  const isOther = entry.currency !== currency;
  return (
    <Line
      {...place}
      row={row}
      isChosen={isChosen}
      box={
        <Checkbox
          className="min-w-0"
          checked={isChosen}
          disabled={reason !== null}
          tabIndex={tabIndex}
          onCheckedChange={(next) => onChoose([entry.id], next)}
          label={
            <>
              <span className={cn("block", (reason || aside) && "text-muted")}>
                {entry.description || entry.taskName || entry.projectName}
              </span>
              <span className="block text-muted text-sm">
                <span className="figures">{formatDate(entry.date, locale)}</span> · {entry.memberName}
              </span>
            </>
          }
          hint={reason ?? decision ?? (holder && t("onADraftBySince", holder))}
        />
      }
      minutes={
        aside ? (
          <Badge tone={aside.kind === "HOLD" ? "blue" : "amber"}>
            {aside.kind === "HOLD" ? t("heldBack") : t("writtenOff")}
          </Badge>
        ) : (
          formatMinutes(minutes)
        )
      }
      amount={
        <Figure
          value={entry.rate === null ? "–" : formatAmount(amountOf(entry, minutes), entry.currency, locale)}
          unit={isOther ? entry.currency : undefined}
          tone={reason || aside ? "muted" : "ink"}
          className={aside && "line-through"}
        />
      }
      menu={
        <RowMenu
          row={row}
          label={entry.description || entry.projectName}
          disabledReason={reason ?? (holder && t("changeItThere", holder))}
          withFewer
          tabIndex={tabIndex}
          onCommand={onCommand}
        />
      }
    />
  );
}

/** What was decided, in words; it happens when the draft is made. */
function useDecisionText(entry: UnbilledRow, fewer?: FewerMinutes, aside?: SetAside): string | null {
  const t = useTranslations("generate.generateRow");
  const reasonName = useTranslations("enums.writeOffReason");
  if (aside?.kind === "HOLD") return t("heldBackWithTheDraft");
  if (aside) return t("writtenOffWithTheDraft", { reason: reasonName(aside.reason) });
  if (!fewer || fewer.minutes >= entry.minutes) return null;
  return t("fewer", {
    minutes: formatMinutes(fewer.minutes),
    all: formatMinutes(entry.minutes),
    left: formatMinutes(entry.minutes - fewer.minutes),
    rest: fewer.rest.kind,
  });
}
