"use client";

import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { type ReactNode, useState } from "react";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { MobileNav } from "./mobile-nav";
import { Nav, type NavItem } from "./nav";
import { type Firm, OrganisationSwitcher } from "./organisation-switcher";
import { sidebarCookie } from "./sidebar-cookie";
import { ThemeToggle } from "./theme-toggle";
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
  children: ReactNode;
};

/** The frame of every signed-in page; the page starts with a PageHeader. */
export function AppShell(props: AppShellProps) {
  const { firm, firms, user, nav, signOutAction, banner, tools, children } = props;
  const [collapsed, setCollapsed] = useState(props.sidebarCollapsed ?? false);
  const toggle = () => {
    setCollapsed(!collapsed);
    const expires = Date.now() + 365 * 86_400_000;
    // Missing on plain HTTP: then the choice lasts until the next full load.
    void window.cookieStore?.set({ name: sidebarCookie, value: collapsed ? "0" : "1", path: "/", expires });
  };
  return (
    <div className="flex min-h-dvh [--bar-height:3.5rem]">
      <a
        href="#main"
        className="sr-only z-60 rounded-md bg-raised px-3 py-2 font-medium shadow-md focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to the page
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
            label={collapsed ? "Widen the sidebar" : "Narrow the sidebar"}
            icon={collapsed ? <PanelLeftOpen aria-hidden /> : <PanelLeftClose aria-hidden />}
            onClick={toggle}
            className="-ml-2 hidden lg:inline-flex"
            tooltipSide="bottom"
          />
          <div className="ml-auto flex min-w-0 items-center gap-1.5">
            {tools}
            <ThemeToggle />
            <UserMenu user={user} accountHref={props.accountHref} signOutAction={signOutAction} />
          </div>
        </header>
        {banner && <div className="px-4 pt-4 sm:px-6">{banner}</div>}
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto flex w-full min-w-0 max-w-7xl flex-1 flex-col gap-5 px-4 pt-5 pb-16 outline-none sm:px-6"
        >
          {children}
        </main>
      </div>
    </div>
  );
}
