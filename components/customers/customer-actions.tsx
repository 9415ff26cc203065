"use client";

import { Archive, ArchiveRestore, Ellipsis, FilePlus2, Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DropdownMenu, MenuItem } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { LinkButton } from "@/components/ui/link-button";
import type { OneCustomerInput } from "@/lib/customers/schema";
import { can, type Role } from "@/lib/permissions";
import type { Result } from "@/lib/result";
import type { CustomerScreen } from "@/server/customers/read";

type CustomerActionsProps = {
  customer: CustomerScreen;
  viewer: Role;
  newInvoiceHref: string;
  settingsHref: string;
  actions: {
    archive: (input: OneCustomerInput) => Promise<Result<void>>;
    restore: (input: OneCustomerInput) => Promise<Result<void>>;
  };
};

/** What can be done with a customer: bill, change, archive or bring back. */
export function CustomerActions(props: CustomerActionsProps) {
  const whyNot = useTranslations("enums.whyNot");
  const t = useTranslations("customers.customerActions");
  const { customer, viewer, newInvoiceHref, settingsHref, actions } = props;
  const [open, setOpen] = useState<"archive" | "restore" | null>(null);
  const { id, name, isArchived } = customer;
  const close = () => setOpen(null);
  const reason = can(viewer, "customer:write") ? null : whyNot("customer:write");
  const archived = isArchived ? t("isArchivedRestoreItFirst", { name }) : null;
  return (
    <>
      <DropdownMenu
        trigger={<IconButton variant="secondary" label={t("more")} icon={<Ellipsis aria-hidden />} />}
      >
        {isArchived ? (
          <MenuItem
            icon={<ArchiveRestore aria-hidden />}
            disabledReason={reason}
            onSelect={() => setOpen("restore")}
          >
            {t("restore")}
          </MenuItem>
        ) : (
          <MenuItem
            icon={<Archive aria-hidden />}
            tone="danger"
            disabledReason={reason}
            onSelect={() => setOpen("archive")}
          >
            {t("archive")}
          </MenuItem>
        )}
      </DropdownMenu>
      <LinkButton icon={<Pencil aria-hidden />} href={settingsHref} disabledReason={reason ?? archived}>
        {t("edit")}
      </LinkButton>
      <LinkButton
        variant="primary"
        icon={<FilePlus2 aria-hidden />}
        href={newInvoiceHref}
        disabledReason={
          can(viewer, "invoice:create", { lead: customer.isLead }) ? archived : whyNot("invoice:create")
        }
      >
        {t("newInvoice")}
      </LinkButton>
      <ConfirmDialog
        open={open !== null}
        onOpenChange={close}
        tone={isArchived ? "primary" : "danger"}
        title={isArchived ? t("restore2", { name }) : t("archive2", { name })}
        description={isArchived ? t("itCanBeBilledAgain") : t("itLeavesTheListsIts")}
        confirmLabel={isArchived ? t("restore") : t("archive3")}
        onConfirm={async () => {
          const result = await (isArchived ? actions.restore : actions.archive)({ customerId: id });
          if (result.ok) toast.success(isArchived ? t("isBack", { name }) : t("isArchived", { name }));
          return result;
        }}
      />
    </>
  );
}
