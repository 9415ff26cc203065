import type { ReRateChange, ReRateInput } from "@/lib/rates/re-rate";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant, type Tx } from "../db";
import { planReRate } from "./unbilled-entries";

const chunkRows = 1000;

/**
 * Gives unbilled time the rates that hold now, on purpose (domain rules §2). Billed time, and time that stands on a
 * draft, stays as it is. CONFLICT when it would do something else than the preview said.
 */
export async function reRate(ctx: Ctx, { mark, ...choice }: ReRateInput): Promise<{ entries: number }> {
  authorize(ctx, "rate:write");
  return inTenant(
    ctx,
    async (tx) => {
      const plan = await planReRate(tx, ctx, choice, true);
      if (plan.mark !== mark) {
        throw new AppError(
          "CONFLICT",
          "Time or rates changed since you looked, so nothing was re-rated. Look at the new preview and confirm again.",
        );
      }
      for (let start = 0; start < plan.changes.length; start += chunkRows) {
        await write(tx, ctx, plan.changes.slice(start, start + chunkRows));
      }
      return { entries: plan.entries };
    },
    { timeoutMs: 120_000 },
  );
}

async function write(tx: Tx, ctx: Ctx, changes: ReRateChange[]): Promise<void> {
  const rows = changes.map(({ entry, to }) => ({
    id: entry.id,
    currency: to.currency,
    rate: to.billRate,
    cost_rate: to.costRate,
    rate_source: to.source,
    rate_id: to.rateId,
  }));
  await tx.$executeRaw`
    UPDATE time_entries e SET currency = x.currency, rate = x.rate, cost_rate = x.cost_rate, rate_source = x.rate_source,
      rate_id = x.rate_id, version = e.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS x (id uuid, currency text, rate numeric, cost_rate numeric, rate_source text, rate_id uuid)
    WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.id = x.id`;
  await audit(
    tx,
    ctx,
    ...changes.map(({ entry, to }) => ({
      action: "time.re-rated",
      subjectType: "timeEntry",
      subjectId: entry.id,
      before: { currency: entry.currency, rate: entry.rate, costRate: entry.costRate, source: entry.source },
      after: { currency: to.currency, rate: to.billRate, costRate: to.costRate, source: to.source },
    })),
  );
}
