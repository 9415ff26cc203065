"use client";

import { type KeyboardEvent, useId, useMemo, useState } from "react";
import { type ComboboxOption, matchOptions } from "./option-match";

type UseComboboxInput = {
  options: readonly ComboboxOption[];
  value: string | null;
  onValueChange: (value: string | null) => void;
  onCreate?: (text: string) => void;
  clearable: boolean;
};

/** Beyond this many, typing on is quicker than looking, for people and for browsers. */
const mostShown = 200;

/** What a combobox does (WAI-ARIA APG, editable combobox with list autocomplete), apart from its looks. */
export function useCombobox({ options, value, onValueChange, onCreate, clearable }: UseComboboxInput) {
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const chosen = useMemo(() => options.find((option) => option.value === value), [options, value]);
  const matches = useMemo(() => matchOptions(options, typed ?? "").slice(0, mostShown), [options, typed]);
  const wanted = typed?.trim() ?? "";
  const creatable = onCreate && wanted !== "" && !matches.some((option) => option.label === wanted);
  const count = matches.length + (creatable ? 1 : 0);

  const show = () => {
    if (open) return;
    setOpen(true);
    setActive(Math.max(0, value === null ? 0 : matches.findIndex((option) => option.value === value)));
  };
  const close = () => {
    setOpen(false);
    setTyped(null);
  };
  const choose = (index: number) => {
    const option = matches[index];
    if (option?.disabled) return;
    if (option) onValueChange(option.value);
    else if (creatable && index === matches.length) onCreate(wanted);
    else return;
    close();
  };
  const move = (to: number) => {
    show();
    if (open) setActive(Math.min(Math.max(0, count - 1), Math.max(0, to)));
  };
  const type = (text: string) => {
    setTyped(text);
    setOpen(true);
    setActive(0);
    if (text === "" && clearable) onValueChange(null);
  };

  const keys: Record<string, () => void> = {
    ArrowDown: () => move(active + 1),
    ArrowUp: () => move(active - 1),
    PageDown: () => move(active + 10),
    PageUp: () => move(active - 10),
  };
  if (open) {
    keys.Enter = () => choose(active);
    keys.Escape = close;
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (event.key === "Escape") event.stopPropagation();
    act();
  };

  return {
    listId,
    open,
    text: typed ?? chosen?.label ?? "",
    matches,
    creatable: creatable ? wanted : null,
    active,
    setActive,
    optionId: (index: number) => `${listId}-${index}`,
    show,
    close,
    choose,
    type,
    onKeyDown,
  };
}
