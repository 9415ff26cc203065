"use client";

import { Root, Thumb } from "@radix-ui/react-switch";
import { type ReactNode, type Ref, useId } from "react";
import { cn } from "./cn";

export type SwitchProps = {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  label: ReactNode;
  hint?: ReactNode;
  hideLabel?: boolean;
  disabled?: boolean;
  name?: string;
  onBlur?: () => void;
  ref?: Ref<HTMLButtonElement>;
};

/** On or off, at once; inside a form that is saved later use a Checkbox. */
export function Switch({ label, hint, hideLabel, name, ...props }: SwitchProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-2.5">
      <span className="flex h-5.5 items-center">
        <Root
          {...props}
          id={id}
          data-field={name}
          aria-describedby={hint ? `${id}-hint` : undefined}
          className="relative h-4.5 w-8 shrink-0 rounded-full border border-control bg-control transition-colors before:absolute before:-inset-1.5 disabled:opacity-50 data-[state=checked]:border-accent data-[state=checked]:bg-accent"
        >
          <Thumb className="block size-3.5 translate-x-px rounded-full bg-surface shadow-xs transition-transform data-[state=checked]:translate-x-[0.9rem]" />
        </Root>
      </span>
      <div className={cn("min-w-0", hideLabel && "sr-only")}>
        <label htmlFor={id}>{label}</label>
        {hint && (
          <p id={`${id}-hint`} className="text-muted text-sm">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
