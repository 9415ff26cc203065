import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { useLocale } from "@/components/ui/locale";
import { TextLink } from "@/components/ui/text-link";
import { activityPhrase, hasPhrase } from "@/lib/dashboard/activity";
import { formatInstant } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { Activity } from "@/server/dashboard/lately";

type ActivityListProps = { slug: string; activity: Activity[]; timeZone: string };

const pages: Record<string, (slug: string, id: string) => string> = {
  invoice: paths.invoice,
  customer: paths.customer,
  project: paths.project,
  member: paths.members,
};

/** What happened last, newest first. */
export function ActivityList({ slug, activity, timeZone }: ActivityListProps) {
  const locale = useLocale();
  const t = useTranslations("dashboard.activityList");
  const sentence = useTranslations("enums.activity");
  const says = (action: string, parts: Record<"actor" | "subject", () => ReactNode>) =>
    hasPhrase(action)
      ? sentence.rich(action, parts)
      : sentence.rich("other", { ...parts, action: activityPhrase(action) });
  if (activity.length === 0) return <EmptyState title={t("nothingHasHappenedYet")} />;
  return (
    <ol className="divide-y divide-line">
      {activity.map((event) => (
        <li key={event.id} className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2.5">
          <span className="min-w-0">
            {says(event.action, {
              actor: () => <span className="font-medium">{event.actorName}</span>,
              subject: () => <Subject slug={slug} event={event} />,
            })}
          </span>
          <time dateTime={event.at} className="figures text-muted text-sm">
            {formatInstant(event.at, locale, timeZone)}
          </time>
        </li>
      ))}
    </ol>
  );
}

function Subject({ slug, event }: { slug: string; event: Activity }) {
  if (!event.subjectName || event.subjectName === event.actorName) return null;
  const page = pages[event.subjectType];
  if (!page) return event.subjectName;
  return <TextLink href={page(slug, event.subjectId)}>{event.subjectName}</TextLink>;
}
