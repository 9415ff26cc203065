"use client";

import { Content, Portal, Root, Trigger } from "@radix-ui/react-popover";
import type { ReactElement, ReactNode } from "react";
import { cn } from "./cn";
import { usePortalTarget } from "./portal-target";

export type PopoverProps = {
  trigger: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Names the popup for a screen reader. */
  label: string;
  align?: "start" | "center" | "end";
  children: ReactNode;
  className?: string;
};

export function Popover({
  trigger,
  open,
  onOpenChange,
  label,
  align = "start",
  children,
  className,
}: PopoverProps) {
  return (
    <Root open={open} onOpenChange={onOpenChange}>
      <Trigger asChild>{trigger}</Trigger>
      <Portal container={usePortalTarget()}>
        <Content
          aria-label={label}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          // A modal dialog blocks the wheel on everything outside it, this popup included.
          onWheel={(event) => event.stopPropagation()}
          className={cn(
            "popup max-h-(--radix-popover-content-available-height) w-80 max-w-[calc(100vw-1rem)] overflow-y-auto p-3.5 outline-none",
            className,
          )}
        >
          {children}
        </Content>
      </Portal>
    </Root>
  );
}
