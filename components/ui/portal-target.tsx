"use client";

import { createContext, type ReactNode, useContext } from "react";

const Context = createContext<HTMLElement | null>(null);

type PortalTargetProps = { target: HTMLElement | null; children: ReactNode };

/** Lets dialogs, menus and tooltips inside open in `target` instead of at the end of the page, and so in its theme. */
export function PortalTarget({ target, children }: PortalTargetProps) {
  return <Context.Provider value={target}>{children}</Context.Provider>;
}

/** Where a popup opens; undefined for the end of the page. */
export const usePortalTarget = (): HTMLElement | undefined => useContext(Context) ?? undefined;
