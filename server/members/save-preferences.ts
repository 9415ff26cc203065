import type { SavePreferencesInput } from "@/lib/members/schema";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";

/** Saves how the product behaves for this person, in every firm they belong to. */
export async function savePreferences(ctx: Ctx, input: SavePreferencesInput): Promise<void> {
  authorize(ctx, "account:write");
  const { actor } = ctx;
  if (actor.kind !== "user") throw new AppError("FORBIDDEN", "Only a signed-in person has preferences.");
  await inTenant(ctx, async (tx) => {
    const before = await tx.user.findUniqueOrThrow({ where: { id: actor.userId } });
    const after = {
      singleKeys: input.singleKeys,
      locale: input.locale || null,
      language: input.language || null,
    };
    await tx.user.update({ where: { id: actor.userId }, data: after });
    await audit(tx, ctx, {
      action: "member.preferences-saved",
      subjectType: "member",
      subjectId: actor.memberId,
      before: { singleKeys: before.singleKeys, locale: before.locale, language: before.language },
      after,
    });
  });
}
