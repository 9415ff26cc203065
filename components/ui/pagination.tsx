import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkButton } from "./link-button";

export type PaginationProps = {
  /** The links of a cursor; null where there is nothing further. */
  previousHref: string | null;
  nextHref: string | null;
  /** "50 a page", "1–50": whatever is known without counting. */
  children?: ReactNode;
  /** What is paged: "invoices". */
  label: string;
};

export function Pagination({ previousHref, nextHref, children, label }: PaginationProps) {
  const t = useTranslations("ui.pagination");
  if (!previousHref && !nextHref) return null;
  return (
    <nav aria-label={t("pagesOf", { label })} className="flex items-center justify-between gap-3 px-4 py-3">
      <span className="figures text-muted text-sm">{children}</span>
      <span className="flex gap-2">
        <LinkButton
          size="sm"
          href={previousHref ?? ""}
          icon={<ChevronLeft aria-hidden />}
          disabledReason={previousHref ? null : t("thisIsTheFirstPage")}
        >
          {t("previous")}
        </LinkButton>
        <LinkButton
          size="sm"
          href={nextHref ?? ""}
          trailingIcon={<ChevronRight aria-hidden />}
          disabledReason={nextHref ? null : t("thisIsTheLastPage")}
        >
          {t("next")}
        </LinkButton>
      </span>
    </nav>
  );
}
