"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { ShortcutKeys } from "@/components/ui/shortcut-keys";
import { Tooltip } from "@/components/ui/tooltip";
import { NavIcon, type NavIconName } from "./nav-icon";

export type NavItem = {
  label: string;
  href: string;
  icon: NavIconName;
  /** Overrides what the address says. */
  active?: boolean;
  /** Active only on exactly this page, not on those below it. */
  exact?: boolean;
  /** A small figure at the end: "3". */
  count?: string;
  /** Starts a new group under this heading. */
  group?: string;
  /** The shortcut that goes there: "g i". */
  keys?: string;
};

/** The item whose address is the longest beginning of the page's. */
export function activeHref(nav: readonly NavItem[], pathname: string): string | undefined {
  const fits = nav.filter(
    (item) =>
      item.active ?? (pathname === item.href || (!item.exact && pathname.startsWith(`${item.href}/`))),
  );
  return fits.sort((a, b) => b.href.length - a.href.length)[0]?.href;
}

function NavTip({ label, keys }: { label: string; keys?: string }) {
  return (
    <span className="flex items-center gap-2">
      {label} {keys && <ShortcutKeys keys={keys} />}
    </span>
  );
}

type NavProps = { nav: readonly NavItem[]; collapsed?: boolean; onNavigate?: () => void };

export function Nav({ nav, collapsed = false, onNavigate }: NavProps) {
  const t = useTranslations("shell.nav");
  const current = activeHref(nav, usePathname() ?? "");
  return (
    <nav aria-label={t("main")} className="flex-1 overflow-y-auto overflow-x-hidden px-2 py-2">
      <ul className="flex flex-col gap-0.5">
        {nav.map((item) => {
          const active = item.href === current;
          const link = (
            <Link
              href={item.href}
              onClick={onNavigate}
              aria-current={active ? "page" : undefined}
              aria-label={collapsed ? item.label : undefined}
              className={cn(
                "flex h-8 items-center gap-2.5 rounded-md px-2.5 font-medium text-muted transition-colors hover:bg-sunken hover:text-ink max-lg:h-10",
                active && "bg-accent-soft text-accent hover:bg-accent-soft hover:text-accent",
              )}
            >
              <NavIcon name={item.icon} />
              {!collapsed && <span className="truncate">{item.label}</span>}
              {!collapsed && item.count && <span className="figures ml-auto text-xs">{item.count}</span>}
            </Link>
          );
          return (
            <li key={item.href}>
              {item.group && !collapsed && (
                <p className="px-2.5 pt-4 pb-1 font-medium text-subtle text-xs">{item.group}</p>
              )}
              {item.group && collapsed && <hr className="mx-2 my-2 border-line" />}
              {collapsed ? (
                <Tooltip content={<NavTip label={item.label} keys={item.keys} />} side="right">
                  {link}
                </Tooltip>
              ) : (
                link
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
