import { resolveRate } from "@/lib/rates/resolve-rate";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";
import { loadRates } from "../rates/find-rate";
import type { RateSnapshot } from "./snapshot-rate";

interface Work {
  projectId: string;
  memberId: string;
  date: string;
}

/** The same as snapshotRate for many entries at once: two queries, however many there are. */
export async function priceEntries<Entry extends Work>(
  tx: Tx,
  ctx: Ctx,
  entries: readonly Entry[],
): Promise<{ entry: Entry; price: RateSnapshot }[]> {
  const projects = await tx.$queryRaw<{ id: string; customerId: string | null; currency: string }[]>`
    SELECT p.id, p.customer_id AS "customerId", coalesce(p.currency, c.currency, f.currency) AS currency
    FROM projects p
    JOIN firm_settings f ON f.tenant_id = p.tenant_id
    LEFT JOIN customers c ON c.tenant_id = p.tenant_id AND c.id = p.customer_id
    WHERE p.tenant_id = ${ctx.tenantId}::uuid
      AND p.id = ANY(${[...new Set(entries.map((entry) => entry.projectId))]}::uuid[])`;
  const known = new Map(projects.map((project) => [project.id, project]));
  const rates = await loadRates(tx, ctx);
  return entries.map((entry) => {
    const project = known.get(entry.projectId);
    const { customerId = null, currency = "" } = project ?? {};
    const found = customerId === null ? null : resolveRate(rates, { ...entry, customerId, currency });
    return {
      entry,
      price: {
        currency,
        rate: found?.billRate ?? null,
        rateSource: found?.source ?? null,
        rateId: found?.rateId ?? null,
        costRate: found?.costRate ?? null,
      },
    };
  });
}
