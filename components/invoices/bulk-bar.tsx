"use client";

import { CheckCheck, FileArchive, Send, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { type BulkKind, bulkPermissions } from "@/lib/invoices/bulk";
import { can, type Role } from "@/lib/permissions";

type BulkBarProps = {
  viewer: Role;
  /** How many are selected, over all pages. */
  selected: number;
  /** How many match the filters; offered where a whole page is ticked and there are more. */
  matching: number;
  isPageTicked: boolean;
  isAllSelected: boolean;
  onSelectAll: () => void;
  onClear: () => void;
  onAct: (kind: BulkKind) => void;
  /** The menu that exports what is selected. */
  exportMenu: ReactNode;
};

const icons = {
  APPROVE: <CheckCheck aria-hidden />,
  SEND: <Send aria-hidden />,
  PDF: <FileArchive aria-hidden />,
};

/** What can be done with the selected invoices; it stays in sight below the list. */
export function BulkBar(props: BulkBarProps) {
  const t = useTranslations("list.bulkBar");
  const whyNot = useTranslations("enums.whyNot");
  const { viewer, selected, matching, isPageTicked, isAllSelected, onSelectAll, onClear, onAct } = props;
  const mayNot = (kind: BulkKind) =>
    can(viewer, bulkPermissions[kind]) ? null : whyNot(bulkPermissions[kind]);
  return (
    <section
      aria-label={t("selectedInvoices")}
      className="sticky bottom-3 z-20 mx-auto flex w-fit max-w-full animate-rise flex-wrap items-center gap-x-3 gap-y-2 rounded-xl border border-line bg-raised px-3 py-2 shadow-lg"
    >
      <p role="status" className="pl-1 font-medium">
        {isAllSelected ? t("allSelected", { count: selected }) : t("selected", { count: selected })}
      </p>
      {isPageTicked && !isAllSelected && matching > selected && (
        <Button size="sm" variant="ghost" onClick={onSelectAll}>
          {t("selectAllThatMatch", { matching })}
        </Button>
      )}
      <span className="flex flex-wrap items-center gap-2">
        {(["APPROVE", "SEND", "PDF"] as const).map((kind) => (
          <Button
            key={kind}
            size="sm"
            icon={icons[kind]}
            disabledReason={mayNot(kind)}
            onClick={() => onAct(kind)}
          >
            {t(`kinds.${kind}`)}
          </Button>
        ))}
        {props.exportMenu}
        <IconButton label={t("clearTheSelection")} size="sm" icon={<X aria-hidden />} onClick={onClear} />
      </span>
    </section>
  );
}
