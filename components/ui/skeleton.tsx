import { useTranslations } from "next-intl";
import { cn } from "./cn";

/** A grey bar in the place of what is on its way; give it the size of the thing. It shows only after 200 ms. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn("block h-4 animate-skeleton rounded-md bg-grey-soft", className)} />;
}

const rowWidths = ["w-2/5", "w-1/3", "w-1/2", "w-2/6", "w-3/7", "w-1/4", "w-4/9", "w-3/8"];

/** The bars of a table that is on its way: up to eight. */
export function SkeletonRows({ rows = 6, label }: { rows?: number; label?: string }) {
  const t = useTranslations("ui.skeleton");
  return (
    <div role="status" className="flex flex-col gap-4 p-4">
      <span className="sr-only">{label ?? t("loading")}</span>
      {rowWidths.slice(0, rows).map((width) => (
        <span key={width} className="flex gap-4">
          <Skeleton className="w-1/6" />
          <Skeleton className={width} />
          <Skeleton className="ml-auto w-1/8" />
        </span>
      ))}
    </div>
  );
}
