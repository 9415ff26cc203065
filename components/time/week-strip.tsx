import { cn } from "@/components/ui/cn";
import { formatDay, formatDuration } from "@/lib/format";
import type { WeekDay } from "@/server/time/read";

/** The seven days with their hours, each leading to its place in the list. */
export function WeekStrip({ days, today }: { days: WeekDay[]; today: string }) {
  return (
    <ol className="grid grid-cols-7 gap-1 sm:gap-2" aria-label="Hours by day">
      {days.map(({ date, totals }) => {
        const [weekday, day] = formatDay(date, "en").split(", ");
        const look = cn(
          "flex min-w-0 flex-col items-center rounded-md border border-line bg-surface px-1 py-1.5 text-center",
          date === today && "border-accent",
          totals.minutes > 0 ? "hover:bg-sunken" : "text-muted",
        );
        const content = (
          <>
            <span className="text-xs">
              {weekday}
              <span className="text-muted max-sm:sr-only"> {day}</span>
            </span>
            <span className="figures font-semibold text-sm">{formatDuration(totals.minutes)}</span>
          </>
        );
        return (
          <li key={date} aria-current={date === today ? "date" : undefined}>
            {totals.minutes > 0 ? (
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
