import { subtract, sum, toCurrencyDigits } from "@/lib/money/money";
import { percentOf } from "@/lib/money/proportion";
import {
  type BurnPeriod,
  type BurnPoint,
  type BurnStep,
  burnMinutes,
  burnMoney,
  burnStep,
} from "@/lib/projects/burn-down";
import type { Project } from "@/prisma/generated/client";
import type { Ctx } from "../ctx";
import { Prisma, type Tx } from "../db";

interface Use<Size> {
  size: Size;
  used: Size;
  /** Negative when more was used than there is. */
  left: Size;
  /** Of the size, whole percent rounded down; above 100 when overdrawn. */
  percent: number;
  step: BurnStep;
  points: BurnPoint<Size>[];
}

/** A budget in hours is used by all time worked, in whole minutes. */
export type HoursBudget = Use<number> & { kind: "HOURS" };

/** A budget in money is used by billable time at the rates on the entries, each rounded. */
export type MoneyBudget = Use<string> & {
  kind: "MONEY";
  currency: string;
  /** Billable minutes that have no rate, or one in another currency, and so use nothing. */
  uncountedMinutes: number;
};

export type ProjectBudget = HoursBudget | MoneyBudget;

type Budgeted = Pick<Project, "id" | "budgetMinutes" | "budgetAmount" | "budgetCurrency">;

/** How much of a project's budget is used, and when it was; null without a budget. Two queries, however much time there is. */
export async function loadBudget(tx: Tx, ctx: Ctx, project: Budgeted): Promise<ProjectBudget | null> {
  const { budgetMinutes, budgetAmount, budgetCurrency } = project;
  if (budgetMinutes !== null) return hoursBudget(tx, ctx, project.id, budgetMinutes);
  if (!budgetAmount || !budgetCurrency) return null;
  const size = toCurrencyDigits(budgetAmount.toString(), budgetCurrency);
  return moneyBudget(tx, ctx, project.id, { size, currency: budgetCurrency });
}

async function hoursBudget(tx: Tx, ctx: Ctx, projectId: string, size: number): Promise<HoursBudget> {
  const step = await loadStep(tx, ctx, projectId);
  const periods = await tx.$queryRaw<BurnPeriod<number>[]>`
    SELECT ${periodStart(step)}::text AS "from", sum(e.minutes)::int AS used ${timeOf(ctx, projectId)}
    GROUP BY 1 ORDER BY 1`;
  const used = periods.reduce((total, period) => total + period.used, 0);
  const points = burnMinutes(size, periods, step);
  return {
    kind: "HOURS",
    size,
    used,
    left: size - used,
    percent: Math.floor((used * 100) / size),
    step,
    points,
  };
}

async function moneyBudget(
  tx: Tx,
  ctx: Ctx,
  projectId: string,
  { size, currency }: { size: string; currency: string },
): Promise<MoneyBudget> {
  const step = await loadStep(tx, ctx, projectId);
  const counted = Prisma.sql`e.rate IS NOT NULL AND e.currency = ${currency}`;
  const rows = await tx.$queryRaw<(BurnPeriod<string> & { uncounted: number })[]>`
    SELECT ${periodStart(step)}::text AS "from",
      coalesce(sum(round(e.billable_minutes * e.rate / 60, currency_digits(e.currency))) FILTER (WHERE ${counted}), 0)::text AS used,
      coalesce(sum(e.billable_minutes) FILTER (WHERE NOT (${counted})), 0)::int AS uncounted ${timeOf(ctx, projectId)}
    GROUP BY 1 ORDER BY 1`;
  const amounts = rows.map((row) => row.used);
  const used = sum(amounts, currency);
  return {
    kind: "MONEY",
    currency,
    size,
    used,
    left: subtract(size, used, currency),
    percent: percentOf(used, size) ?? 0,
    uncountedMinutes: rows.reduce((total, row) => total + row.uncounted, 0),
    step,
    points: burnMoney(
      size,
      rows.map(({ from, used }) => ({ from, used })),
      step,
      currency,
    ),
  };
}

async function loadStep(tx: Tx, ctx: Ctx, projectId: string): Promise<BurnStep> {
  const [span] = await tx.$queryRaw<{ first: string | null; last: string | null }[]>`
    SELECT min(e.spent_on)::text AS first, max(e.spent_on)::text AS last
    FROM time_entries e WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.project_id = ${projectId}::uuid`;
  return span?.first && span.last ? burnStep(span.first, span.last) : "week";
}

const timeOf = (ctx: Ctx, projectId: string): Prisma.Sql => Prisma.sql`
  FROM time_entries e JOIN firm_settings f ON f.tenant_id = e.tenant_id
  WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.project_id = ${projectId}::uuid`;

// A week begins on the firm's own first day.
const periodStart = (step: BurnStep): Prisma.Sql =>
  step === "month"
    ? Prisma.sql`date_trunc('month', e.spent_on)::date`
    : Prisma.sql`(e.spent_on - (extract(dow FROM e.spent_on)::int - f.week_starts_on + 7) % 7)`;
