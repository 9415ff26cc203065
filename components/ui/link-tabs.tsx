"use client";

import Link from "next/link";
import { type ReactNode, useEffect, useRef } from "react";
import { cn } from "./cn";
import { listLook, TabCount, tabLook } from "./tab-look";

export type LinkTabsProps = {
  label: string;
  tabs: { href: string; label: string; count?: ReactNode; active?: boolean }[];
  className?: string;
  /** False where the tabs are filters of the same page: they are loaded when they are chosen. */
  prefetch?: false;
};

/** Tabs whose state is the address of the page. */
export function LinkTabs({ label, tabs, prefetch, className }: LinkTabsProps) {
  const list = useRef<HTMLElement>(null);
  const current = tabs.find((tab) => tab.active)?.href;
  useEffect(() => {
    // Where they do not fit, the current one is scrolled into sight; the page itself stays where it is.
    const tab = current && list.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (tab && list.current) list.current.scrollLeft = tab.offsetLeft - list.current.offsetLeft - 24;
  }, [current]);
  return (
    <nav ref={list} aria-label={label} className={cn(listLook, className)}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          prefetch={prefetch}
          aria-current={tab.active ? "page" : undefined}
          className={cn(tabLook, tab.active && "border-accent text-ink")}
        >
          {tab.label}
          {tab.count !== undefined && <TabCount>{tab.count}</TabCount>}
        </Link>
      ))}
    </nav>
  );
}
