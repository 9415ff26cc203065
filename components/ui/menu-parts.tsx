"use client";

import * as Radix from "@radix-ui/react-dropdown-menu";
import { Check } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useRef } from "react";
import { cn } from "./cn";
import type {
  DropdownMenuProps,
  MenuCheckboxItemProps,
  MenuItemProps,
  MenuRadioGroupProps,
  Opened,
} from "./dropdown-menu";
import { usePortalTarget } from "./portal-target";

const itemLook =
  "flex min-h-8 w-full select-none items-center gap-2.5 rounded-md px-2 py-1 text-left outline-none data-highlighted:bg-sunken max-sm:min-h-10 [&_svg]:text-muted";

type MenuProps = DropdownMenuProps & { opened: Opened };

/** The menu itself, from its first opening on. */
export function Menu({ trigger, align = "end", side, opened, children, className }: MenuProps) {
  const fromKeys = useRef(opened === "keys");
  // Radix learns of keys only once it is there: of the press that brought it, it has not heard.
  const focusFirst = (content: HTMLElement | null) => {
    if (!content || !fromKeys.current) return;
    fromKeys.current = false;
    requestAnimationFrame(() => content.querySelector<HTMLElement>("[role^=menuitem]")?.focus());
  };
  return (
    <Radix.Root defaultOpen>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={usePortalTarget()}>
        <Radix.Content
          ref={focusFirst}
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
