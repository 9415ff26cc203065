import type { ReactNode } from "react";
import { cn } from "./cn";

export type DescriptionListProps = {
  items: { term: string; detail: ReactNode }[];
  /** `rows`: term left, detail right, as in a side panel. `grid`: term above detail, side by side. */
  layout?: "rows" | "grid";
  className?: string;
};

export function DescriptionList({ items, layout = "grid", className }: DescriptionListProps) {
  return (
    <dl
      className={cn(
        layout === "grid"
          ? "grid grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] gap-x-6 gap-y-4"
          : "flex flex-col gap-2",
        className,
      )}
    >
      {items.map(({ term, detail }) => (
        <div
          key={term}
          className={cn("min-w-0", layout === "rows" && "flex items-baseline justify-between gap-4")}
        >
          <dt className="shrink-0 text-muted text-sm">{term}</dt>
          <dd className={cn("min-w-0", layout === "rows" && "text-right")}>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
