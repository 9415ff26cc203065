import type { ReactNode } from "react";

/** The look that tabs share, whether they are panels of a page or links to others. */
export const tabLook =
  "-mb-px inline-flex h-9 shrink-0 items-center gap-1.5 whitespace-nowrap border-transparent border-b-2 px-0.5 font-medium text-muted transition-colors hover:text-ink focus-visible:-outline-offset-2";
export const listLook =
  "flex gap-5 overflow-x-auto overflow-y-hidden border-line border-b [scrollbar-width:none]";

/** The small figure behind a tab's name. */
export function TabCount({ children }: { children: ReactNode }) {
  return <span className="figures rounded-full bg-grey-soft px-1.5 text-grey-text text-xs">{children}</span>;
}
