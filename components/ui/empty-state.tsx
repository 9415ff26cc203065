import type { ReactNode } from "react";
import { cn } from "./cn";

export type EmptyStateProps = {
  icon?: ReactNode;
  title: string;
  text?: ReactNode;
  /** The next step: usually one button. */
  action?: ReactNode;
  className?: string;
};

export function EmptyState({ icon, title, text, action, className }: EmptyStateProps) {
  return (
    <div className={cn("flex flex-col items-center px-6 py-12 text-center", className)}>
      {icon && (
        <span className="mb-3 grid size-10 place-items-center rounded-lg bg-sunken text-muted [&_svg]:size-5">
          {icon}
        </span>
      )}
      <h2 className="font-semibold text-base">{title}</h2>
      {text && <p className="mt-1 max-w-md text-pretty text-muted">{text}</p>}
      {action && <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
