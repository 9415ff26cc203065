import { maxViews, type SaveViewInput } from "@/lib/invoices/saved-view-schema";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf, newId } from "../ctx";
import { inTenant, type Prisma, type Tx } from "../db";

/** Keeps the filters, order and columns of the list under a name, for this person alone; or changes such a view. */
export async function saveView(ctx: Ctx, input: SaveViewInput): Promise<{ id: string }> {
  authorize(ctx, "invoice:read");
  return inTenant(ctx, async (tx) => {
    const memberId = memberIdOf(ctx) ?? "";
    await requireFreeName(tx, ctx, input);
    const { name, columns } = input;
    const query: Prisma.InputJsonValue = JSON.parse(JSON.stringify(input.filters));
    const id = input.id ?? newId();
    if (input.id) {
      const { count } = await tx.savedView.updateMany({
        where: { tenantId: ctx.tenantId, memberId, id },
        data: { name, query, columns, updatedAt: ctx.now },
      });
      if (!count) throw new AppError("NOT_FOUND", "There is no such view any more.");
    } else {
      const own = { tenantId: ctx.tenantId, memberId, list: "INVOICES" };
      await tx.savedView.create({
        data: { ...own, id, name, query, columns, createdAt: ctx.now, updatedAt: ctx.now },
      });
    }
    await audit(tx, ctx, {
      action: input.id ? "saved-view.changed" : "saved-view.added",
      subjectType: "saved-view",
      subjectId: id,
      after: { name, query, columns },
    });
    return { id };
  });
}

async function requireFreeName(tx: Tx, ctx: Ctx, input: SaveViewInput): Promise<void> {
  const views = await tx.savedView.findMany({
    where: { tenantId: ctx.tenantId, memberId: memberIdOf(ctx) ?? "", list: "INVOICES" },
    select: { id: true, name: true },
  });
  const others = views.filter((view) => view.id !== input.id);
  if (!input.id && others.length >= maxViews) {
    throw new AppError("LIMIT", `You have ${maxViews} views already. Delete one first.`);
  }
  if (others.some((view) => view.name.toLowerCase() === input.name.toLowerCase())) {
    const message = "You have a view of this name. Choose another one.";
    throw new AppError("CONFLICT", message, { name: message });
  }
}
