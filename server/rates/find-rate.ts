import { type RateRow, resolveRate } from "@/lib/rates/resolve-rate";
import { AppError } from "@/lib/result";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";

/** Every rate of the firm, as the rule that chooses among them wants it. */
export function loadRates(tx: Tx, ctx: Pick<Ctx, "tenantId">): Promise<RateRow[]> {
  return tx.$queryRaw<RateRow[]>`
    SELECT id, project_id AS "projectId", customer_id AS "customerId", member_id AS "memberId", currency,
      trim_scale(bill_rate)::text AS "billRate", trim_scale(cost_rate)::text AS "costRate",
      effective_from::text AS "effectiveFrom"
    FROM rates WHERE tenant_id = ${ctx.tenantId}::uuid ORDER BY effective_from DESC, id`;
}

/** Whom a project's time is billed to and in what: its own currency, else the customer's, else the firm's. */
export interface ProjectPricing {
  customerId: string | null;
  currency: string;
}

/** NOT_FOUND when this firm has no such project. */
export async function loadProjectPricing(
  tx: Tx,
  ctx: Pick<Ctx, "tenantId">,
  projectId: string,
): Promise<ProjectPricing> {
  const [project] = await tx.$queryRaw<ProjectPricing[]>`
    SELECT p.customer_id AS "customerId", coalesce(p.currency, c.currency, f.currency) AS currency
    FROM projects p
    JOIN firm_settings f ON f.tenant_id = p.tenant_id
    LEFT JOIN customers c ON c.tenant_id = p.tenant_id AND c.id = p.customer_id
    WHERE p.tenant_id = ${ctx.tenantId}::uuid AND p.id = ${projectId}::uuid`;
  if (!project) throw new AppError("NOT_FOUND", "There is no such project.");
  return project;
}

/** Rates as decimal strings per hour; `source` names the rule, as in "Project rate, since 2026-01-01". */
export interface FoundRate {
  rate: string;
  costRate: string | null;
  currency: string;
  source: string;
  rateId: string;
}

/** The rate of a person's work on a project on a day; null for internal work, or while no rate applies. */
export async function findRate(
  tx: Tx,
  ctx: Pick<Ctx, "tenantId">,
  work: { projectId: string; memberId: string; date: string },
): Promise<FoundRate | null> {
  const { customerId, currency } = await loadProjectPricing(tx, ctx, work.projectId);
  if (customerId === null) return null;
  const found = resolveRate(await loadRates(tx, ctx), { ...work, customerId, currency });
  if (!found) return null;
  const { billRate, costRate, source, rateId } = found;
  return { rate: billRate, costRate, currency, source, rateId };
}
