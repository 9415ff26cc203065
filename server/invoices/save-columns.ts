import type { SaveColumnsInput } from "@/lib/invoices/saved-view-schema";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf } from "../ctx";
import { inTenant } from "../db";

/** Remembers which columns this person wants to see: in one of their views, or in the list as it opens. */
export async function saveColumns(
  ctx: Ctx,
  { viewId, columns }: SaveColumnsInput,
): Promise<{ columns: string[] }> {
  authorize(ctx, "invoice:read");
  return inTenant(ctx, async (tx) => {
    const own = { tenantId: ctx.tenantId, memberId: memberIdOf(ctx) ?? "" };
    if (viewId) {
      const { count } = await tx.savedView.updateMany({
        where: { ...own, id: viewId },
        data: { columns, updatedAt: ctx.now },
      });
      if (!count) throw new AppError("NOT_FOUND", "There is no such view any more.");
    } else {
      const key = { ...own, list: "INVOICES" };
      await tx.listColumns.upsert({
        where: { tenantId_memberId_list: key },
        create: { ...key, columns },
        update: { columns },
      });
    }
    await audit(tx, ctx, {
      action: "list.columns-chosen",
      subjectType: viewId ? "saved-view" : "member",
      subjectId: viewId ?? own.memberId,
      after: { columns },
    });
    return { columns };
  });
}
