import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { Button } from "./button";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./button-style";

export type LinkButtonProps = ComponentProps<typeof Link> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  trailingIcon?: ReactNode;
  /** With a reason it becomes a button that goes nowhere and says why. */
  disabledReason?: string | null;
};

/** A link that looks like a button. For a file or a new tab give `target`, `prefetch={false}`. */
export function LinkButton({
  variant = "secondary",
  size = "md",
  icon,
  trailingIcon,
  disabledReason,
  className,
  children,
  ...props
}: LinkButtonProps) {
  if (disabledReason) {
    return <Button {...{ variant, size, icon, trailingIcon, disabledReason, className }}>{children}</Button>;
  }
  return (
    <Link {...props} className={buttonStyle({ variant, size, className })}>
      {icon}
      {children}
      {trailingIcon}
    </Link>
  );
}
