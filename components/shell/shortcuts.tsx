"use client";

import { createContext, type ReactNode, useContext, useEffect, useId, useMemo, useRef } from "react";
import { useHotkeys } from "react-hotkeys-hook";
import { isSingleKey, parseShortcut, shouldIgnore } from "./shortcut-keys";
import { createShortcutStore, type Shortcut, type ShortcutGroup, type ShortcutStore } from "./shortcut-store";

type Shortcuts = { store: ShortcutStore; singleKeys: boolean };

const Context = createContext<Shortcuts | null>(null);

type ShortcutsProviderProps = {
  /** False when the person switched shortcuts of a single key, and sequences of them, off. */
  singleKeys?: boolean;
  children: ReactNode;
};

/** Knows every shortcut of what is on the page, for the list that `?` shows and for the palette. */
export function ShortcutsProvider({ singleKeys = true, children }: ShortcutsProviderProps) {
  const store = useMemo(createShortcutStore, []);
  const value = useMemo(() => ({ store, singleKeys }), [store, singleKeys]);
  useEffect(() => store.listen(), [store]);
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export type ShortcutOptions = {
  /** False takes it out of force and off the list. */
  enabled?: boolean;
  /** What it stands under in the list; "page" unless told. */
  group?: ShortcutGroup;
  /** Works while typing in a field too; combinations with Ctrl, ⌘ or Alt always do. */
  inFields?: boolean;
  /** Works while a dialog or menu is open; for shortcuts of that dialog itself. */
  inDialogs?: boolean;
  /** Left out of the list: another way to say something that is in it. */
  hidden?: boolean;
};

/**
 * Binds keys while the component is mounted, and lists them under `?`. Keys as people read them: "n", "?", "g i" (one
 * after the other), "mod+k" (⌘ on a Mac, Ctrl elsewhere), "shift+x", "j,arrowdown" (either).
 */
export function useShortcut(
  keys: string,
  label: string,
  handler: () => void,
  { enabled = true, group = "page", inFields, inDialogs, hidden }: ShortcutOptions = {},
): void {
  const shortcuts = useContext(Context);
  const id = useId();
  const parsed = useMemo(() => parseShortcut(keys), [keys]);
  const store = shortcuts?.store;
  const inForce = enabled && ((shortcuts?.singleKeys ?? true) || !isSingleKey(keys));
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useHotkeys(
    parsed.hotkeys,
    (event) => {
      if (shouldIgnore(event, parsed, inDialogs ?? false)) return;
      if (!parsed.sequence && store?.isInSequence()) return;
      event.preventDefault();
      latest.current();
    },
    {
      enabled: inForce,
      useKey: true,
      ignoreModifiers: parsed.punctuation,
      enableOnFormTags: inFields || parsed.combination,
      enableOnContentEditable: inFields || parsed.combination,
    },
  );
  useEffect(() => {
    if (!enabled || !store) return;
    const run = () => latest.current();
    return store.add(id, { keys, label, group, hidden: hidden ?? false, inForce, run });
  }, [store, id, keys, label, group, hidden, enabled, inForce]);
}

const none: readonly Shortcut[] = [];

/** What has a shortcut on the page now, and whether single keys are in force. */
export function useShortcutList(): { shortcuts: readonly Shortcut[]; singleKeys: boolean } {
  const context = useContext(Context);
  return { shortcuts: context?.store.list() ?? none, singleKeys: context?.singleKeys ?? true };
}
