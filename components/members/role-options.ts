import type { SelectOption } from "@/components/ui/select";
import { type Role, roleNames } from "@/lib/permissions";

/** What a role is good for, in a few words. */
export const roleHints: Record<Role, string> = {
  OWNER: "Everything, owners and their roles included",
  ADMIN: "Everything but owners",
  MEMBER: "Logs time; reads the invoices they made or lead",
};

/** The roles a person may give: an owner's only an owner. */
export function roleOptions(byOwner: boolean): SelectOption<Role>[] {
  const roles: Role[] = byOwner ? ["MEMBER", "ADMIN", "OWNER"] : ["MEMBER", "ADMIN"];
  return roles.map((role) => ({ value: role, label: roleNames[role], detail: roleHints[role] }));
}
