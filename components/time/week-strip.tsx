import Link from "next/link";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { useLocale } from "@/components/ui/locale";
import { formatDuration, formatShortDate, formatWeekday } from "@/lib/format";
import type { WeekDay } from "@/server/time/read";

type WeekStripProps = {
  days: WeekDay[];
  today: string;
  /** The day that is open, and the way to the others; without it each leads to its place in the list. */
  open?: { day: string; hrefOf: (day: string) => string };
};

/** The seven days with their hours, each leading to its entries. */
export function WeekStrip({ days, today, open }: WeekStripProps) {
  const locale = useLocale();
  const t = useTranslations("time.weekStrip");
  return (
    <ol className="grid grid-cols-7 gap-1 sm:gap-2" aria-label={t("hoursByDay")}>
      {days.map(({ date, totals }) => {
        const look = cn(
          "flex min-w-0 flex-col items-center rounded-md border border-line bg-surface px-1 py-1.5 text-center",
          date === today && "border-accent",
          totals.minutes > 0 || open ? "hover:bg-sunken" : "text-muted",
          open?.day === date && "bg-accent-soft ring-1 ring-accent",
        );
        const content = (
          <>
            <span className="text-xs">
              {formatWeekday(date, locale)}
              <span className="text-muted max-sm:sr-only"> {formatShortDate(date, locale)}</span>
            </span>
            <span className="figures font-semibold text-sm">{formatDuration(totals.minutes)}</span>
          </>
        );
        return (
          <li key={date} aria-current={date === today ? "date" : undefined}>
            {open ? (
              <Link
                href={open.hrefOf(date)}
                scroll={false}
                aria-current={open.day === date ? "page" : undefined}
                className={look}
              >
                {content}
              </Link>
            ) : totals.minutes > 0 ? (
              <a href={`#day-${date}`} className={look}>
                {content}
              </a>
            ) : (
              <div className={look}>{content}</div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
