"use client";

import { Archive, ArchiveRestore, Ellipsis, FilePlus2, Pencil } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import { DropdownMenu, MenuItem } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { LinkButton } from "@/components/ui/link-button";
import type { OneCustomerInput } from "@/lib/customers/schema";
import { can, type Role, whyNot } from "@/lib/permissions";
import type { Result } from "@/lib/result";
import type { CustomerScreen } from "@/server/customers/read";
import { CustomerForm, type CustomerFormProps } from "./customer-form";

type CustomerActionsProps = {
  customer: CustomerScreen;
  viewer: Role;
  newInvoiceHref: string;
  actions: {
    save: CustomerFormProps["action"];
    archive: (input: OneCustomerInput) => Promise<Result<void>>;
    restore: (input: OneCustomerInput) => Promise<Result<void>>;
  };
};

/** What can be done with a customer: bill, change, archive or bring back. */
export function CustomerActions({ customer, viewer, newInvoiceHref, actions }: CustomerActionsProps) {
  const [open, setOpen] = useState<"edit" | "archive" | "restore" | null>(null);
  const { id, name, isArchived } = customer;
  const close = () => setOpen(null);
  const reason = can(viewer, "customer:write") ? null : whyNot("customer:write");
  const archived = isArchived ? `${name} is archived. Restore it first.` : null;
  return (
    <>
      <DropdownMenu trigger={<IconButton variant="secondary" label="More" icon={<Ellipsis aria-hidden />} />}>
        {isArchived ? (
          <MenuItem
            icon={<ArchiveRestore aria-hidden />}
            disabledReason={reason}
            onSelect={() => setOpen("restore")}
          >
            Restore
          </MenuItem>
        ) : (
          <MenuItem
            icon={<Archive aria-hidden />}
            tone="danger"
            disabledReason={reason}
            onSelect={() => setOpen("archive")}
          >
            Archive…
          </MenuItem>
        )}
      </DropdownMenu>
      <Button
        icon={<Pencil aria-hidden />}
        disabledReason={reason ?? archived}
        onClick={() => setOpen("edit")}
      >
        Edit
      </Button>
      <LinkButton
        variant="primary"
        icon={<FilePlus2 aria-hidden />}
        href={newInvoiceHref}
        disabledReason={
          can(viewer, "invoice:create", { lead: customer.isLead }) ? archived : whyNot("invoice:create")
        }
      >
        New invoice
      </LinkButton>
      <Dialog open={open === "edit"} onOpenChange={close} title={`Edit ${name}`} size="lg">
        <CustomerForm
          action={actions.save}
          options={customer.form}
          details={customer.details}
          onCancel={close}
          onSaved={(_, saved) => {
            toast.success(`${saved} saved`);
            close();
          }}
        />
      </Dialog>
      <ConfirmDialog
        open={open === "archive" || open === "restore"}
        onOpenChange={close}
        tone={isArchived ? "primary" : "danger"}
        title={isArchived ? `Restore ${name}?` : `Archive ${name}?`}
        description={
          isArchived
            ? "It can be billed again. Its projects stay archived until you restore them."
            : "It leaves the lists. Its invoices, payments and time stay, and you can restore it."
        }
        confirmLabel={isArchived ? "Restore" : "Archive"}
        onConfirm={async () => {
          const result = await (isArchived ? actions.restore : actions.archive)({ customerId: id });
          if (result.ok) toast.success(isArchived ? `${name} is back` : `${name} is archived`);
          return result;
        }}
      />
    </>
  );
}
