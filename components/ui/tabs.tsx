"use client";

import { Content, List, Root, Trigger } from "@radix-ui/react-tabs";
import Link from "next/link";
import { type ReactNode, useEffect, useRef } from "react";
import { cn } from "./cn";

const tabLook =
  "-mb-px inline-flex h-9 shrink-0 items-center gap-1.5 whitespace-nowrap border-transparent border-b-2 px-0.5 font-medium text-muted transition-colors hover:text-ink focus-visible:-outline-offset-2";
const listLook = "flex gap-5 overflow-x-auto overflow-y-hidden border-line border-b [scrollbar-width:none]";

function Count({ children }: { children: ReactNode }) {
  return <span className="figures rounded-full bg-grey-soft px-1.5 text-grey-text text-xs">{children}</span>;
}

export type TabsProps = {
  label: string;
  tabs: { value: string; label: string; count?: ReactNode }[];
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  /** One TabPanel for each tab. */
  children: ReactNode;
  className?: string;
};

export function Tabs({ label, tabs, defaultValue = tabs[0]?.value, children, ...props }: TabsProps) {
  return (
    <Root defaultValue={defaultValue} {...props}>
      <List aria-label={label} className={listLook}>
        {tabs.map((tab) => (
          <Trigger
            key={tab.value}
            value={tab.value}
            className={cn(tabLook, "data-[state=active]:border-accent data-[state=active]:text-ink")}
          >
            {tab.label}
            {tab.count !== undefined && <Count>{tab.count}</Count>}
          </Trigger>
        ))}
      </List>
      {children}
    </Root>
  );
}

export function TabPanel({ value, children }: { value: string; children: ReactNode }) {
  return (
    <Content value={value} className="pt-4">
      {children}
    </Content>
  );
}

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
          {tab.count !== undefined && <Count>{tab.count}</Count>}
        </Link>
      ))}
    </nav>
  );
}
