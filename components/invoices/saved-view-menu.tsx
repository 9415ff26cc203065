"use client";

import { Bookmark, BookmarkPlus, Pencil, Save, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { DropdownMenu, MenuItem, MenuLabel, MenuSeparator } from "@/components/ui/dropdown-menu";
import type { InvoiceColumn } from "@/lib/invoices/list-columns";
import { filtersOf, invoiceListHref, isSameList, wholeList } from "@/lib/invoices/list-query";
import type { ListInvoicesInput } from "@/lib/invoices/list-schema";
import type { SavedView } from "@/server/invoices/list-views";
import type { ListActions } from "./list-actions";

const SavedViewDialog = dynamic(
  () => import("./saved-view-dialog").then((module) => module.SavedViewDialog),
  { ssr: false },
);

const ConfirmDialog = dynamic(
  () => import("@/components/ui/confirm-dialog").then((module) => module.ConfirmDialog),
  {
    ssr: false,
  },
);

type SavedViewMenuProps = {
  path: string;
  input: ListInvoicesInput;
  views: readonly SavedView[];
  columns: readonly InvoiceColumn[];
  actions: Pick<ListActions, "saveView" | "deleteView">;
};

/** Lists this person gave a name: filters, order and columns together. */
export function SavedViewMenu({ path, input, views, columns, actions }: SavedViewMenuProps) {
  const t = useTranslations("list.savedViewMenu");
  const router = useRouter();
  const [naming, setNaming] = useState<"new" | "rename" | null>(null);
  const [deleting, setDeleting] = useState(false);
  const open = views.find((view) => view.id === input.saved);
  const isChanged = open && !isSameList(open.filters, filtersOf(input));
  const hrefOf = (view: SavedView) => invoiceListHref(path, { ...view.filters, saved: view.id }, {});
  const keep = async (view: SavedView) => {
    const result = await actions.saveView({
      id: view.id,
      name: view.name,
      filters: filtersOf(input),
      columns: [...columns],
    });
    if (result.ok) toast.success(t("showsThisListFromNow", { name: view.name }));
    else toast.error(result.message);
  };
  return (
    <>
      <DropdownMenu
        align="end"
        trigger={
          <Button
            icon={<Bookmark aria-hidden />}
            aria-label={open ? t("viewsIsOpen", { name: open.name }) : t("views")}
          >
            <span className="max-w-40 truncate">
              {open ? `${open.name}${isChanged ? " *" : ""}` : t("views")}
            </span>
          </Button>
        }
      >
        <MenuLabel>{views.length > 0 ? t("yourViews") : t("youHaveNotSavedA")}</MenuLabel>
        {views.map((view) => (
          <MenuItem key={view.id} href={hrefOf(view)}>
            {view.name}
          </MenuItem>
        ))}
        <MenuSeparator />
        {open && isChanged && (
          <MenuItem icon={<Save aria-hidden />} onSelect={() => void keep(open)}>
            {t("keepTheChangesInThis")}
          </MenuItem>
        )}
        <MenuItem icon={<BookmarkPlus aria-hidden />} onSelect={() => setNaming("new")}>
          {t("saveAsANewView")}
        </MenuItem>
        {open && (
          <>
            <MenuItem icon={<Pencil aria-hidden />} onSelect={() => setNaming("rename")}>
              {t("renameThisView")}
            </MenuItem>
            <MenuItem icon={<Trash2 aria-hidden />} tone="danger" onSelect={() => setDeleting(true)}>
              {t("deleteThisView")}
            </MenuItem>
          </>
        )}
      </DropdownMenu>
      {naming && (
        <SavedViewDialog
          view={naming === "rename" ? open : undefined}
          filters={filtersOf(input)}
          columns={columns}
          action={actions.saveView}
          onClose={() => setNaming(null)}
          onSaved={(saved) => router.push(invoiceListHref(path, { ...input, saved }, {}))}
        />
      )}
      {open && deleting && (
        <ConfirmDialog
          open
          onOpenChange={setDeleting}
          title={t("deleteTheView", { name: open.name })}
          description={t("itsInvoicesStayAsThey")}
          confirmLabel={t("deleteView")}
          tone="danger"
          onConfirm={async () => {
            const result = await actions.deleteView({ id: open.id });
            if (result.ok) router.push(invoiceListHref(path, wholeList, {}));
            return result;
          }}
        />
      )}
    </>
  );
}
