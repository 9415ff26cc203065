import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export type Breadcrumb = { label: string; href: string };

export type PageHeaderProps = {
  title: ReactNode;
  /** The way here, without this page. */
  breadcrumbs?: Breadcrumb[];
  /** Beside the title: a Badge. */
  badge?: ReactNode;
  /** Below the title: who, when, one line. */
  meta?: ReactNode;
  actions?: ReactNode;
  /** LinkTabs. */
  tabs?: ReactNode;
};

/** The head of every page; the only h1. */
export function PageHeader({ title, breadcrumbs, badge, meta, actions, tabs }: PageHeaderProps) {
  const t = useTranslations("ui.pageHeader");
  return (
    <header className="flex flex-col gap-1">
      {breadcrumbs && breadcrumbs.length > 0 && (
        <nav aria-label={t("breadcrumb")}>
          <ol className="flex flex-wrap items-center gap-1 text-muted text-sm">
            {breadcrumbs.map((crumb) => (
              <li key={crumb.href} className="flex items-center gap-1">
                <Link href={crumb.href} className="rounded-sm py-0.5 hover:text-ink hover:underline">
                  {crumb.label}
                </Link>
                <ChevronRight aria-hidden className="size-3.5 text-subtle" />
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="font-semibold text-xl tracking-tight">{title}</h1>
            {badge}
          </div>
          {meta && <div className="text-muted">{meta}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {tabs && <div className="mt-3">{tabs}</div>}
    </header>
  );
}
