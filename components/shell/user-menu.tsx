"use client";

import { CircleUser, LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { startTransition } from "react";
import { DropdownMenu, MenuItem, MenuSeparator } from "@/components/ui/dropdown-menu";
import { forgetRecent } from "./recent";

export type ShellUser = { name: string; email: string; role: string };

type UserMenuProps = { user: ShellUser; accountHref?: string; signOutAction: () => Promise<void> };

const initials = (name: string) =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => Array.from(word)[0])
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join("");

export function UserMenu({ user, accountHref, signOutAction }: UserMenuProps) {
  const t = useTranslations("shell.userMenu");
  const signOut = () => {
    forgetRecent();
    startTransition(async () => signOutAction());
  };
  return (
    <DropdownMenu
      className="w-60"
      trigger={
        <button
          type="button"
          aria-label={t("account", { name: user.name })}
          className="grid size-8 shrink-0 place-items-center rounded-full bg-grey-soft font-semibold text-grey-text text-xs uppercase transition-colors hover:text-ink"
        >
          {initials(user.name)}
        </button>
      }
    >
      <div className="px-2 pt-1.5 pb-2">
        <p className="truncate font-medium">{user.name}</p>
        <p className="truncate text-muted text-sm">{user.email}</p>
        <p className="text-muted text-sm">{user.role}</p>
      </div>
      <MenuSeparator />
      {accountHref && (
        <MenuItem href={accountHref} icon={<CircleUser aria-hidden />}>
          {t("yourAccount")}
        </MenuItem>
      )}
      <MenuItem icon={<LogOut aria-hidden />} onSelect={signOut}>
        {t("signOut")}
      </MenuItem>
    </DropdownMenu>
  );
}
