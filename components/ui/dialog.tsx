"use client";

import * as Radix from "@radix-ui/react-dialog";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactElement, type ReactNode, useRef } from "react";
import { cn } from "./cn";
import { IconButton } from "./icon-button";
import { usePortalTarget } from "./portal-target";

export type DialogProps = {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** A button that opens it; leave it out when `open` is controlled. */
  trigger?: ReactElement;
  title: string;
  description?: ReactNode;
  size?: "sm" | "md" | "lg" | "xl";
  /** DialogBody and DialogFooter, bare or inside one <form>. */
  children: ReactNode;
  role?: "dialog" | "alertdialog";
  /** While true neither Escape, nor a click outside, nor the cross closes it. */
  busy?: boolean;
};

const widths = { sm: "sm:max-w-md", md: "sm:max-w-xl", lg: "sm:max-w-3xl", xl: "sm:max-w-5xl" };

/** A window over the page; under 640 px it takes the whole screen (an alert comes up from below). */
export function Dialog(props: DialogProps) {
  const t = useTranslations("ui.dialog");
  const {
    open,
    onOpenChange,
    trigger,
    title,
    description,
    size = "md",
    children,
    role = "dialog",
    busy,
  } = props;
  const opener = useRef<Element | null>(null);
  const keepOpen = (event: Event) => {
    if (busy) event.preventDefault();
  };
  const alert = role === "alertdialog";
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal container={usePortalTarget()}>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim/45 dark:bg-scrim/65" />
        <Radix.Content
          role={role}
          onOpenAutoFocus={(event) => {
            opener.current = document.activeElement;
            focusFirstField(event);
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            giveBackFocus(opener.current);
          }}
          onEscapeKeyDown={keepOpen}
          onInteractOutside={(event) => (alert || busy) && event.preventDefault()}
          {...(description ? {} : { "aria-describedby": undefined })}
          className={cn(
            "fixed z-40 flex flex-col bg-raised shadow-lg outline-none",
            alert
              ? "inset-x-2 bottom-2 max-h-[85dvh] rounded-xl border border-line"
              : "inset-0 max-sm:pb-[env(safe-area-inset-bottom)]",
            "animate-rise sm:inset-auto sm:top-[max(1.5rem,12dvh)] sm:left-1/2 sm:max-h-[min(80dvh,56rem)] sm:w-[calc(100vw-3rem)] sm:-translate-x-1/2 sm:rounded-xl sm:border sm:border-line",
            "[&>form]:flex [&>form]:min-h-0 [&>form]:flex-1 [&>form]:flex-col",
            widths[size],
          )}
        >
          <header className="flex items-start justify-between gap-4 px-5 pt-4 pb-3">
            <div className="min-w-0">
              <Radix.Title className="font-semibold text-lg">{title}</Radix.Title>
              {description && (
                <Radix.Description className="mt-0.5 text-pretty text-muted">{description}</Radix.Description>
              )}
            </div>
            {!alert && !busy && (
              <Radix.Close asChild>
                <IconButton label={t("close")} icon={<X aria-hidden />} className="-mt-1 -mr-2" />
              </Radix.Close>
            )}
          </header>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/**
 * Whoever opens a form begins to type. Without a field an alert's first control is right, and a window itself: on its
 * cross the tooltip would open and take the first Escape.
 */
function focusFirstField(event: Event) {
  const content = event.currentTarget;
  if (!(content instanceof HTMLElement)) return;
  const field = content.querySelector<HTMLElement>(
    "form :is(input:not([type=hidden]), textarea, select, [role=combobox]):not([disabled])",
  );
  if (!field && content.getAttribute("role") === "alertdialog") return;
  event.preventDefault();
  (field ?? content).focus();
}

/** To what opened the dialog; when that was in a menu, to the button of the menu; when it is gone, to the page. */
function giveBackFocus(opener: Element | null) {
  const menu = opener?.closest("[role=menu]")?.getAttribute("aria-labelledby");
  const candidates = [opener, menu ? document.getElementById(menu) : null, document.querySelector("main")];
  for (const candidate of candidates) {
    // Whoever closed it may have put the focus somewhere already.
    if (document.activeElement !== document.body) return;
    if (candidate instanceof HTMLElement && candidate.isConnected) candidate.focus({ preventScroll: true });
  }
}

export type DialogBodyProps = {
  children: ReactNode;
  /** Where nothing inside takes the focus, the part needs a name: then it takes the focus itself, and keys scroll it. */
  label?: string;
  className?: string;
};

/** The part that scrolls. */
export function DialogBody({ children, label, className }: DialogBodyProps) {
  const focusable = label && { role: "region", "aria-label": label, tabIndex: 0 };
  return (
    <div
      {...focusable}
      className={cn("min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pt-1 pb-5", className)}
    >
      {children}
    </div>
  );
}

/** The buttons, always in sight; the one that acts comes last. `start` sits at the other end. */
export function DialogFooter({ children, start }: { children: ReactNode; start?: ReactNode }) {
  return (
    <footer className="flex flex-wrap items-center gap-2 border-line border-t px-5 py-3">
      {start && <div className="mr-auto min-w-0">{start}</div>}
      <div className="ml-auto flex flex-wrap justify-end gap-2">{children}</div>
    </footer>
  );
}

/** Wraps a button that closes the dialog it stands in. */
export function DialogClose({ children }: { children: ReactElement }) {
  return <Radix.Close asChild>{children}</Radix.Close>;
}
