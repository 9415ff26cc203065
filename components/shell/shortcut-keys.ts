export type ParsedShortcut = {
  /** As react-hotkeys-hook reads them. */
  hotkeys: string;
  /** Keys one after the other. */
  sequence: boolean;
  /** With Ctrl, ⌘ or Alt: nothing a person types into a field. */
  combination: boolean;
  /** A sign such as `?`, which each keyboard layout makes with other modifiers. */
  punctuation: boolean;
};

const combining = /(?:^|,)(?:mod|ctrl|meta|alt)\+/;
const namedKey =
  /^(?:arrow(?:up|down|left|right)|enter|escape|esc|tab|home|end|pageup|pagedown|backspace|delete|f\d+)$/;

/** What a shortcut as people read it means to the browser. */
export function parseShortcut(keys: string): ParsedShortcut {
  const lower = keys.trim().toLowerCase();
  const sequence = /\S \S/.test(lower) && !lower.includes(",");
  return {
    hotkeys: sequence ? lower.split(/ +/).join(">") : lower.replace(/ /g, ""),
    sequence,
    combination: combining.test(lower.replace(/ /g, "")),
    punctuation: /^[^\p{L}\p{N}]$/u.test(lower),
  };
}

/** Whether any of the alternatives is typed by character keys alone (WCAG 2.1.4: those must be able to be off). */
export function isSingleKey(keys: string): boolean {
  const alternatives = keys.toLowerCase().split(",");
  return alternatives.some((one) => {
    const key = one.trim().replace(/^shift\+/, "");
    return !combining.test(key) && !namedKey.test(key);
  });
}

/** Whether a key that fits is meant for something else: a button, a dialog, the browser. */
export function shouldIgnore(event: KeyboardEvent, parsed: ParsedShortcut, inDialogs: boolean): boolean {
  if (event.defaultPrevented || event.isComposing) return true;
  if (!parsed.combination && hasModifier(event)) return true;
  if (!inDialogs && document.body.hasAttribute("data-scroll-locked")) return true;
  const pressesControl = event.key === "Enter" || event.key === " ";
  const target = event.target instanceof Element ? event.target : null;
  return pressesControl && !parsed.combination && Boolean(target?.closest("button, a[href], summary"));
}

// AltGr arrives as Ctrl+Alt, and many layouts need it for signs.
function hasModifier(event: KeyboardEvent): boolean {
  if (event.metaKey) return true;
  return (event.ctrlKey || event.altKey) && !event.getModifierState("AltGraph");
}
