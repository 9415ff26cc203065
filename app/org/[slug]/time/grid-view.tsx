import { CalendarRange } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { CopyWeek } from "@/components/time/copy-week";
import { WeekFilters } from "@/components/time/week-filters";
import { WeekGrid } from "@/components/time/week-grid";
import { WeekNavigation } from "@/components/time/week-navigation";
import { WeeklyTarget } from "@/components/time/weekly-target";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Kbd } from "@/components/ui/kbd";
import { Notice } from "@/components/ui/notice";
import { Toolbar } from "@/components/ui/toolbar";
import { everybody, type WeekFilter, weekQuery } from "@/lib/time/week-filter";
import type { Ctx } from "@/server/ctx";
import { pageRead } from "@/server/http/session";
import { readTimesheet } from "@/server/time/read-timesheet";
import { deleteTimeEntryAction, saveTimeEntryAction, setWeeklyTargetAction } from "./actions";
import { entryActions } from "./entry-actions";
import { copyWeekAction, dropRowAction, keepRowAction } from "./timesheet-actions";

type GridViewProps = { slug: string; ctx: Ctx; filter: WeekFilter };

/** The week as a grid of work and days. */
export async function GridView({ slug, ctx, filter: asked }: GridViewProps) {
  const t = await getTranslations("time.gridView");
  const member = asked.member === everybody ? undefined : asked.member;
  const filter = { ...asked, member, billing: undefined };
  const screen = await pageRead(readTimesheet(ctx, filter));
  const { today, dates, week, selfId, members, projects, rows, target, isWhole } = screen;
  const others = screen.member === selfId ? undefined : screen.member;
  const query = weekQuery(filter);
  const copy = <CopyWeek week={week.from} memberId={others} action={copyWeekAction.bind(null, slug)} />;
  return (
    <section aria-label={t("week")} className="flex flex-col gap-3">
      <Toolbar end={<WeekFilters {...{ slug, selfId, members, projects, query }} forGrid />}>
        <WeekNavigation slug={slug} view="week" day={today} query={query} frame={screen} />
      </Toolbar>
      <Toolbar
        end={
          target && (
            <WeeklyTarget target={target} memberId={others} action={setWeeklyTargetAction.bind(null, slug)} />
          )
        }
      >
        {copy}
        <p className="text-muted text-sm max-sm:hidden">
          {t.rich("howToType", { key: (text) => <Kbd>{text}</Kbd> })}
        </p>
      </Toolbar>
      {!isWhole && <Notice kind="warning">{t("moreThanTheGridShows")}</Notice>}
      <Card flush>
        {rows.length === 0 && (
          <EmptyState
            icon={<CalendarRange aria-hidden />}
            title={t("noRowsInThisWeek")}
            text={t("addARowBelow")}
            className="pb-6"
          />
        )}
        <WeekGrid
          key={`${week.from} ${screen.member}`}
          {...{ slug, rows, dates, today, projects }}
          memberId={others}
          entryActions={entryActions(slug)}
          cellActions={{
            save: saveTimeEntryAction.bind(null, slug),
            remove: deleteTimeEntryAction.bind(null, slug),
          }}
          rowActions={{
            keep: keepRowAction.bind(null, slug),
            drop: dropRowAction.bind(null, slug),
          }}
        />
      </Card>
    </section>
  );
}
