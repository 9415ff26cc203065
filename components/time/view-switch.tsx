"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { paths, withQuery } from "@/lib/paths";
import { type TimeView, timeViewCookie, timeViews, type WeekQuery } from "@/lib/time/week-filter";

type ViewSwitchProps = { slug: string; view: TimeView; query: WeekQuery };

/** How the week is looked at; the choice is there again next time. */
export function ViewSwitch({ slug, view, query }: ViewSwitchProps) {
  const t = useTranslations("time.viewSwitch");
  const keep = (value: TimeView) => {
    const expires = Date.now() + 365 * 86_400_000;
    // Missing on plain HTTP: then the choice lasts as long as the address.
    void window.cookieStore?.set({ name: timeViewCookie, value, path: "/", expires });
  };
  return (
    <nav aria-label={t("view")} className="inline-flex rounded-md border border-control/60 bg-surface p-0.5">
      {timeViews.map((each) => (
        <Link
          key={each}
          href={withQuery(paths.time(slug), { ...query, view: each })}
          scroll={false}
          aria-current={each === view ? "page" : undefined}
          onClick={() => keep(each)}
          className={cn(
            "inline-flex h-6.5 items-center rounded-sm px-2.5 font-medium text-sm max-sm:h-8",
            each === view ? "bg-accent-soft text-accent-strong" : "text-muted hover:text-ink",
          )}
        >
          {t(each)}
        </Link>
      ))}
    </nav>
  );
}
