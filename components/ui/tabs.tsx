"use client";

import { Content, List, Root, Trigger } from "@radix-ui/react-tabs";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { listLook, TabCount, tabLook } from "./tab-look";

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
            {tab.count !== undefined && <TabCount>{tab.count}</TabCount>}
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
