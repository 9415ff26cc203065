import { useTranslations } from "next-intl";
import type { SelectOption } from "@/components/ui/select";
import type { Role } from "@/lib/permissions";

/** The roles a person may give, each with what it is good for: an owner's only an owner. */
export function useRoleOptions(byOwner: boolean): (SelectOption<Role> & { detail: string })[] {
  const names = useTranslations("enums.role");
  const hints = useTranslations("enums.roleHint");
  const roles: Role[] = byOwner ? ["MEMBER", "ADMIN", "OWNER"] : ["MEMBER", "ADMIN"];
  return roles.map((role) => ({ value: role, label: names(role), detail: hints(role) }));
}
