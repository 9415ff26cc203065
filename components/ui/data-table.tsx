import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

export type DataTableProps = {
  /** Names the table for a screen reader. */
  caption: string;
  /** Under 640 px each row becomes a small card; then every Cell needs a `label`, or `lead`. */
  stacked?: boolean;
  children: ReactNode;
  className?: string;
};

const stackedLook = [
  "max-sm:block max-sm:[&>thead]:sr-only max-sm:[&>tbody]:block max-sm:[&>tfoot]:block",
  "max-sm:[&_tr]:block max-sm:[&_tr]:border-b max-sm:[&_tr]:border-line max-sm:[&_tr]:px-4 max-sm:[&_tr]:py-2.5",
  "max-sm:[&_td]:flex max-sm:[&_td]:items-baseline max-sm:[&_td]:justify-between max-sm:[&_td]:gap-4 max-sm:[&_td]:border-0 max-sm:[&_td]:p-0 max-sm:[&_td]:py-0.5 max-sm:[&_td]:text-right",
  "max-sm:[&_td[data-label]]:before:shrink-0 max-sm:[&_td[data-label]]:before:text-muted max-sm:[&_td[data-label]]:before:text-sm max-sm:[&_td[data-label]]:before:content-[attr(data-label)]",
];

/** `<DataTable caption><TableHead><HeadCell/></TableHead><tbody><Row><Cell/></Row></tbody></DataTable>` */
export function DataTable({ caption, stacked = false, children, className }: DataTableProps) {
  return (
    <div className={cn("relative min-w-0 max-lg:overflow-x-auto", stacked && "max-sm:overflow-x-visible")}>
      <table className={cn("w-full border-separate border-spacing-0", stacked && stackedLook, className)}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

/** The heading stays in sight below the top bar while the page scrolls. */
export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead>
      <tr>{children}</tr>
    </thead>
  );
}

export type HeadCellProps = {
  children?: ReactNode;
  /** `end` for figures. */
  align?: "start" | "end";
  /** The link that sorts by this column, and how it sorts now. */
  sort?: { href: string; direction: "ascending" | "descending" | null };
  className?: string;
};

const sortIcons = {
  ascending: <ArrowUp aria-hidden />,
  descending: <ArrowDown aria-hidden />,
  none: <ChevronsUpDown aria-hidden className="opacity-50" />,
};

export function HeadCell({ children, align = "start", sort, className }: HeadCellProps) {
  return (
    <th
      scope="col"
      aria-sort={sort?.direction ?? undefined}
      className={cn(
        "z-10 h-9 whitespace-nowrap border-line border-b bg-surface px-3 font-medium text-muted text-sm first:rounded-tl-lg first:pl-4 last:rounded-tr-lg last:pr-4 lg:sticky lg:top-(--bar-height,0px)",
        align === "end" ? "text-right" : "text-left",
        className,
      )}
    >
      {sort ? (
        <Link
          href={sort.href}
          scroll={false}
          prefetch={false}
          className={cn(
            "inline-flex min-h-6 items-center gap-1 rounded-sm hover:text-ink [&_svg]:size-3.5",
            sort.direction && "text-ink",
            align === "end" && "flex-row-reverse",
          )}
        >
          {children}
          {sortIcons[sort.direction ?? "none"]}
        </Link>
      ) : (
        children
      )}
    </th>
  );
}

export type RowProps = ComponentProps<"tr"> & {
  selected?: boolean;
  /** Locked or left out: the text goes quiet. */
  muted?: boolean;
};

/** Put one RowLink inside and the whole row is its target. */
export function Row({ selected, muted, className, ...props }: RowProps) {
  return (
    <tr
      {...props}
      data-selected={selected || undefined}
      className={cn(
        "group relative has-[a[data-row-link]]:hover:bg-sunken/70 data-selected:bg-accent-soft/60 [&:last-child>td]:border-b-0",
        muted && "text-muted",
        className,
      )}
    />
  );
}

export type CellProps = Omit<ComponentProps<"td">, "align"> & {
  /** What the cell is called on a phone; the column's heading. */
  label?: string;
  align?: "start" | "end";
  /** The cell that heads the small card on a phone. */
  lead?: boolean;
};

export function Cell({ label, align = "start", lead, className, ...props }: CellProps) {
  return (
    <td
      {...props}
      data-label={lead ? undefined : label}
      className={cn(
        "h-11 border-line border-b px-3 py-2 align-middle sm:first:pl-4 sm:last:pr-4 max-sm:h-auto",
        align === "end" && "figures text-right",
        lead && "max-sm:font-medium max-sm:text-left!",
        className,
      )}
    />
  );
}

/** The link of a row; its target is the whole row, so other controls in the row need `relative`. */
export function RowLink({ className, ...props }: ComponentProps<typeof Link>) {
  return (
    <Link
      {...props}
      data-row-link
      className={cn(
        "rounded-sm font-medium text-ink after:absolute after:inset-0 after:content-[''] group-hover:text-accent focus-visible:outline-none focus-visible:after:rounded-md focus-visible:after:outline-2 focus-visible:after:outline-ring focus-visible:after:-outline-offset-2",
        className,
      )}
    />
  );
}
