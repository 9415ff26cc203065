import type { DeleteViewInput } from "@/lib/invoices/saved-view-schema";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf } from "../ctx";
import { inTenant } from "../db";

/** Deletes a view that this person saved; the invoices in it stay as they are. */
export async function deleteView(ctx: Ctx, { id }: DeleteViewInput): Promise<{ id: string }> {
  authorize(ctx, "invoice:read");
  return inTenant(ctx, async (tx) => {
    const { count } = await tx.savedView.deleteMany({
      where: { tenantId: ctx.tenantId, memberId: memberIdOf(ctx) ?? "", id },
    });
    if (!count) throw new AppError("NOT_FOUND", "There is no such view any more.");
    await audit(tx, ctx, { action: "saved-view.deleted", subjectType: "saved-view", subjectId: id });
    return { id };
  });
}
