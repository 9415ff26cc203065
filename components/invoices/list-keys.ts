"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type RefObject, useState } from "react";
import { useShortcut } from "@/components/shell/shortcuts";

type ListKeysInput = {
  /** The ids on this page, in their order. */
  ids: readonly string[];
  list: RefObject<HTMLElement | null>;
  onTick: (id: string) => void;
  onPeek: (id: string) => void;
};

/**
 * The rows as one stop for Tab: J and K, or the arrows, move the focus; X ticks, Space and P peek; Enter follows the
 * row's own link.
 */
export function useListKeys({ ids, list, onTick, onPeek }: ListKeysInput) {
  const t = useTranslations("list.listKeys");
  const [chosen, setChosen] = useState<string | null>(null);
  const active = chosen && ids.includes(chosen) ? chosen : (ids[0] ?? null);
  // A row has two links, one for wide windows and one for phones: only one of them is shown.
  const focus = (id: string | null | undefined) => {
    const links =
      list.current?.querySelectorAll<HTMLElement>(`[data-invoice="${id}"] a[data-row-link]`) ?? [];
    for (const link of links) link.focus();
  };

  const move = (steps: 1 | -1) => {
    const isInside = chosen === active && (list.current?.contains(document.activeElement) ?? false);
    const at = active && (isInside || chosen) ? ids.indexOf(active) + steps : 0;
    focus(ids[Math.min(Math.max(at, 0), ids.length - 1)]);
  };
  useShortcut("j", t("nextInvoice"), () => move(1));
  useShortcut("k", t("previousInvoice"), () => move(-1));
  useShortcut("x", t("selectTheInvoice"), () => active && onTick(active));
  useShortcut("p", t("lookAtTheInvoiceBeside"), () => active && onPeek(active));

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Home") focus(ids[0]);
    else if (event.key === "End") focus(ids.at(-1));
    else if (event.key === " " && active) onPeek(active);
    else return;
    event.preventDefault();
  };
  return { active, setActive: setChosen, focus, onKeyDown };
}
