"use client";

import * as Radix from "@radix-ui/react-select";
import { Check, ChevronDown } from "lucide-react";
import { type ReactNode, type Ref, useState } from "react";
import { cn } from "./cn";
import { usePortalTarget } from "./portal-target";

export type SelectOption<V extends string = string> = {
  value: V;
  label: string;
  detail?: ReactNode;
  disabled?: boolean;
};

export type SelectProps<V extends string> = {
  value: V | "";
  onValueChange: (value: V) => void;
  options: readonly SelectOption<V>[];
  placeholder?: string;
  id?: string;
  name?: string;
  disabled?: boolean;
  onBlur?: () => void;
  ref?: Ref<HTMLButtonElement>;
  className?: string;
  "aria-label"?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: boolean;
  "aria-required"?: boolean;
};

// Radix keeps the empty string for "nothing chosen", so an option with an empty value travels under another name.
const empty = "\u0001none";

/** A choice of one from a short list (up to about fifteen; beyond that a Combobox). */
export function Select<V extends string>(props: SelectProps<V>) {
  const {
    value,
    onValueChange,
    options,
    placeholder = "Choose…",
    disabled,
    name,
    ref,
    className,
    ...aria
  } = props;
  // The list of a closed select costs as much as an open one, so that it comes with the focus.
  const [isNear, setNear] = useState(false);
  const target = usePortalTarget();
  const chosen = options.find((option) => option.value === value);
  const offersEmpty = options.some((option) => option.value === "");
  const choose = (next: string) => {
    const option = options.find((candidate) => (candidate.value || empty) === next);
    if (option) onValueChange(option.value);
  };
  return (
    <Radix.Root
      value={value === "" && offersEmpty ? empty : value}
      onValueChange={choose}
      onOpenChange={(open) => open && setNear(true)}
      disabled={disabled}
    >
      <Radix.Trigger
        ref={ref}
        data-field={name}
        className={cn(
          "control flex items-center justify-between gap-2 text-left data-placeholder:text-subtle [&>span:first-child]:truncate",
          className,
        )}
        {...aria}
        onFocus={() => setNear(true)}
      >
        <Radix.Value placeholder={placeholder}>{chosen?.label}</Radix.Value>
        <Radix.Icon asChild>
          <ChevronDown aria-hidden className="text-muted" />
        </Radix.Icon>
      </Radix.Trigger>
      {isNear && (
        <Radix.Portal container={target}>
          <Radix.Content
            position="popper"
            sideOffset={4}
            collisionPadding={8}
            className="popup max-h-[min(22rem,var(--radix-select-content-available-height))] min-w-(--radix-select-trigger-width) max-w-[calc(100vw-1rem)] overflow-hidden"
          >
            <Radix.Viewport className="p-1">
              {options.map((option) => (
                <Radix.Item
                  key={option.value}
                  value={option.value || empty}
                  disabled={option.disabled}
                  className="flex min-h-8 select-none items-center gap-3 rounded-md py-1 pr-2 pl-2 outline-none data-disabled:cursor-not-allowed data-highlighted:bg-sunken data-disabled:text-subtle max-sm:min-h-10"
                >
                  <Radix.ItemText>{option.label}</Radix.ItemText>
                  {option.detail && <span className="text-muted text-sm">{option.detail}</span>}
                  <Radix.ItemIndicator className="ml-auto text-accent">
                    <Check aria-hidden />
                  </Radix.ItemIndicator>
                </Radix.Item>
              ))}
            </Radix.Viewport>
          </Radix.Content>
        </Radix.Portal>
      )}
    </Radix.Root>
  );
}
