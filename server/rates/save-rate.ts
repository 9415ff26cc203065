import type { SaveRateInput } from "@/lib/rates/schema";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, newId } from "../ctx";
import { inTenant, type Tx, toDbDate } from "../db";
import { lockRate } from "./lock-rate";

/**
 * Adds a rate from a day on, or corrects one that no bill carries yet. Time already logged keeps what it has until
 * somebody re-rates it. CONFLICT when the same scope has a rate from that day already.
 */
export async function saveRate(ctx: Ctx, { id, ...input }: SaveRateInput): Promise<{ id: string }> {
  authorize(ctx, "rate:write");
  return inTenant(ctx, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${ctx.tenantId} rates`}, 0))`;
    const before = id ? await lockRate(tx, ctx, id) : null;
    if (before && (await isBilled(tx, ctx, before.id))) {
      throw new AppError(
        "CONFLICT",
        "Billed time carries this rate, so it stays. Add a new rate from the day it changes.",
      );
    }
    await requireScope(tx, ctx, input);
    await requireFreeDay(tx, ctx, input, before?.id ?? null);
    const data = { ...input, effectiveFrom: toDbDate(input.effectiveFrom) };
    const saved = before
      ? await tx.rate.update({ where: { tenantId_id: { tenantId: ctx.tenantId, id: before.id } }, data })
      : await tx.rate.create({ data: { ...data, tenantId: ctx.tenantId, id: newId(), createdAt: ctx.now } });
    await audit(tx, ctx, {
      action: before ? "rate.changed" : "rate.added",
      subjectType: "rate",
      subjectId: saved.id,
      before: before ?? undefined,
      after: { ...saved, effectiveFrom: input.effectiveFrom },
    });
    return { id: saved.id };
  });
}

async function isBilled(tx: Tx, ctx: Ctx, rateId: string): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ billed: boolean }[]>`
    SELECT EXISTS (SELECT FROM time_entries WHERE tenant_id = ${ctx.tenantId}::uuid AND rate_id = ${rateId}::uuid
      AND billed_minutes > 0) AS billed`;
  return found?.billed ?? false;
}

type Scope = Omit<SaveRateInput, "id">;

/** Whatever the rate is for belongs to this firm, is in use, and is billed at all. */
async function requireScope(tx: Tx, ctx: Ctx, { projectId, customerId, memberId }: Scope): Promise<void> {
  const { tenantId } = ctx;
  if (projectId) {
    const project = await tx.project.findFirst({ where: { tenantId, id: projectId } });
    if (!project) refuse("NOT_FOUND", "projectId", "There is no such project. Choose another.");
    if (!project?.customerId) {
      refuse(
        "INVALID",
        "projectId",
        "Internal projects have no rate: nobody is billed for them. Choose another.",
      );
    }
  }
  if (customerId && !(await tx.customer.findFirst({ where: { tenantId, id: customerId } }))) {
    refuse("NOT_FOUND", "customerId", "There is no such customer. Choose another.");
  }
  if (memberId && !(await tx.membership.findFirst({ where: { organizationId: tenantId, id: memberId } }))) {
    refuse("NOT_FOUND", "memberId", "There is no such member. Choose another.");
  }
}

async function requireFreeDay(tx: Tx, ctx: Ctx, input: Scope, ownId: string | null): Promise<void> {
  const { projectId, customerId, memberId, currency } = input;
  const same = await tx.rate.findFirst({
    where: {
      ...{ tenantId: ctx.tenantId, projectId, customerId, memberId, currency },
      effectiveFrom: toDbDate(input.effectiveFrom),
      ...(ownId ? { id: { not: ownId } } : {}),
    },
  });
  if (!same) return;
  const message = `There is a rate in ${currency} from this day already. Change that one, or choose another day.`;
  refuse("CONFLICT", "effectiveFrom", message);
}

function refuse(code: "NOT_FOUND" | "INVALID" | "CONFLICT", field: string, message: string): never {
  throw new AppError(code, message, { [field]: message });
}
