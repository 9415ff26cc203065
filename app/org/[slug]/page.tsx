import { Clock, FileText } from "lucide-react";
import type { Metadata } from "next";
import { ActivityList } from "@/components/dashboard/activity-list";
import { MoneyCards } from "@/components/dashboard/money-cards";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { StatCard } from "@/components/ui/stat-card";
import { formatMinutes } from "@/lib/format";
import { paths, withQuery } from "@/lib/paths";
import { readDashboard } from "@/server/dashboard/read";
import { pageCtx, pageRead } from "@/server/http/session";

export const metadata: Metadata = { title: "Dashboard" };

type PageProps = { params: Promise<{ slug: string }> };

export default async function DashboardPage({ params }: PageProps) {
  const { slug } = await params;
  const ctx = await pageCtx(slug);
  const { hours, drafts, money, activity, timeZone } = await pageRead(readDashboard(ctx));
  return (
    <>
      <PageHeader title="Dashboard" />
      {money && <MoneyCards slug={slug} money={money} />}
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        <StatCard
          label="Your hours this week"
          icon={<Clock aria-hidden />}
          figures={[formatMinutes(hours.ownMinutes)]}
          hint={`${formatMinutes(hours.ownBillableMinutes)} billable`}
          href={paths.time(slug)}
        />
        {hours.firmMinutes !== null && (
          <StatCard
            label="The firm's hours this week"
            icon={<Clock aria-hidden />}
            figures={[formatMinutes(hours.firmMinutes)]}
            hint="Everybody's, billable or not"
            href={withQuery(paths.time(slug), { member: "all" })}
          />
        )}
        <StatCard
          label={money ? "Drafts to approve" : "Your drafts"}
          icon={<FileText aria-hidden />}
          figures={[String(drafts)]}
          hint={drafts === 0 ? "Nothing waits" : "Not numbered yet"}
          href={withQuery(paths.invoices(slug), { status: "DRAFT" })}
        />
      </div>
      {activity && (
        <Card flush title="Lately">
          <ActivityList slug={slug} activity={activity} timeZone={timeZone} />
        </Card>
      )}
    </>
  );
}
