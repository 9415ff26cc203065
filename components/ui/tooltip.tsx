"use client";

import { Content, Portal, Provider, Root, Trigger } from "@radix-ui/react-tooltip";
import type { ReactElement, ReactNode } from "react";
import { useState } from "react";
import { usePortalTarget } from "./portal-target";

export function TooltipProvider({ children }: { children: ReactNode }) {
  return (
    <Provider delayDuration={350} skipDelayDuration={150}>
      {children}
    </Provider>
  );
}

type TooltipProps = {
  content: ReactNode;
  children: ReactElement;
  side?: "top" | "right" | "bottom" | "left";
  /** Fingers cannot hover: `openOnClick` shows the text on a tap as well. */
  openOnClick?: boolean;
};

/** A short explanation on hover and on focus; never the only place where something is said. */
export function Tooltip({ content, children, side = "top", openOnClick = false }: TooltipProps) {
  const [open, setOpen] = useState(false);
  return (
    <Root open={open} onOpenChange={setOpen} disableHoverableContent={false}>
      <Trigger
        asChild
        onClick={(event) => {
          if (!openOnClick) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {children}
      </Trigger>
      <Portal container={usePortalTarget()}>
        <Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-60 max-w-72 animate-fade rounded-md bg-ink px-2 py-1 text-canvas text-xs shadow-md"
        >
          {content}
        </Content>
      </Portal>
    </Root>
  );
}
