"use client";

import {
  cloneElement,
  type HTMLAttributes,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useState,
} from "react";

type Parts = typeof import("./menu-parts");

/** By what a menu was opened the first time. */
export type Opened = "pointer" | "keys";

export type DropdownMenuProps = {
  trigger: ReactElement<HTMLAttributes<HTMLElement>>;
  align?: "start" | "center" | "end";
  side?: "top" | "right" | "bottom" | "left";
  children: ReactNode;
  className?: string;
};

// A page has many menus and mostly none is opened: what they are made of comes once a hand or the focus is on a button.
let parts: Parts | null = null;

/** Brings what menus are made of; after that they open at once. */
export async function loadMenus(): Promise<void> {
  parts ??= await import("./menu-parts");
}

// Only ahead of time: what fails here is tried again, and told, when the menu is opened.
const prepare = () => void loadMenus().catch(() => {});

/** A button with a list of things to do: until it is opened, no more than the button. */
export function DropdownMenu({ trigger, ...menu }: DropdownMenuProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  if (opened && parts) return <parts.Menu {...menu} trigger={trigger} opened={opened} />;
  const open = async (by: Opened) => {
    await loadMenus();
    setOpened(by);
  };
  const { props } = trigger;
  return cloneElement(trigger, {
    "aria-haspopup": "menu",
    "aria-expanded": false,
    onPointerEnter: prepare,
    onFocus: prepare,
    onClick: (event) => {
      props.onClick?.(event);
      void open(event.detail === 0 ? "keys" : "pointer");
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      props.onKeyDown?.(event);
      if (event.key !== "ArrowDown") return;
      event.preventDefault();
      void open("keys");
    },
  });
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

// Only an open menu draws its items, and then the parts are there.
export function MenuItem(props: MenuItemProps) {
  return parts && <parts.MenuItem {...props} />;
}

export function MenuLabel(props: { children: ReactNode }) {
  return parts && <parts.MenuLabel {...props} />;
}

export function MenuSeparator() {
  return parts && <parts.MenuSeparator />;
}

export type MenuRadioGroupProps<V extends string> = {
  label?: string;
  value: V;
  onValueChange: (value: V) => void;
  options: { value: V; label: string; icon?: ReactNode }[];
};

/** A choice of one; choosing closes the menu. */
export function MenuRadioGroup<V extends string>(props: MenuRadioGroupProps<V>) {
  return parts && <parts.MenuRadioGroup {...props} />;
}

export type MenuCheckboxItemProps = {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  children: ReactNode;
};

/** An option that is on or off; the menu stays open, so that several can be set. */
export function MenuCheckboxItem(props: MenuCheckboxItemProps) {
  return parts && <parts.MenuCheckboxItem {...props} />;
}
