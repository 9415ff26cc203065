import { Clock, Hourglass, Receipt } from "lucide-react";
import { useTranslations } from "next-intl";
import { useLocale } from "@/components/ui/locale";
import { StatCard } from "@/components/ui/stat-card";
import { formatMinutes, formatMoney } from "@/lib/format";
import { isZero } from "@/lib/money/sign";
import { paths, withQuery } from "@/lib/paths";
import type { ProjectScreen } from "@/server/projects/read-project";

type ProjectFiguresProps = { slug: string; project: ProjectScreen };

type Amounts = { currency: string; amount: string }[];

/** Worked, unbilled and billed: in money where the person may see it, else in hours; each leads to where it comes from. */
export function ProjectFigures({ slug, project }: ProjectFiguresProps) {
  const locale = useLocale();
  const t = useTranslations("projects.projectFigures");
  const { minutes, money, customer, id } = project;
  if (!minutes) return null;
  const time = (billing?: string) =>
    customer ? withQuery(paths.customerTime(slug, customer.id), { project: id, billing }) : undefined;
  const withoutRate = money?.unbilled.reduce((total, row) => total + row.withoutRateMinutes, 0) ?? 0;
  return (
    <section aria-label={t("figures")} className="grid gap-3 sm:grid-cols-3">
      <StatCard
        label={t("worked")}
        icon={<Clock aria-hidden />}
        figures={[formatMinutes(minutes.worked)]}
        hint={t("allTimeBillableOrNot")}
        href={time() ?? withQuery(paths.time(slug), { member: "all", project: id })}
      />
      {customer && (
        <StatCard
          label={t("unbilled")}
          icon={<Hourglass aria-hidden />}
          figures={figures(money?.unbilled, minutes.unbilled, locale)}
          hint={
            withoutRate > 0
              ? t("withoutARate", {
                  unbilled: formatMinutes(minutes.unbilled),
                  withoutRate: formatMinutes(withoutRate),
                })
              : money && formatMinutes(minutes.unbilled)
          }
          href={time("unbilled")}
        />
      )}
      {customer && (
        <StatCard
          label={t("billed")}
          icon={<Receipt aria-hidden />}
          figures={figures(money?.billed, minutes.billed, locale)}
          hint={money && t("withoutTax", { billed: formatMinutes(minutes.billed) })}
          href={money ? withQuery(paths.invoices(slug), { projectId: id }) : time("billed")}
        />
      )}
    </section>
  );
}

/** One line a currency; hours where no money is shown. */
function figures(amounts: Amounts | undefined, minutes: number, locale: string): string[] {
  if (!amounts) return [formatMinutes(minutes)];
  const some = amounts.filter(({ amount }) => !isZero(amount));
  return some.length > 0 ? some.map(({ amount, currency }) => formatMoney(amount, currency, locale)) : ["–"];
}
