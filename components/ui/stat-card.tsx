import { ListFilter } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Children, type ReactNode } from "react";
import { cn } from "./cn";

export type StatCardProps = {
  label: string;
  icon?: ReactNode;
  /** One line a figure; unlike things (two currencies) stay on lines of their own. */
  figures: ReactNode[];
  hint?: ReactNode;
  /** With `href` the card is a filter: give the link that switches it on, or off when it is `active`. */
  href?: string;
  active?: boolean;
  className?: string;
};

export function StatCard({ label, icon, figures, hint, href, active = false, className }: StatCardProps) {
  const t = useTranslations("ui.statCard");
  const look = cn(
    "relative flex min-w-0 flex-col gap-1 rounded-lg border border-line bg-surface px-4 py-3.5 shadow-xs",
    href && "transition-colors hover:border-control",
    active && "border-accent ring-1 ring-accent hover:border-accent",
    className,
  );
  const body = (
    <>
      <span className="flex items-center gap-1.5 text-muted text-sm [&_svg]:size-3.5">
        {icon}
        <span className="font-medium">{label}</span>
        {active && <ListFilter aria-label={t("filterIsOn")} className="ml-auto text-accent" />}
      </span>
      {Children.map(figures, (figure) => (
        <span className="figures font-semibold text-xl tracking-tight">{figure}</span>
      ))}
      {hint && <span className="mt-auto text-subtle text-xs">{hint}</span>}
    </>
  );
  if (!href) return <div className={look}>{body}</div>;
  return (
    <Link
      href={href}
      scroll={false}
      prefetch={false}
      aria-current={active ? "true" : undefined}
      className={look}
    >
      {body}
    </Link>
  );
}
