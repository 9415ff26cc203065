import { FilePlus2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { receivableAges, workAges } from "@/lib/dashboard/ages";
import { formatMinutes } from "@/lib/format";
import { paths, withQuery } from "@/lib/paths";
import type { DashboardMoney } from "@/server/dashboard/read";
import { AgingCard } from "./aging-card";

type MoneyAgesProps = { slug: string; money: Pick<DashboardMoney, "receivables" | "unbilled"> };

/** What customers owe by how late it is, and what is not billed yet by how old the work is. */
export function MoneyAges({ slug, money: { receivables, unbilled } }: MoneyAgesProps) {
  const t = useTranslations("dashboard.moneyAges");
  const words = useTranslations("dashboard.words");
  const lateness = useTranslations("enums.receivableAge");
  const oldness = useTranslations("enums.workAge");
  const withoutRate = unbilled.sums.reduce((total, row) => total + row.withoutRateMinutes, 0);
  return (
    <div className="grid items-start gap-4 xl:grid-cols-2">
      <AgingCard
        title={t("receivablesByAge")}
        text={t("whatIssuedInvoicesStillHave")}
        actions={
          <LinkButton size="sm" href={withQuery(paths.invoices(slug), { view: "outstanding" })}>
            {t("openInvoices")}
          </LinkButton>
        }
        agings={receivables}
        steps={receivableAges.map((step) => ({
          ...step,
          label: lateness(step.name),
          short: step.from === null ? t("notDue") : step.short,
        }))}
        tones={["accent", "amber", "amber", "red", "red"]}
        countText={(count) => words("invoices", { count })}
        empty={
          <EmptyState
            title={t("nobodyOwesYouAnything")}
            text={t("invoicesThatAreIssuedAnd")}
            action={<LinkButton href={paths.invoices(slug)}>{t("goToInvoices")}</LinkButton>}
          />
        }
      />
      <AgingCard
        title={t("unbilledWorkByAge")}
        text={
          withoutRate > 0
            ? t("whatDraftsOfItCome", { withoutRate: formatMinutes(withoutRate) })
            : t("whatDraftsOfItCome2")
        }
        actions={
          <LinkButton size="sm" icon={<FilePlus2 aria-hidden />} href={paths.newInvoice(slug)}>
            {t("newInvoice")}
          </LinkButton>
        }
        agings={unbilled.ages}
        steps={workAges.map((step) => ({ ...step, label: oldness(step.name) }))}
        tones={["accent", "accent", "amber", "red"]}
        countText={formatMinutes}
        empty={
          <EmptyState
            title={t("allWorkIsBilled")}
            text={t("billableTimeThatNoInvoice")}
            action={<LinkButton href={paths.time(slug)}>{t("logTime")}</LinkButton>}
          />
        }
      />
    </div>
  );
}
