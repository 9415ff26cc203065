"use client";

import { Check, ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { DropdownMenu, MenuItem, MenuLabel } from "@/components/ui/dropdown-menu";
import { paths } from "@/lib/paths";

export type Firm = { name: string; slug: string };

type OrganisationSwitcherProps = { firm: Firm; firms: readonly Firm[]; collapsed?: boolean };

function Mark({ name }: { name: string }) {
  return (
    <span
      aria-hidden
      className="grid size-6 shrink-0 place-items-center rounded-md bg-accent font-semibold text-on-accent text-xs uppercase"
    >
      {Array.from(name.trim())[0] ?? "D"}
    </span>
  );
}

/** The firm that is open, and the way to the others; with one firm it is only its name. */
export function OrganisationSwitcher({ firm, firms, collapsed = false }: OrganisationSwitcherProps) {
  const t = useTranslations("shell.organisationSwitcher");
  const name = (
    <>
      <Mark name={firm.name} />
      <span className={cn("min-w-0 flex-1 truncate text-left font-semibold", collapsed && "sr-only")}>
        {firm.name}
      </span>
    </>
  );
  const look = "flex h-9 w-full min-w-0 items-center gap-2.5 rounded-md px-1.5";
  if (firms.length < 2) return <div className={look}>{name}</div>;
  return (
    <DropdownMenu
      align="start"
      className="w-64"
      trigger={
        <button
          type="button"
          aria-label={t("switchFirm", { name: firm.name })}
          className={cn(look, "transition-colors hover:bg-sunken data-[state=open]:bg-sunken")}
        >
          {name}
          {!collapsed && <ChevronsUpDown aria-hidden className="size-3.5 text-muted" />}
        </button>
      }
    >
      <MenuLabel>{t("firms")}</MenuLabel>
      {firms.map((other) => (
        <MenuItem
          key={other.slug}
          href={paths.dashboard(other.slug)}
          icon={<Mark name={other.name} />}
          shortcut={other.slug === firm.slug && <Check aria-label={t("openNow")} />}
        >
          {other.name}
        </MenuItem>
      ))}
    </DropdownMenu>
  );
}
