import type { ReactNode } from "react";
import { cn } from "./cn";

export type CardProps = {
  title?: ReactNode;
  text?: ReactNode;
  actions?: ReactNode;
  footer?: ReactNode;
  /** `flush` leaves the padding out, for tables and lists. */
  flush?: boolean;
  children?: ReactNode;
  className?: string;
};

export function Card({ title, text, actions, footer, flush, children, className }: CardProps) {
  return (
    <section className={cn("min-w-0 rounded-lg border border-line bg-surface shadow-xs", className)}>
      {(title || actions) && (
        <header
          className={cn(
            "flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-3.5",
            flush ? "pb-3" : "pb-0",
          )}
        >
          <div className="min-w-0">
            {title && <h2 className="font-semibold text-base">{title}</h2>}
            {text && <p className="text-muted text-sm">{text}</p>}
          </div>
          {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </header>
      )}
      <div className={cn("min-w-0", !flush && "p-4", flush && (title || actions) && "border-line border-t")}>
        {children}
      </div>
      {footer && (
        <footer className="flex flex-wrap items-center justify-end gap-2 border-line border-t px-4 py-3 text-muted text-sm">
          {footer}
        </footer>
      )}
    </section>
  );
}
