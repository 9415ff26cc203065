"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./button-style";
import { Spinner } from "./spinner";
import { Tooltip } from "./tooltip";

export type IconButtonProps = Omit<ComponentProps<"button">, "disabled" | "children"> & {
  /** The accessible name, and the tooltip. */
  label: string;
  icon: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  pending?: boolean;
  disabledReason?: string | null;
  tooltipSide?: "top" | "right" | "bottom" | "left";
};

export function IconButton({
  label,
  icon,
  variant = "ghost",
  size = "md",
  pending = false,
  disabledReason,
  tooltipSide,
  className,
  onClick,
  type = "button",
  ...props
}: IconButtonProps) {
  const reasonId = useId();
  const blocked = pending || Boolean(disabledReason);
  return (
    <>
      <Tooltip content={disabledReason ?? label} side={tooltipSide} openOnClick={Boolean(disabledReason)}>
        <button
          {...props}
          type={type}
          aria-label={label}
          className={buttonStyle({ variant, size, square: true, className })}
          onClick={(event) => (blocked ? event.preventDefault() : onClick?.(event))}
          {...(blocked && { "aria-disabled": true })}
          {...(pending && { "aria-busy": true })}
          {...(disabledReason && { "aria-describedby": reasonId })}
        >
          {pending ? <Spinner /> : icon}
        </button>
      </Tooltip>
      {disabledReason && (
        <span id={reasonId} hidden>
          {disabledReason}
        </span>
      )}
    </>
  );
}
