"use client";

import { Check, Minus } from "lucide-react";
import { type ComponentProps, type ReactNode, type Ref, useId } from "react";
import { cn } from "./cn";

export type CheckboxProps = {
  checked: boolean | "indeterminate";
  onCheckedChange: (checked: boolean) => void;
  /** Shown beside it; in a table give `aria-label` instead. */
  label?: ReactNode;
  hint?: ReactNode;
  id?: string;
  name?: string;
  disabled?: boolean;
  onBlur?: () => void;
  onClick?: ComponentProps<"button">["onClick"];
  ref?: Ref<HTMLButtonElement>;
  className?: string;
  /** -1 where another way leads to it, as in a grid. */
  tabIndex?: number;
  "aria-label"?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: boolean;
};

// No checkbox of Radix: a list has one in every row, and there its weight was felt at each filter. Nor an input, in which
// the keys of a list would be typing.
const look = cn(
  // The invisible border widens the target to 24 px (WCAG 2.5.8) while the box stays small.
  "relative grid size-4 shrink-0 place-items-center rounded-sm border border-control bg-surface text-on-accent transition-colors before:absolute before:-inset-1.5",
  "enabled:hover:border-muted data-[state=checked]:border-accent data-[state=indeterminate]:border-accent data-[state=checked]:bg-accent data-[state=indeterminate]:bg-accent",
  "disabled:border-line disabled:bg-sunken disabled:text-subtle disabled:data-[state=checked]:bg-grey-soft aria-invalid:border-danger",
);

const tickable = (checked: CheckboxProps["checked"]) =>
  ({
    type: "button",
    role: "checkbox",
    "aria-checked": checked === "indeterminate" ? "mixed" : checked,
    "data-state": checked === "indeterminate" ? checked : checked ? "checked" : "unchecked",
  }) as const;

/** A click on `indeterminate` ticks everything. */
export function Checkbox({
  checked,
  onCheckedChange,
  label,
  hint,
  className,
  name,
  ...props
}: CheckboxProps) {
  const ownId = useId();
  const id = props.id ?? ownId;
  const hintId = `${id}-hint`;
  const button = (
    <button
      {...props}
      {...tickable(checked)}
      id={id}
      data-field={name}
      onClick={(event) => {
        props.onClick?.(event);
        if (!event.defaultPrevented) onCheckedChange(checked !== true);
      }}
      // A checkbox is ticked with Space; Enter is for what stands around it.
      onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      {...(hint && { "aria-describedby": cn(props["aria-describedby"], hintId) })}
      className={label ? look : cn(look, className)}
    >
      {checked && (
        <span className="pointer-events-none grid place-items-center [&_svg]:size-3.5 [&_svg]:stroke-3">
          {checked === "indeterminate" ? <Minus aria-hidden /> : <Check aria-hidden />}
        </span>
      )}
    </button>
  );
  if (!label) return button;
  return (
    <div className={cn("flex items-start gap-2.5", className)}>
      <span className="flex h-5.5 items-center">{button}</span>
      <div className="min-w-0">
        <label htmlFor={id} className={cn("block", props.disabled && "text-subtle")}>
          {label}
        </label>
        {hint && (
          <p id={hintId} className="text-muted text-sm">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
