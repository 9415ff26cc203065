"use client";

import { type ComponentProps, type MouseEvent, type ReactNode, useId } from "react";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./button-style";
import { cn } from "./cn";
import { Spinner } from "./spinner";
import { Tooltip } from "./tooltip";

export type ButtonProps = Omit<ComponentProps<"button">, "disabled"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  trailingIcon?: ReactNode;
  /** Shows a spinner, keeps the width and the focus, and ignores clicks. */
  pending?: boolean;
  /** One sentence: why not, and what would help. The button stays focusable so that everyone can read it. */
  disabledReason?: string | null;
};

/** A disabled button always says why; there is no silent `disabled`. */
export function Button({
  variant = "secondary",
  size = "md",
  icon,
  trailingIcon,
  pending = false,
  disabledReason,
  className,
  children,
  onClick,
  type = "button",
  ...props
}: ButtonProps) {
  const reasonId = useId();
  const blocked = pending || Boolean(disabledReason);
  const handleClick = (event: MouseEvent<HTMLButtonElement>) => {
    if (blocked) event.preventDefault();
    else onClick?.(event);
  };
  const button = (
    <button
      {...props}
      type={type}
      className={buttonStyle({ variant, size, className })}
      onClick={handleClick}
      {...(blocked && { "aria-disabled": true })}
      {...(pending && { "aria-busy": true })}
      {...(disabledReason && { "aria-describedby": cn(props["aria-describedby"], reasonId) })}
    >
      <span className={cn("inline-flex items-center gap-[inherit]", pending && "opacity-0")}>
        {icon}
        {children}
        {trailingIcon}
      </span>
      {pending && (
        <span className="absolute inset-0 grid place-items-center">
          <Spinner />
        </span>
      )}
    </button>
  );
  if (!disabledReason) return button;
  return (
    <>
      <Tooltip content={disabledReason} openOnClick>
        {button}
      </Tooltip>
      <span id={reasonId} hidden>
        {disabledReason}
      </span>
    </>
  );
}
