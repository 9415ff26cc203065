import { Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { TimeEntryForm } from "@/components/time/time-entry-form";
import { Totals } from "@/components/time/time-totals";
import { WeekFilters } from "@/components/time/week-filters";
import { WeekList } from "@/components/time/week-list";
import { WeekNavigation } from "@/components/time/week-navigation";
import { WeekStrip } from "@/components/time/week-strip";
import { WeeklyTarget } from "@/components/time/weekly-target";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Toolbar } from "@/components/ui/toolbar";
import { paths, withQuery } from "@/lib/paths";
import { can } from "@/lib/permissions";
import { everybody, type WeekFilter, weekQuery } from "@/lib/time/week-filter";
import type { Ctx } from "@/server/ctx";
import { pageRead } from "@/server/http/session";
import { readWeek, type WeekScreen } from "@/server/time/read";
import { setWeeklyTargetAction } from "./actions";
import {
  deleteEntriesAction,
  moveEntriesAction,
  previewMoveAction,
  previewReRateChosenAction,
  reRateChosenAction,
  setEntriesBillableAction,
} from "./bulk-actions";
import { entryActions } from "./entry-actions";

type EntriesViewProps = { slug: string; ctx: Ctx; filter: WeekFilter };

/** The entries of a week under their days, or those of one day. */
export async function EntriesView({ slug, ctx, filter }: EntriesViewProps) {
  const t = await getTranslations("time.entriesView");
  const screen = await pageRead(readWeek(ctx, filter));
  const { today, week, member, selfId, members, projects, days, totals } = screen;
  const view = filter.view ?? "list";
  const day = filter.week ?? today;
  const worked = days.filter((each) => each.entries.length > 0).reverse();
  const others = member === selfId || member === everybody ? undefined : member;
  const whose = members.find(({ id }) => id === others)?.name;
  const isNarrowed = Boolean(filter.billing || filter.project);
  const actions = entryActions(slug);
  const query = weekQuery(filter);
  const isDay = view === "day";
  const date = isDay ? day : week.isCurrent ? today : week.from;
  const shown = (isDay && days.find((each) => each.date === day)?.totals) || totals;
  return (
    <>
      <Card title={whose ? t("addTimeFor", { whose }) : t("addTime")}>
        <TimeEntryForm
          key={`${date} ${others ?? ""} ${filter.project ?? ""}`}
          action={actions.save}
          projects={projects}
          date={date}
          memberId={others}
          projectId={filter.project}
        />
      </Card>
      <section aria-label={isDay ? t("day") : t("week")} className="flex flex-col gap-3">
        <Toolbar end={<WeekFilters {...{ slug, selfId, members, projects, query }} />}>
          <WeekNavigation {...{ slug, view, day, query }} frame={screen} />
        </Toolbar>
        <WeekStrip
          days={days}
          today={today}
          open={
            isDay
              ? { day, hrefOf: (each) => withQuery(paths.time(slug), { ...query, week: each }) }
              : undefined
          }
        />
        <Toolbar
          end={
            screen.target && (
              <WeeklyTarget
                target={screen.target}
                memberId={others}
                action={setWeeklyTargetAction.bind(null, slug)}
              />
            )
          }
        >
          <p className="text-muted">
            {t.rich(isNarrowed ? "totalsOfFilters" : isDay ? "totalsOfDay" : "totalsOfWeek", {
              totals: () => <Totals totals={shown} />,
            })}
          </p>
        </Toolbar>
        <Card flush>
          {worked.length > 0 ? (
            <WeekList
              slug={slug}
              days={worked}
              today={today}
              projects={projects}
              withPerson={member === everybody}
              withMoney={totals.amounts !== null}
              actions={actions}
              bulk={bulkActions(slug, ctx)}
            />
          ) : (
            <NoTime isNarrowed={isNarrowed} isDay={isDay} />
          )}
        </Card>
        <Pages slug={slug} query={query} page={screen.page} />
      </section>
    </>
  );
}

const bulkActions = (slug: string, ctx: Ctx) => ({
  previewMove: previewMoveAction.bind(null, slug),
  move: moveEntriesAction.bind(null, slug),
  setBillable: setEntriesBillableAction.bind(null, slug),
  remove: deleteEntriesAction.bind(null, slug),
  reRate: can(ctx.role, "rate:write", {})
    ? { preview: previewReRateChosenAction.bind(null, slug), carryOut: reRateChosenAction.bind(null, slug) }
    : null,
});

function NoTime({ isNarrowed, isDay }: { isNarrowed: boolean; isDay: boolean }) {
  const t = useTranslations("time.entriesView");
  return isNarrowed ? (
    <EmptyState
      icon={<Clock aria-hidden />}
      title={t("noTimeMatchesTheseFilters")}
      text={t(isDay ? "takeAFilterAwayOfDay" : "takeAFilterAwayOfWeek")}
    />
  ) : (
    <EmptyState
      icon={<Clock aria-hidden />}
      title={t(isDay ? "noTimeOnThisDay" : "noTimeInThisWeek")}
      text={t("addWhatYouWorkedOn")}
    />
  );
}

type PagesProps = { slug: string; query: Record<string, string | undefined>; page: WeekScreen["page"] };

function Pages({ slug, query, page: { number, previous, next } }: PagesProps) {
  const t = useTranslations("time.entriesView");
  if (previous === null && next === null) return null;
  const to = (page: number | null) =>
    page === null
      ? null
      : withQuery(paths.time(slug), { ...query, page: page === 1 ? undefined : String(page) });
  return (
    <Pagination label={t("timeEntries")} previousHref={to(previous)} nextHref={to(next)}>
      {t("pageNumber", { number })}
    </Pagination>
  );
}
