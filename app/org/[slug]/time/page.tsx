import { ChevronLeft, ChevronRight, Clock, Upload } from "lucide-react";
import type { Metadata } from "next";
import { TimeEntryForm } from "@/components/time/time-entry-form";
import { Totals } from "@/components/time/time-totals";
import { WeekFilters } from "@/components/time/week-filters";
import { WeekList } from "@/components/time/week-list";
import { WeekStrip } from "@/components/time/week-strip";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Toolbar } from "@/components/ui/toolbar";
import { formatDate, formatDay } from "@/lib/format";
import { paths, withQuery } from "@/lib/paths";
import { can } from "@/lib/permissions";
import { everybody, weekFilter, weekQuery } from "@/lib/time/week-filter";
import { pageCtx, pageRead } from "@/server/http/session";
import { readWeek, type WeekScreen } from "@/server/time/read";
import { deleteTimeEntryAction, saveTimeEntryAction, setBillableAction } from "./actions";
import {
  holdTimeAction,
  releaseHeldTimeAction,
  undoWriteOffAction,
  writeOffTimeAction,
} from "./write-down-actions";

export const metadata: Metadata = { title: "Time" };

type PageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function TimePage({ params, searchParams }: PageProps) {
  const { slug } = await params;
  const filter = weekFilter.parse(await searchParams);
  const ctx = await pageCtx(slug);
  const screen = await pageRead(readWeek(ctx, filter));
  const { today, week, member, selfId, members, projects, days, totals } = screen;
  const worked = days.filter((day) => day.entries.length > 0).reverse();
  const others = member === selfId || member === everybody ? undefined : member;
  const whose = members.find(({ id }) => id === others)?.name;
  const isNarrowed = Boolean(filter.billing || filter.project);
  const save = saveTimeEntryAction.bind(null, slug);
  return (
    <>
      <PageHeader
        title="Time"
        actions={
          can(ctx.role, "time:import", {}) && (
            <LinkButton href={paths.timeImport(slug)} icon={<Upload aria-hidden />}>
              Import
            </LinkButton>
          )
        }
      />
      <Card title={whose ? `Add time for ${whose}` : "Add time"}>
        <TimeEntryForm
          key={`${week.from} ${others ?? ""} ${filter.project ?? ""}`}
          action={save}
          projects={projects}
          date={week.isCurrent ? today : week.from}
          memberId={others}
          projectId={filter.project}
        />
      </Card>
      <section aria-label="Week" className="flex flex-col gap-3">
        <Toolbar end={<WeekFilters {...{ slug, selfId, members, projects }} query={weekQuery(filter)} />}>
          <WeekNavigation slug={slug} week={week} query={weekQuery(filter)} />
        </Toolbar>
        <WeekStrip days={days} today={today} />
        <p className="text-muted">
          <Totals totals={totals} /> {isNarrowed ? "match the filters" : "in this week"}
        </p>
        <Card flush>
          {worked.length > 0 ? (
            <WeekList
              slug={slug}
              days={worked}
              today={today}
              projects={projects}
              withPerson={member === everybody}
              withMoney={totals.amounts !== null}
              actions={{
                save,
                remove: deleteTimeEntryAction.bind(null, slug),
                setBillable: setBillableAction.bind(null, slug),
                writeDown: {
                  hold: holdTimeAction.bind(null, slug),
                  release: releaseHeldTimeAction.bind(null, slug),
                  writeOff: writeOffTimeAction.bind(null, slug),
                  undoWriteOff: undoWriteOffAction.bind(null, slug),
                },
              }}
            />
          ) : (
            <EmptyState
              icon={<Clock aria-hidden />}
              title={isNarrowed ? "No time matches these filters" : "No time in this week"}
              text={
                isNarrowed
                  ? "Take a filter away to see the other entries of this week."
                  : "Add what you worked on above, or start the timer at the top of the page."
              }
            />
          )}
        </Card>
      </section>
    </>
  );
}

type WeekNavigationProps = {
  slug: string;
  week: WeekScreen["week"];
  query: Record<string, string | undefined>;
};

function WeekNavigation({ slug, week, query }: WeekNavigationProps) {
  const to = (day: string | undefined) => withQuery(paths.time(slug), { ...query, week: day });
  return (
    <>
      <LinkButton
        href={to(week.previous)}
        icon={<ChevronLeft aria-hidden />}
        aria-label="Previous week"
        scroll={false}
      />
      <LinkButton
        href={to(week.next)}
        icon={<ChevronRight aria-hidden />}
        aria-label="Next week"
        scroll={false}
      />
      {!week.isCurrent && (
        <LinkButton href={to(undefined)} scroll={false}>
          This week
        </LinkButton>
      )}
      <h2 className="font-semibold">
        {formatDay(week.from, "en")} – {formatDate(week.to, "en")}
      </h2>
    </>
  );
}
