import { can, type Permission, type Standing, whyNot } from "@/lib/permissions";
import { AppError } from "@/lib/result";
import type { Ctx } from "./ctx";

/**
 * The first line of every verb and read. Without `standing` it refuses those who could never; once the thing is
 * loaded, a verb that leads or creators may use calls it again with what is true of this person.
 */
export function authorize(ctx: Ctx, permission: Permission, standing?: Standing): void {
  if (!can(ctx.role, permission, standing)) throw new AppError("FORBIDDEN", whyNot(permission));
}
