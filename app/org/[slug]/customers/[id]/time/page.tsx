import { Clock } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CustomerHeader } from "@/components/customers/customer-header";
import { CustomerTimeFilters } from "@/components/customers/customer-time-filters";
import { CustomerTimeTable } from "@/components/customers/customer-time-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { Toolbar } from "@/components/ui/toolbar";
import { customerTimeFilter, customerTimeHref } from "@/lib/customers/time-filter";
import { formatMinutes } from "@/lib/format";
import { paths } from "@/lib/paths";
import { readCustomerTime } from "@/server/customers/read-time";
import { pageCtx, pageRead } from "@/server/http/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("customers.timePage");
  return { title: t("timeForACustomer") };
}

type PageProps = {
  params: Promise<{ slug: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function CustomerTimePage({ params, searchParams }: PageProps) {
  const t = await getTranslations("customers.timePage");
  const { slug, id } = await params;
  const filter = customerTimeFilter.parse(await searchParams);
  const ctx = await pageCtx(slug);
  const screen = await pageRead(readCustomerTime(ctx, { ...filter, customerId: id }));
  const { customer, rows, previous, next, entries, minutes } = screen;
  const path = paths.customerTime(slug, id);
  const isNarrowed = Boolean(filter.project || filter.billing);
  return (
    <>
      <CustomerHeader slug={slug} viewer={ctx.role} customer={customer} current="time" />
      <Toolbar
        end={
          <p className="figures text-muted" aria-live="polite">
            {t("entries", { entries, minutes: formatMinutes(minutes) })}
          </p>
        }
      >
        <CustomerTimeFilters path={path} filter={filter} projects={screen.projects} />
      </Toolbar>
      <Card flush>
        {rows.length > 0 ? (
          <CustomerTimeTable slug={slug} screen={screen} />
        ) : isNarrowed ? (
          <EmptyState
            icon={<Clock aria-hidden />}
            title={t("noTimeMatches")}
            text={t("nothingHereWithTheseFilters")}
            action={<LinkButton href={path}>{t("showAllTime")}</LinkButton>}
          />
        ) : (
          <EmptyState
            icon={<Clock aria-hidden />}
            title={t("noTimeYet")}
            text={screen.withPerson ? t("whatIsWorkedOnThis") : t("whatYouWorkOnThis")}
            action={<LinkButton href={paths.time(slug)}>{t("logTime")}</LinkButton>}
          />
        )}
        <div className="border-line not-empty:border-t">
          <Pagination
            label={t("time")}
            previousHref={previous && customerTimeHref(path, filter, { before: previous })}
            nextHref={next && customerTimeHref(path, filter, { after: next })}
          >
            {t("onThisPage", { count: rows.length })}
          </Pagination>
        </div>
      </Card>
    </>
  );
}
