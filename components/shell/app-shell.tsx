"use client";

import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { paths } from "@/lib/paths";
import { MobileNav } from "./mobile-nav";
import { Nav, type NavItem } from "./nav";
import { type Firm, OrganisationSwitcher } from "./organisation-switcher";
import { Palette } from "./palette";
import { PaletteActionsProvider } from "./palette-actions";
import type { PalettePage } from "./palette-entries";
import { useRecent } from "./recent";
import { ShortcutsProvider, useShortcut } from "./shortcuts";
import { sidebarCookie } from "./sidebar-cookie";
import { ThemeToggle } from "./theme-toggle";
import { useKeptFocus } from "./use-kept-focus";
import { type ShellUser, UserMenu } from "./user-menu";

export type AppShellProps = {
  firm: Firm;
  firms: readonly Firm[];
  user: ShellUser;
  /** The page where people change their own password. */
  accountHref?: string;
  nav: readonly NavItem[];
  signOutAction: () => Promise<void>;
  /** A Notice over the page: demo mode, a missing setting. */
  banner?: ReactNode;
  /** In the top bar before theme and account: a running timer, a search. */
  tools?: ReactNode;
  /** What the cookie `sidebarCookie` says ("1"), read on the server. */
  sidebarCollapsed?: boolean;
  /** False when the person switched shortcuts of a single key off. */
  singleKeys?: boolean;
  /** Where the palette goes besides the sidebar's pages, and what it makes. */
  morePages?: readonly PalettePage[];
  create?: readonly PalettePage[];
  /** Names the person in the firm: whose recently viewed pages this browser keeps. */
  owner?: string;
  children: ReactNode;
};

/** The frame of every signed-in page; the page starts with a PageHeader. */
export function AppShell(props: AppShellProps) {
  return (
    <ShortcutsProvider singleKeys={props.singleKeys}>
      <PaletteActionsProvider>
        <Frame {...props} />
      </PaletteActionsProvider>
    </ShortcutsProvider>
  );
}

function Frame(props: AppShellProps) {
  const t = useTranslations("shell.appShell");
  const { firm, firms, user, nav, signOutAction, banner, tools, children } = props;
  const [collapsed, setCollapsed] = useState(props.sidebarCollapsed ?? false);
  const toggle = () => {
    setCollapsed(!collapsed);
    const expires = Date.now() + 365 * 86_400_000;
    // Missing on plain HTTP: then the choice lasts until the next full load.
    void window.cookieStore?.set({ name: sidebarCookie, value: collapsed ? "0" : "1", path: "/", expires });
  };
  useShortcut("[", t("narrowOrWidenTheSidebar"), toggle, { group: "anywhere" });
  useRecent(props.owner);
  useKeptFocus();
  return (
    <div className="flex min-h-dvh [--bar-height:3.5rem]">
      <a
        href="#main"
        className="sr-only z-60 rounded-md bg-raised px-3 py-2 font-medium shadow-md focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t("skipToThePage")}
      </a>
      <aside
        className={cn(
          "sticky top-0 hidden h-dvh shrink-0 flex-col border-line border-r bg-surface lg:flex",
          collapsed ? "w-14" : "w-60",
        )}
      >
        <div className="flex h-(--bar-height) shrink-0 items-center px-2.5">
          <OrganisationSwitcher firm={firm} firms={firms} collapsed={collapsed} />
        </div>
        <Nav nav={nav} collapsed={collapsed} />
      </aside>
      <div className="flex min-w-0 flex-1 flex-col">
        <header className="sticky top-0 z-30 flex h-(--bar-height) shrink-0 items-center gap-2 border-line border-b bg-canvas px-4 sm:px-6">
          <MobileNav firm={firm} firms={firms} nav={nav} />
          <span className="min-w-0 truncate font-semibold lg:hidden">{firm.name}</span>
          <IconButton
            label={collapsed ? t("widenTheSidebar") : t("narrowTheSidebar")}
            icon={collapsed ? <PanelLeftOpen aria-hidden /> : <PanelLeftClose aria-hidden />}
            onClick={toggle}
            className="-ml-2 hidden lg:inline-flex"
            tooltipSide="bottom"
          />
          <div className="ml-auto flex min-w-0 items-center gap-1.5 lg:flex-1">
            <Palette
              slug={firm.slug}
              searchHref={paths.search(firm.slug)}
              pages={[...nav, ...(props.morePages ?? [])]}
              create={props.create ?? []}
              owner={props.owner}
              accountHref={props.accountHref}
            />
            <div className="flex min-w-0 items-center gap-1.5 lg:ml-auto">{tools}</div>
            <ThemeToggle />
            <UserMenu user={user} accountHref={props.accountHref} signOutAction={signOutAction} />
          </div>
        </header>
        {banner && <div className="px-4 pt-4 empty:hidden sm:px-6">{banner}</div>}
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto flex w-full min-w-0 max-w-7xl flex-1 flex-col gap-5 has-data-wide:max-w-400 px-4 pt-5 pb-16 outline-none sm:px-6"
        >
          {children}
        </main>
      </div>
    </div>
  );
}
