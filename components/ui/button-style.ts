import { cn } from "./cn";

export type ButtonVariant = "primary" | "secondary" | "ghost" | "danger";
export type ButtonSize = "sm" | "md" | "lg";

const variants: Record<ButtonVariant, string> = {
  primary: "bg-accent text-on-accent shadow-xs not-aria-disabled:hover:bg-accent-strong",
  secondary: "border border-control/60 bg-surface text-ink shadow-xs not-aria-disabled:hover:bg-sunken",
  ghost:
    "text-muted not-aria-disabled:hover:bg-sunken not-aria-disabled:hover:text-ink data-[state=open]:bg-sunken",
  danger: "bg-danger text-on-danger shadow-xs not-aria-disabled:hover:bg-danger-strong",
};

const sizes: Record<ButtonSize, string> = {
  sm: "h-7 gap-1.5 px-2 text-sm",
  md: "h-8 gap-1.5 px-3 text-base max-sm:h-9",
  lg: "h-10 gap-2 px-4 text-lg",
};

const squares: Record<ButtonSize, string> = {
  sm: "size-7",
  md: "size-8 max-sm:size-9",
  lg: "size-10",
};

type ButtonStyle = { variant?: ButtonVariant; size?: ButtonSize; square?: boolean; className?: string };

/** The look shared by buttons and by links that look like buttons. */
export function buttonStyle({ variant = "secondary", size = "md", square, className }: ButtonStyle = {}) {
  return cn(
    "relative inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap rounded-md font-medium transition-colors",
    "aria-disabled:opacity-55 aria-disabled:shadow-none disabled:cursor-not-allowed disabled:opacity-55",
    variants[variant],
    square ? cn("p-0", squares[size]) : sizes[size],
    className,
  );
}
