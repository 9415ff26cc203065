import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { softTone } from "./tone";

const kinds = {
  info: { tone: softTone.blue, icon: <Info aria-hidden /> },
  success: { tone: softTone.green, icon: <CircleCheck aria-hidden /> },
  warning: { tone: softTone.amber, icon: <TriangleAlert aria-hidden /> },
  danger: { tone: softTone.red, icon: <CircleAlert aria-hidden /> },
};

export type NoticeProps = {
  kind?: keyof typeof kinds;
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** `alert` when it answers what the person just did; `status` for quiet news. */
  role?: "alert" | "status";
  className?: string;
};

/** A message in the place it is about. */
export function Notice({ kind = "info", title, children, actions, role, className }: NoticeProps) {
  return (
    <div role={role} className={cn("flex gap-2.5 rounded-lg px-3.5 py-2.5", kinds[kind].tone, className)}>
      <span className="flex h-5.5 items-center">{kinds[kind].icon}</span>
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 text-pretty">
          {title && <p className="font-semibold">{title}</p>}
          {children}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
