import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { useLocale } from "@/components/ui/locale";
import { formatDate, formatDay } from "@/lib/format";
import { paths, withQuery } from "@/lib/paths";
import { addDays } from "@/lib/time/calendar-date";
import type { TimeView, WeekQuery } from "@/lib/time/week-filter";
import type { WeekFrame } from "@/server/time/week-frame";
import { ViewSwitch } from "./view-switch";

type WeekNavigationProps = {
  slug: string;
  view: TimeView;
  frame: Pick<WeekFrame, "today" | "week">;
  /** The day that is open in the day's view. */
  day: string;
  query: WeekQuery;
};

/** The view of the week, and the way to the weeks (or days) around it. */
export function WeekNavigation({ slug, view, frame, day, query }: WeekNavigationProps) {
  const locale = useLocale();
  const t = useTranslations("time.weekNavigation");
  const { today, week } = frame;
  const to = (change: WeekQuery) => withQuery(paths.time(slug), { ...query, ...change });
  const isDay = view === "day";
  const isNow = isDay ? day === today : week.isCurrent;
  return (
    <>
      <ViewSwitch slug={slug} view={view} query={query} />
      <LinkButton
        href={to({ week: isDay ? addDays(day, -1) : week.previous })}
        icon={<ChevronLeft aria-hidden />}
        aria-label={t(isDay ? "previousDay" : "previousWeek")}
        scroll={false}
      />
      <LinkButton
        href={to({ week: isDay ? addDays(day, 1) : week.next })}
        icon={<ChevronRight aria-hidden />}
        aria-label={t(isDay ? "nextDay" : "nextWeek")}
        scroll={false}
      />
      {!isNow && (
        <LinkButton href={to({ week: undefined })} scroll={false}>
          {isDay ? t("today") : t("thisWeek")}
        </LinkButton>
      )}
      <h2 className="font-semibold">
        {isDay
          ? formatDay(day, locale)
          : t("range", { from: formatDay(week.from, locale), to: formatDate(week.to, locale) })}
      </h2>
    </>
  );
}
