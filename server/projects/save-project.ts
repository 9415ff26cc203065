import { currencyDigits } from "@/lib/money/currency";
import { compare, toCurrencyDigits } from "@/lib/money/money";
import type { SaveProjectInput } from "@/lib/projects/schema";
import { AppError } from "@/lib/result";
import type { Project } from "@/prisma/generated/client";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, newId } from "../ctx";
import { inTenant, Prisma, type Tx } from "../db";
import { loadFirm } from "../firm/load-firm";
import { lockProjectInUse, requireCustomerInUse, requireFreeProjectName } from "./lock-project";
import { requireMovable } from "./require-movable";

/**
 * Adds a project, or changes one. It moves to another customer only while none of its time is billed or on a draft.
 * Time already logged keeps its currency and rate until it is re-rated.
 */
export async function saveProject(
  ctx: Ctx,
  { projectId, version, ...input }: SaveProjectInput,
): Promise<{ id: string; version: number }> {
  authorize(ctx, "project:write");
  const customerId = input.customerId || null;
  return inTenant(ctx, async (tx) => {
    const before = projectId ? await lockProjectInUse(tx, ctx, projectId) : null;
    if (before && before.version !== version) {
      throw new AppError(
        "CONFLICT",
        `Somebody saved ${before.name} while you were changing it. Reload the page to see theirs, then make your change.`,
      );
    }
    const isPlaced = !before || before.customerId !== customerId;
    if (isPlaced) {
      authorize(ctx, "project:place");
      if (customerId) await requireCustomerInUse(tx, ctx, customerId);
      if (before) await requireMovable(tx, ctx, before.id, customerId);
    }
    await requireFreeProjectName(tx, ctx, { id: before?.id ?? null, name: input.name, customerId });
    const budget = await budgetColumns(tx, ctx, input, customerId);
    const saved = await write(tx, ctx, before, { ...columns(input, customerId), ...budget });
    await audit(tx, ctx, {
      action: before ? "project.changed" : "project.added",
      subjectType: "project",
      subjectId: saved.id,
      before: before ?? undefined,
      after: saved,
    });
    return { id: saved.id, version: saved.version };
  });
}

type Details = Omit<SaveProjectInput, "projectId" | "version">;
type Columns = ReturnType<typeof columns> & { budgetAmount: string | null; budgetCurrency: string | null };

function columns(input: Details, customerId: string | null) {
  const { budgetHours, budgetAmount: _, timeRounding, ...details } = input;
  return {
    ...details,
    customerId,
    currency: details.currency || null,
    budgetMinutes: budgetHours ? Number.parseInt(budgetHours, 10) * 60 : null,
    timeRounding: timeRounding === null ? Prisma.DbNull : timeRounding && { ...timeRounding },
  };
}

/** A budget in money is in what the project is priced in: its own currency, else the customer's, else the firm's. */
async function budgetColumns(
  tx: Tx,
  ctx: Ctx,
  { budgetAmount, currency: own }: Details,
  customerId: string | null,
): Promise<Pick<Columns, "budgetAmount" | "budgetCurrency">> {
  if (!budgetAmount) return { budgetAmount: null, budgetCurrency: null };
  const where = { tenantId: ctx.tenantId, id: customerId ?? undefined };
  const customer = customerId ? await tx.customer.findFirst({ where }) : null;
  const currency = own || customer?.currency || (await loadFirm(tx, ctx)).currency;
  if (compare(toCurrencyDigits(budgetAmount, currency), budgetAmount) !== 0) {
    const message = `${currency} has ${currencyDigits(currency)} decimals. Write the budget without more.`;
    throw new AppError("INVALID", message, { budgetAmount: message });
  }
  return { budgetAmount, budgetCurrency: currency };
}

function write(tx: Tx, ctx: Ctx, before: Project | null, data: Columns): Promise<Project> {
  if (!before) {
    return tx.project.create({ data: { ...data, tenantId: ctx.tenantId, id: newId(), createdAt: ctx.now } });
  }
  return tx.project.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: before.id } },
    data: { ...data, version: before.version + 1 },
  });
}
