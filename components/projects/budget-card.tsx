import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { LineChart } from "@/components/ui/charts";
import { EmptyState } from "@/components/ui/empty-state";
import { useLocale } from "@/components/ui/locale";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { formatCompactMoney, formatDate, formatMinutes, formatMoney, formatShortDate } from "@/lib/format";
import { chartValue } from "@/lib/money/chart";
import { isOverBudget } from "@/lib/projects/burn-down";
import type { ProjectBudget } from "@/server/projects/budget";
import { BurnTable } from "./burn-table";

/** A size of the budget in its own unit: an amount, or minutes as hours. */
type Say = (size: number | string) => string;

type BudgetCardProps = {
  budget: ProjectBudget | null;
  /** The button that sets one. */
  setBudget: ReactNode;
};

/** How much of the budget is used and when it was: a bar, a burn-down, and the same figures as a table. */
export function BudgetCard({ budget, setBudget }: BudgetCardProps) {
  const locale = useLocale();
  const t = useTranslations("projects.budgetCard");
  if (!budget) {
    return (
      <Card title={t("budget")}>
        <EmptyState className="py-6" title={t("noBudget")} text={t("setOneInHoursOr")} action={setBudget} />
      </Card>
    );
  }
  const say: Say = (size) =>
    typeof size === "number"
      ? formatMinutes(size)
      : formatMoney(size, budget.kind === "MONEY" ? budget.currency : "", locale);
  return (
    <Card
      title={t("budget")}
      text={budget.kind === "HOURS" ? t("inHoursUsedByAll") : t("inMoneyUsedByBillable")}
    >
      <div className="flex flex-col gap-4">
        <BudgetBar budget={budget} say={say} />
        {budget.kind === "MONEY" && budget.uncountedMinutes > 0 && (
          <Notice kind="warning">
            {t("ofBillableTimeHaveNo", {
              uncountedMinutes: formatMinutes(budget.uncountedMinutes),
              currency: budget.currency,
            })}
          </Notice>
        )}
        {budget.points.length > 0 ? (
          <BurnDown budget={budget} say={say} />
        ) : (
          <p className="text-muted">{t("noTimeIsLoggedYet")}</p>
        )}
      </div>
    </Card>
  );
}

function BudgetBar({ budget, say }: { budget: ProjectBudget; say: Say }) {
  const t = useTranslations("projects.budgetCard");
  const { percent, size, used, left } = budget;
  const over = isOverBudget(left);
  return (
    <div className="flex flex-col gap-2">
      <Progress
        label={t("used", { percent })}
        value={Math.min(percent, 100)}
        detail={t("of", { used: say(used), size: say(size) })}
      />
      <p className={over ? "font-medium text-red-text" : "text-muted"}>
        {over ? t("overBudget", { say: say(withoutSign(left)) }) : t("left", { left: say(left) })}
      </p>
    </div>
  );
}

const withoutSign = (size: number | string) =>
  typeof size === "number" ? Math.abs(size) : size.replace("-", "");

function BurnDown({ budget, say }: { budget: ProjectBudget; say: Say }) {
  const locale = useLocale();
  const t = useTranslations("projects.budgetCard");
  const { points, size, left, step } = budget;
  const height = (value: number | string) => (typeof value === "number" ? value : chartValue(value));
  const brief: Say = (value) =>
    typeof value === "string" && budget.kind === "MONEY"
      ? formatCompactMoney(value, budget.currency, locale)
      : say(value);
  const lowest = Math.min(...points.map((point) => height(point.left)), 0);
  // Close to the zero it would stand on its word; the table has it.
  const isFar = lowest < -height(size) / 8;
  return (
    <figure className="flex flex-col gap-2">
      <figcaption className="font-medium text-sm">
        {step === "week" ? t("whatWasLeftAtThe") : t("whatWasLeftAtThe2")}
      </figcaption>
      <LineChart
        label={t("theBudgetOfOverTime", { size: say(size) })}
        points={points.map((point) => ({
          name: formatShortDate(point.to, locale),
          value: height(point.left),
          text: [
            formatDate(point.to, locale),
            t("left", { left: say(point.left) }),
            t("usedSince", { used: say(point.used), from: formatShortDate(point.from, locale) }),
          ],
        }))}
        ticks={[
          { at: height(size), text: brief(size) },
          { at: 0, text: brief(typeof size === "number" ? 0 : "0") },
          ...(lowest < 0 ? [{ at: lowest, text: isFar ? brief(left) : "" }] : []),
        ]}
      />
      <details className="rounded-md border border-line">
        <summary className="min-h-9 cursor-pointer px-3 py-2 text-muted text-sm hover:text-ink">
          {t("showTheFiguresAsA")}
        </summary>
        <BurnTable
          rows={points.map(({ from, to, used, total, left: rest }) => ({
            ...{ from, to, used: say(used), total: say(total), left: say(rest) },
          }))}
        />
      </details>
    </figure>
  );
}
