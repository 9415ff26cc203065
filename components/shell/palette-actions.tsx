"use client";

import { createContext, type ReactNode, useContext, useEffect, useId, useMemo, useRef } from "react";

export type PaletteAction = {
  label: string;
  /** Small text after the label: what it acts on. */
  detail?: string;
  /** Other words people may type for it. */
  keywords?: string;
  /** The shortcut that does the same, shown beside it. */
  keys?: string;
} & ({ href: string } | { run: () => void });

type Store = {
  add: (id: string, actions: () => readonly PaletteAction[]) => () => void;
  list: () => PaletteAction[];
};

function createStore(): Store {
  const pages = new Map<string, () => readonly PaletteAction[]>();
  return {
    add(id, actions) {
      pages.set(id, actions);
      return () => pages.delete(id);
    },
    list: () => [...pages.values()].flatMap((actions) => actions()),
  };
}

const Context = createContext<Store | null>(null);

/** Keeps what the page that is open can do, for the palette. */
export function PaletteActionsProvider({ children }: { children: ReactNode }) {
  const store = useMemo(createStore, []);
  return <Context.Provider value={store}>{children}</Context.Provider>;
}

/** Offers what can be done with what is open in the palette, as long as the component is mounted. */
export function usePaletteActions(actions: readonly PaletteAction[]): void {
  const store = useContext(Context);
  const id = useId();
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => store?.add(id, () => latest.current), [store, id]);
}

/** What the page that is open offers now. */
export function useOfferedActions(): PaletteAction[] {
  return useContext(Context)?.list() ?? [];
}
