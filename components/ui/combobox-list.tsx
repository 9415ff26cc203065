"use client";

import { Check, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { cn } from "./cn";
import type { useCombobox } from "./use-combobox";

type ComboboxListProps = {
  box: ReturnType<typeof useCombobox>;
  value: string | null;
  emptyText: string;
  createLabel: (text: string) => string;
};

const optionLook =
  "flex min-h-8 cursor-default items-center gap-3 rounded-md px-2 py-1 max-sm:min-h-10 aria-disabled:text-subtle";

/** The open list of a combobox; the focus stays in the input, which names the active option. */
export function ComboboxList({ box, value, emptyText, createLabel }: ComboboxListProps) {
  const t = useTranslations("ui.comboboxList");
  const list = useRef<HTMLDivElement>(null);
  const activeId = box.optionId(box.active);
  useEffect(() => {
    const option = list.current?.querySelector(`#${CSS.escape(activeId)}`);
    option?.scrollIntoView?.({ block: "nearest" });
  }, [activeId]);

  const nothing = box.matches.length === 0 && box.creatable === null;
  return (
    <>
      <div
        ref={list}
        id={box.listId}
        role="listbox"
        aria-label={t("options")}
        // Keeps the focus in the input while the list is clicked or scrolled.
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
        className={cn("max-h-72 overflow-y-auto overscroll-contain p-1", nothing && "hidden")}
      >
        {box.matches.map((option, index) => (
          <div key={option.value} role="presentation">
            {option.group && option.group !== box.matches[index - 1]?.group && (
              <div role="presentation" className="px-2 pt-2 pb-1 text-muted text-xs">
                {option.group}
              </div>
            )}
            <div
              id={box.optionId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={option.value === value}
              aria-disabled={option.disabled || undefined}
              onPointerMove={() => index !== box.active && box.setActive(index)}
              onClick={() => box.choose(index)}
              onKeyDown={box.onKeyDown}
              className={cn(optionLook, index === box.active && "bg-sunken")}
            >
              <span className="min-w-0 flex-1 truncate">{option.label}</span>
              {option.detail && <span className="shrink-0 text-muted text-sm">{option.detail}</span>}
              {option.value === value && <Check aria-hidden className="text-accent" />}
            </div>
          </div>
        ))}
        {box.creatable !== null && (
          <div
            id={box.optionId(box.matches.length)}
            role="option"
            tabIndex={-1}
            aria-selected={false}
            onPointerMove={() => box.setActive(box.matches.length)}
            onClick={() => box.choose(box.matches.length)}
            onKeyDown={box.onKeyDown}
            className={cn(optionLook, "gap-2", box.active === box.matches.length && "bg-sunken")}
          >
            <Plus aria-hidden className="text-muted" />
            <span className="min-w-0 truncate">{createLabel(box.creatable)}</span>
          </div>
        )}
      </div>
      <p role="status" className={nothing ? "px-3 py-2.5 text-muted" : "sr-only"}>
        {nothing ? emptyText : `${box.matches.length} ${box.matches.length === 1 ? "option" : "options"}`}
      </p>
    </>
  );
}
