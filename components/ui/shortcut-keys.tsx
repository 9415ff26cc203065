"use client";

import { useTranslations } from "next-intl";
import { Fragment, useSyncExternalStore } from "react";
import { Kbd } from "./kbd";

const signs: Record<string, string> = {
  shift: "⇧",
  meta: "⌘",
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
};

const never = () => () => {};
const isMac = () => /mac|iphone|ipad/i.test(navigator.userAgent);

/** Keys as they stand on the person's keyboard: "mod+k" is ⌘ K on a Mac and Ctrl K elsewhere, "g i" one then the other. */
export function ShortcutKeys({ keys }: { keys: string }) {
  const t = useTranslations("ui.shortcutKeys");
  const mac = useSyncExternalStore(never, isMac, () => false);
  const name = (key: string) => {
    if (key === "mod") return mac ? "⌘" : t("ctrl");
    if (key === "alt" && mac) return "⌥";
    if (key === "ctrl" || key === "alt" || key === "enter" || key === "escape") return t(key);
    return signs[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  };
  const alternatives = keys.toLowerCase().split(",");
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap">
      {alternatives.map((alternative, index) => (
        <Fragment key={alternative}>
          {index > 0 && <span className="text-subtle text-xs">{t("or")}</span>}
          {alternative
            .trim()
            .split(/[ +]/)
            .map((key) => (
              <Kbd key={key}>{name(key)}</Kbd>
            ))}
        </Fragment>
      ))}
    </span>
  );
}
