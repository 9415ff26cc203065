"use client";

import { type RefObject, useRef } from "react";

/** Remembers what had the focus before a dialog, and gives it back; what is gone by then hands it to `fallback`. */
export function useOpener(fallback?: RefObject<HTMLElement | null>) {
  const opener = useRef<HTMLElement | null>(null);
  return {
    remember: () => {
      const { activeElement } = document;
      opener.current = activeElement instanceof HTMLElement ? activeElement : null;
    },
    forget: () => {
      opener.current = null;
    },
    restore: () => {
      // After the dialog has let go of the focus.
      setTimeout(() => {
        const target = opener.current?.isConnected ? opener.current : fallback?.current;
        target?.focus({ preventScroll: true });
      }, 50);
    },
  };
}
