"use client";

import { Indicator, Item, Root } from "@radix-ui/react-radio-group";
import { type ReactNode, useId } from "react";
import { cn } from "./cn";

export type RadioGroupProps<V extends string> = {
  label: string;
  hideLabel?: boolean;
  value: V;
  onValueChange: (value: V) => void;
  options: readonly { value: V; label: ReactNode; hint?: ReactNode; disabled?: boolean }[];
  /** `cards` draws a frame round each option. */
  look?: "list" | "cards";
};

export function RadioGroup<V extends string>(props: RadioGroupProps<V>) {
  const { label, hideLabel, value, onValueChange, options, look = "list" } = props;
  const id = useId();
  const choose = (next: string) => {
    const option = options.find((candidate) => candidate.value === next);
    if (option) onValueChange(option.value);
  };
  return (
    <div className="flex flex-col gap-1.5">
      <span id={id} className={cn("font-medium text-sm", hideLabel && "sr-only")}>
        {label}
      </span>
      <Root aria-labelledby={id} value={value} onValueChange={choose} className="flex flex-col gap-2">
        {options.map((option) => (
          <label
            key={option.value}
            htmlFor={`${id}-${option.value}`}
            className={cn(
              "flex items-start gap-2.5",
              look === "cards" &&
                "rounded-lg border border-line bg-surface px-3 py-2.5 has-data-[state=checked]:border-accent has-data-[state=checked]:bg-accent-soft/40",
              option.disabled && "text-subtle",
            )}
          >
            <span className="flex h-5.5 items-center">
              <Item
                id={`${id}-${option.value}`}
                value={option.value}
                disabled={option.disabled}
                className="relative grid size-4 place-items-center rounded-full border border-control bg-surface before:absolute before:-inset-1.5 disabled:border-line disabled:bg-sunken data-[state=checked]:border-accent data-[state=checked]:bg-accent"
              >
                <Indicator className="size-1.5 rounded-full bg-on-accent" />
              </Item>
            </span>
            <span className="min-w-0">
              <span className="block">{option.label}</span>
              {option.hint && <span className="block text-muted text-sm">{option.hint}</span>}
            </span>
          </label>
        ))}
      </Root>
    </div>
  );
}
