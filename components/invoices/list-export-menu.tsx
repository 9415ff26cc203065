"use client";

import { Download, FileSpreadsheet, FileText } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { DropdownMenu, MenuItem, MenuLabel } from "@/components/ui/dropdown-menu";
import type { BulkSelection } from "@/lib/invoices/bulk-schema";
import type { ExportInvoicesInput } from "@/lib/invoices/export-schema";
import type { InvoiceColumn } from "@/lib/invoices/list-columns";
import { paths } from "@/lib/paths";

type ListExportMenuProps = {
  slug: string;
  selection: BulkSelection;
  /** How many rows the file gets. */
  invoices: number;
  columns: readonly InvoiceColumn[];
  size?: "sm" | "md";
};

/** What the list shows, or what is selected, as a file: these rows, these columns, this order. */
export function ListExportMenu({ slug, selection, invoices, columns, size }: ListExportMenuProps) {
  const t = useTranslations("list.listExportMenu");
  const [pending, setPending] = useState(false);
  const download = async (format: ExportInvoicesInput["format"]) => {
    setPending(true);
    const problem = await downloadList(slug, { format, selection, columns: [...columns] });
    setPending(false);
    if (problem !== null) toast.error(problem || t("unreachable"));
  };
  return (
    <DropdownMenu
      trigger={
        <Button size={size} icon={<Download aria-hidden />} pending={pending}>
          {t("export")}
        </Button>
      }
    >
      <MenuLabel>{t("withTheColumnsShown", { count: invoices })}</MenuLabel>
      <MenuItem icon={<FileText aria-hidden />} onSelect={() => void download("csv")}>
        {t("csv")}
      </MenuItem>
      <MenuItem icon={<FileSpreadsheet aria-hidden />} onSelect={() => void download("xlsx")}>
        {t("excel")}
      </MenuItem>
    </DropdownMenu>
  );
}

/** Fetches the file and gives it to the browser to keep; returns what went wrong, empty where the server said nothing. */
async function downloadList(slug: string, input: ExportInvoicesInput): Promise<string | null> {
  try {
    const response = await fetch(paths.invoiceExport(slug), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(input),
    });
    if (!response.ok) return ((await response.json()) as { title?: string }).title ?? "";
    const name = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1];
    const address = URL.createObjectURL(await response.blob());
    const link = document.createElement("a");
    link.href = address;
    link.download = name ?? `invoices.${input.format}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return null;
  } catch {
    return "";
  }
}
