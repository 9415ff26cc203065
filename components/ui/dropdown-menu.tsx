"use client";

import * as Radix from "@radix-ui/react-dropdown-menu";
import { Check } from "lucide-react";
import Link from "next/link";
import type { ReactElement, ReactNode } from "react";
import { cn } from "./cn";
import { usePortalTarget } from "./portal-target";

const itemLook =
  "flex min-h-8 w-full select-none items-center gap-2.5 rounded-md px-2 py-1 text-left outline-none data-highlighted:bg-sunken max-sm:min-h-10 [&_svg]:text-muted";

export type DropdownMenuProps = {
  trigger: ReactElement;
  align?: "start" | "center" | "end";
  side?: "top" | "right" | "bottom" | "left";
  children: ReactNode;
  className?: string;
};

export function DropdownMenu({ trigger, align = "end", side, children, className }: DropdownMenuProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={usePortalTarget()}>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className={cn(
            "popup max-h-(--radix-dropdown-menu-content-available-height) min-w-48 max-w-80 overflow-y-auto p-1",
            className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export type MenuItemProps = {
  icon?: ReactNode;
  onSelect?: () => void;
  /** A link instead of an action; `newTab` opens it beside. */
  href?: string;
  newTab?: boolean;
  tone?: "ink" | "danger";
  shortcut?: ReactNode;
  /** Says under the label why it cannot be chosen now. */
  disabledReason?: string | null;
  children: ReactNode;
};

export function MenuItem(props: MenuItemProps) {
  const { icon, onSelect, href, newTab, tone = "ink", shortcut, disabledReason, children } = props;
  const body = (
    <>
      {icon}
      <span className="min-w-0 flex-1">
        <span className={cn("block truncate", disabledReason && "text-subtle")}>{children}</span>
        {disabledReason && <span className="block text-pretty text-muted text-xs">{disabledReason}</span>}
      </span>
      {shortcut}
    </>
  );
  const look = cn(itemLook, tone === "danger" && !disabledReason && "text-red-text [&_svg]:text-red-text");
  if (href && !disabledReason) {
    return (
      <Radix.Item asChild className={look}>
        <Link href={href} {...(newTab && { target: "_blank", prefetch: false })}>
          {body}
        </Link>
      </Radix.Item>
    );
  }
  return (
    <Radix.Item
      className={look}
      aria-disabled={disabledReason ? true : undefined}
      onSelect={(event) => (disabledReason ? event.preventDefault() : onSelect?.())}
    >
      {body}
    </Radix.Item>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2 pt-1.5 pb-1 text-muted text-xs">{children}</Radix.Label>;
}

export function MenuSeparator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-line" />;
}

const tick = (
  <Radix.ItemIndicator className="ml-auto">
    <Check aria-hidden />
  </Radix.ItemIndicator>
);

type MenuRadioGroupProps<V extends string> = {
  label?: string;
  value: V;
  onValueChange: (value: V) => void;
  options: { value: V; label: string; icon?: ReactNode }[];
};

/** A choice of one; choosing closes the menu. */
export function MenuRadioGroup<V extends string>({
  label,
  value,
  onValueChange,
  options,
}: MenuRadioGroupProps<V>) {
  const choose = (next: string) => {
    const option = options.find((candidate) => candidate.value === next);
    if (option) onValueChange(option.value);
  };
  return (
    <Radix.RadioGroup value={value} onValueChange={choose} aria-label={label}>
      {label && <MenuLabel>{label}</MenuLabel>}
      {options.map((option) => (
        <Radix.RadioItem key={option.value} value={option.value} className={itemLook}>
          {option.icon}
          {option.label}
          {tick}
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

type MenuCheckboxItemProps = {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  children: ReactNode;
};

/** An option that is on or off; the menu stays open, so that several can be set. */
export function MenuCheckboxItem({ checked, onCheckedChange, children }: MenuCheckboxItemProps) {
  return (
    <Radix.CheckboxItem
      checked={checked}
      onCheckedChange={onCheckedChange}
      onSelect={(event) => event.preventDefault()}
      className={itemLook}
    >
      {children}
      {tick}
    </Radix.CheckboxItem>
  );
}
