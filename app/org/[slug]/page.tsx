import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActivityList } from "@/components/dashboard/activity-list";
import { HoursCard } from "@/components/dashboard/hours-card";
import { MoneyAges } from "@/components/dashboard/money-ages";
import { MoneyCards } from "@/components/dashboard/money-cards";
import { NeedsCard } from "@/components/dashboard/needs-card";
import { RecentPayments } from "@/components/dashboard/recent-payments";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { formatLongDate } from "@/lib/format";
import { readDashboard } from "@/server/dashboard/read";
import { pageCtx, pageRead, requestLocale } from "@/server/http/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("dashboard.page");
  return { title: t("dashboard") };
}

type PageProps = { params: Promise<{ slug: string }> };

export default async function DashboardPage({ params }: PageProps) {
  const locale = await requestLocale();
  const t = await getTranslations("dashboard.page");
  const { slug } = await params;
  const ctx = await pageCtx(slug);
  const { today, needs, hours, money, activity, timeZone } = await pageRead(readDashboard(ctx));
  return (
    <>
      <PageHeader title={t("dashboard")} meta={formatLongDate(today, locale)} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <NeedsCard slug={slug} needs={needs} />
        <HoursCard slug={slug} hours={hours} today={today} />
      </div>
      {money && (
        <>
          <MoneyCards slug={slug} money={money} />
          <MoneyAges slug={slug} money={money} />
        </>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {money && <RecentPayments slug={slug} payments={money.payments} />}
        {activity && (
          <Card flush title={t("lately")}>
            <ActivityList slug={slug} activity={activity} timeZone={timeZone} />
          </Card>
        )}
      </div>
    </>
  );
}
