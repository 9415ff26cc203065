"use client";

import { Columns3 } from "lucide-react";
import { useTranslations } from "next-intl";
import {
  DropdownMenu,
  MenuCheckboxItem,
  MenuItem,
  MenuLabel,
  MenuSeparator,
} from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { defaultColumns, type InvoiceColumn, invoiceColumns } from "@/lib/invoices/list-columns";

type ListColumnsMenuProps = {
  columns: readonly InvoiceColumn[];
  onChange: (columns: InvoiceColumn[]) => void;
  /** Of the saved view that is open: the choice is its own. */
  viewName: string | undefined;
};

/** Which columns show; remembered for this person, or in the saved view that is open. */
export function ListColumnsMenu({ columns, onChange, viewName }: ListColumnsMenuProps) {
  const t = useTranslations("list.listColumnsMenu");
  const name = useTranslations("enums.invoiceColumn");
  const toggle = (column: InvoiceColumn, isShown: boolean) =>
    onChange(invoiceColumns.filter((other) => (other === column ? isShown : columns.includes(other))));
  return (
    <DropdownMenu
      trigger={<IconButton variant="secondary" label={t("columns")} icon={<Columns3 aria-hidden />} />}
    >
      <MenuLabel>{viewName ? t("columnsOfTheView", { viewName }) : t("columns")}</MenuLabel>
      {invoiceColumns
        .filter((column) => column !== "number")
        .map((column) => (
          <MenuCheckboxItem
            key={column}
            checked={columns.includes(column)}
            onCheckedChange={(isShown) => toggle(column, isShown)}
          >
            {name(column)}
          </MenuCheckboxItem>
        ))}
      <MenuSeparator />
      <MenuItem onSelect={() => onChange([...defaultColumns])}>{t("theUsualColumns")}</MenuItem>
    </DropdownMenu>
  );
}
