"use client";

import { Anchor, Content, Portal, Root } from "@radix-ui/react-popover";
import { ChevronsUpDown, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Ref, useRef } from "react";
import { cn } from "./cn";
import { ComboboxList } from "./combobox-list";
import type { ComboboxOption } from "./option-match";
import { useCombobox } from "./use-combobox";

export type ComboboxProps = {
  options: readonly ComboboxOption[];
  value: string | null;
  onValueChange: (value: string | null) => void;
  placeholder?: string;
  emptyText?: string;
  /** Offers a cross that sets null; emptying the text does the same. */
  clearable?: boolean;
  /** Offers to make what was typed when nothing has that name. */
  onCreate?: (text: string) => void;
  createLabel?: (text: string) => string;
  id?: string;
  name?: string;
  disabled?: boolean;
  onBlur?: () => void;
  ref?: Ref<HTMLInputElement>;
  className?: string;
  "aria-label"?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: boolean;
};

/** Type to find, arrows to move, Enter to choose, Escape to leave as it was. Good for 500 options. */
export function Combobox(props: ComboboxProps) {
  const t = useTranslations("ui.combobox");
  const {
    options,
    value,
    onValueChange,
    placeholder = "Search…",
    emptyText = t("nothingFound"),
    onCreate,
  } = props;
  const {
    clearable = false,
    createLabel = (text) => t("create", { text }),
    disabled,
    className,
    ref,
    name,
  } = props;
  const box = useCombobox({ options, value, onValueChange, onCreate, clearable });
  const anchor = useRef<HTMLDivElement>(null);
  const cross = clearable && value !== null && !disabled;
  return (
    <Root open={box.open} onOpenChange={(open) => !open && box.close()}>
      <Anchor asChild>
        <div ref={anchor} className={cn("relative", className)}>
          <input
            ref={ref}
            id={props.id}
            data-field={name}
            role="combobox"
            aria-label={props["aria-label"]}
            aria-describedby={props["aria-describedby"]}
            aria-invalid={props["aria-invalid"]}
            aria-expanded={box.open}
            aria-controls={box.open ? box.listId : undefined}
            aria-autocomplete="list"
            aria-activedescendant={box.open ? box.optionId(box.active) : undefined}
            autoComplete="off"
            spellCheck={false}
            disabled={disabled}
            placeholder={placeholder}
            value={box.text}
            onChange={(event) => box.type(event.target.value)}
            onClick={box.show}
            onFocus={(event) => event.target.select()}
            onBlur={() => {
              box.close();
              props.onBlur?.();
            }}
            onKeyDown={box.onKeyDown}
            className={cn("control truncate", cross ? "pr-14" : "pr-8")}
          />
          {cross && (
            <button
              type="button"
              aria-label={t("clear")}
              onClick={() => onValueChange(null)}
              className="absolute top-1/2 right-7 grid size-6 -translate-y-1/2 place-items-center rounded-sm text-muted hover:text-ink"
            >
              <X aria-hidden className="size-3.5" />
            </button>
          )}
          <ChevronsUpDown
            aria-hidden
            className="pointer-events-none absolute top-1/2 right-2.5 size-3.5 -translate-y-1/2 text-muted"
          />
        </div>
      </Anchor>
      <Portal>
        <Content
          role="presentation"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) =>
            event.target instanceof Node && anchor.current?.contains(event.target) && event.preventDefault()
          }
          // A modal dialog blocks the wheel on everything outside it, this popup included.
          onWheel={(event) => event.stopPropagation()}
          onTouchMove={(event) => event.stopPropagation()}
          className="popup w-(--radix-popover-trigger-width) min-w-56 max-w-[calc(100vw-1rem)] overflow-hidden outline-none"
        >
          <ComboboxList box={box} value={value} emptyText={emptyText} createLabel={createLabel} />
        </Content>
      </Portal>
    </Root>
  );
}
