"use client";

import { useEffect } from "react";

// Dialogs and menus give the focus back a moment after they close; they come first.
const patienceMs = 100;

/** When what has the focus goes away with what was done to it, the page takes the focus over, so that it is not lost. */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: EventTarget | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = (event: FocusEvent) => {
      last = event.target;
    };
    const takeOver = () => {
      if (document.activeElement === document.body)
        document.getElementById("main")?.focus({ preventScroll: true });
    };
    const watch = () => {
      if (!(last instanceof Element) || last.isConnected) return;
      last = null;
      clearTimeout(timer);
      timer = setTimeout(takeOver, patienceMs);
    };
    const observer = new MutationObserver(watch);
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("focusin", note);
    return () => {
      observer.disconnect();
      document.removeEventListener("focusin", note);
      clearTimeout(timer);
    };
  }, []);
}
