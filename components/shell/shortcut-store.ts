import { parseShortcut } from "./shortcut-keys";

/** What shortcuts stand together under in the list, in its order; the headings are messages of the shell. */
export const shortcutGroups = ["page", "time", "anywhere", "goTo"] as const;
export type ShortcutGroup = (typeof shortcutGroups)[number];

export type Shortcut = {
  keys: string;
  /** In the language of the person. */
  label: string;
  group: ShortcutGroup;
  /** Left out of the list of shortcuts and of the palette. */
  hidden: boolean;
  /** False while the person has shortcuts of a single key switched off. */
  inForce: boolean;
  run: () => void;
};

export type ShortcutStore = {
  /** Gives back how to take it away. */
  add: (id: string, shortcut: Shortcut) => () => void;
  list: () => readonly Shortcut[];
  /** Whether the key being pressed follows the first key of a sequence, and so means nothing by itself. */
  isInSequence: () => boolean;
  /** Begins to watch for first keys; gives back how to end that. */
  listen: () => () => void;
};

const sequenceMs = 1000;
const modifierKeys = ["Shift", "Control", "Alt", "Meta", "AltGraph"];

/** The shortcuts of what is on the page, by component; in the order they came. */
export function createShortcutStore(): ShortcutStore {
  const shortcuts = new Map<string, Shortcut>();
  let begunAt: number | null = null;
  let following = false;
  const begins = (key: string) =>
    [...shortcuts.values()].some(({ keys, inForce }) => inForce && firstKey(keys) === key);
  const watch = (event: KeyboardEvent) => {
    if (modifierKeys.includes(event.key)) return;
    following = begunAt !== null && event.timeStamp - begunAt < sequenceMs;
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select");
    const combined = event.ctrlKey || event.metaKey || event.altKey;
    const starts = !following && !typing && !combined && begins(event.key.toLowerCase());
    begunAt = starts ? event.timeStamp : null;
  };
  return {
    add(id, shortcut) {
      shortcuts.set(id, shortcut);
      return () => shortcuts.delete(id);
    },
    list: () => [...shortcuts.values()].filter((shortcut) => !shortcut.hidden),
    isInSequence: () => following,
    listen() {
      window.addEventListener("keydown", watch, { capture: true });
      return () => window.removeEventListener("keydown", watch, { capture: true });
    },
  };
}

const firstKey = (keys: string): string | null =>
  parseShortcut(keys).sequence ? (keys.trim().toLowerCase().split(" ")[0] ?? null) : null;

const movement = /^(?:arrow|enter|esc|tab|home|end|page|space|mod\+k$)/;

/** Whether it does something worth a line in the palette; moving about in a list is done by its keys alone. */
export const isAct = ({ keys, hidden }: Shortcut): boolean =>
  !hidden &&
  !keys.split(",").some((one) => movement.test(one.trim().toLowerCase())) &&
  !/^[jkx](,|$)/i.test(keys);
