import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { useLocale } from "@/components/ui/locale";
import { TextLink } from "@/components/ui/text-link";
import { formatDuration, formatMinutes, formatShortDate, formatWeekday } from "@/lib/format";
import { paths, withQuery } from "@/lib/paths";
import type { DayHours, WeekHours } from "@/server/dashboard/hours";

type HoursCardProps = { slug: string; hours: WeekHours; today: string };

/** The person's own week, a day at a time, and for those who may see it the firm's. */
export function HoursCard({ slug, hours, today }: HoursCardProps) {
  const locale = useLocale();
  const t = useTranslations("dashboard.hoursCard");
  const most = Math.max(...hours.own.map((day) => day.minutes), 1);
  return (
    <Card
      title={t("hoursThisWeek")}
      text={`${formatShortDate(hours.from, locale)} – ${formatShortDate(hours.to, locale)}`}
      actions={
        <LinkButton size="sm" href={paths.time(slug)}>
          {t("openTheWeek")}
        </LinkButton>
      }
    >
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="figures font-semibold text-2xl tracking-tight">
          {formatMinutes(hours.ownMinutes)}
        </span>
        <span className="text-muted text-sm">
          {t("ofYoursBillable", { ownBillableMinutes: formatMinutes(hours.ownBillableMinutes) })}
        </span>
      </p>
      <ol className="mt-3 grid grid-cols-7 gap-1.5" aria-label={t("yourDaysOfThisWeek")}>
        {hours.own.map((day) => (
          <Day key={day.date} day={day} most={most} isToday={day.date === today} />
        ))}
      </ol>
      <p aria-hidden className="mt-2 flex gap-4 text-muted text-xs">
        <span className="inline-flex items-center gap-1.5">
          <span className="size-2.5 rounded-sm bg-accent" /> {t("billable")}
        </span>
        <span className="inline-flex items-center gap-1.5">
          <span className="size-2.5 rounded-sm bg-control" /> {t("notBillable")}
        </span>
      </p>
      {hours.firm && (
        <p className="mt-4 border-line border-t pt-3 text-muted">
          {t.rich("inTheWholeFirm", {
            minutes: formatMinutes(hours.firm.minutes),
            billable: formatMinutes(hours.firm.billableMinutes),
            people: hours.firm.people,
            link: (text) => <TextLink href={withQuery(paths.time(slug), { member: "all" })}>{text}</TextLink>,
          })}
        </p>
      )}
    </Card>
  );
}

function Day({ day, most, isToday }: { day: DayHours; most: number; isToday: boolean }) {
  const locale = useLocale();
  const t = useTranslations("dashboard.hoursCard");
  const share = (minutes: number) => `${(minutes * 100) / most}%`;
  return (
    <li className="flex flex-col items-center gap-1 text-xs" aria-current={isToday ? "date" : undefined}>
      <span className="figures text-muted">{day.minutes > 0 ? formatDuration(day.minutes) : "–"}</span>
      {day.minutes > 0 && (
        <span className="sr-only">
          {t("billable2", { billableMinutes: formatMinutes(day.billableMinutes) })}
        </span>
      )}
      <span aria-hidden className="flex h-16 w-full max-w-8 items-end rounded-sm bg-sunken">
        <span className="flex w-full items-end rounded-sm bg-control" style={{ height: share(day.minutes) }}>
          <span
            className="w-full rounded-sm bg-accent"
            style={{ height: day.minutes > 0 ? `${(day.billableMinutes * 100) / day.minutes}%` : 0 }}
          />
        </span>
      </span>
      <span className={isToday ? "font-semibold text-ink" : "text-muted"}>
        {formatWeekday(day.date, locale)}
      </span>
    </li>
  );
}
