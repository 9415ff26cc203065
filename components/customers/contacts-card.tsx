"use client";

import { ContactRound, Mail, Pencil, Phone, Star, Trash2, UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import type { OneContactInput } from "@/lib/customers/contact";
import type { Result } from "@/lib/result";
import type { ContactRow } from "@/server/customers/read-contacts";
import { ContactForm, type ContactFormProps } from "./contact-form";

type ContactsCardProps = {
  customerId: string;
  contacts: ContactRow[];
  /** Where invoices go by default; empty when there is no address. */
  invoiceEmail: string;
  /** Why nothing can be changed now; null when it can. */
  disabledReason: string | null;
  actions: {
    save: ContactFormProps["action"];
    remove: (input: OneContactInput) => Promise<Result<void>>;
  };
};

/** The people of a customer: how to reach them, and who is the one to turn to. */
export function ContactsCard(props: ContactsCardProps) {
  const t = useTranslations("customers.contactsCard");
  const { customerId, contacts, invoiceEmail, disabledReason, actions } = props;
  const [open, setOpen] = useState<{ task: "save" | "remove"; contact?: ContactRow } | null>(null);
  const close = () => setOpen(null);
  const add = (
    <Button
      icon={<UserPlus aria-hidden />}
      disabledReason={disabledReason}
      onClick={() => setOpen({ task: "save" })}
    >
      {t("addContact")}
    </Button>
  );
  return (
    <Card
      flush
      title={t("contacts")}
      text={invoiceEmail ? t("invoicesGoToContactsCan", { invoiceEmail }) : t("theCustomerHasNoAddress")}
      actions={contacts.length > 0 && add}
    >
      {contacts.length === 0 && (
        <EmptyState
          icon={<ContactRound aria-hidden />}
          title={t("noContactsYet")}
          text={t("noteWhomToCallAbout")}
          action={add}
        />
      )}
      <ul className="divide-y divide-line">
        {contacts.map((contact) => (
          <ContactLine
            key={contact.id}
            contact={contact}
            disabledReason={disabledReason}
            onEdit={() => setOpen({ task: "save", contact })}
            onRemove={() => setOpen({ task: "remove", contact })}
          />
        ))}
      </ul>
      <Dialog
        open={open?.task === "save"}
        onOpenChange={close}
        title={open?.contact ? t("edit", { name: open.contact.name }) : t("addAContact")}
      >
        <ContactForm
          action={actions.save}
          customerId={customerId}
          contact={open?.contact}
          isFirst={contacts.length === 0}
          onDone={close}
        />
      </Dialog>
      <ConfirmDialog
        open={open?.task === "remove"}
        onOpenChange={close}
        tone="danger"
        title={open?.contact ? t("remove2", { name: open.contact.name }) : t("removeThisContact")}
        description={t("whatWasSentToThem")}
        confirmLabel={t("removeContact")}
        onConfirm={async () => {
          const contactId = open?.contact?.id ?? "";
          const result = await actions.remove({ customerId, contactId });
          if (result.ok) toast.success(t("contactRemoved"));
          return result;
        }}
      />
    </Card>
  );
}

type ContactLineProps = {
  contact: ContactRow;
  disabledReason: string | null;
  onEdit: () => void;
  onRemove: () => void;
};

const reachLook =
  "inline-flex min-h-6 items-center gap-1.5 break-all text-muted hover:text-ink hover:underline";

function ContactLine({ contact, disabledReason, onEdit, onRemove }: ContactLineProps) {
  const t = useTranslations("customers.contactsCard");
  const { name, role, email, phone, isPrimary } = contact;
  return (
    <li className="flex items-start gap-3 px-4 py-3">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium">{name}</span>
          {isPrimary && (
            <Badge tone="indigo" icon={<Star aria-hidden />}>
              {t("primary")}
            </Badge>
          )}
          {role && <span className="text-muted">{role}</span>}
        </p>
        <p className="flex flex-wrap gap-x-4 text-sm">
          {email && (
            <a href={`mailto:${email}`} className={reachLook}>
              <Mail aria-hidden /> {email}
            </a>
          )}
          {phone && (
            <a href={`tel:${phone.replace(/[^+\d]/g, "")}`} className={reachLook}>
              <Phone aria-hidden /> {phone}
            </a>
          )}
          {!email && !phone && <span className="text-muted">{t("noEmailOrPhone")}</span>}
        </p>
      </div>
      <span className="-mr-1 inline-flex shrink-0">
        <IconButton
          label={t("edit", { name })}
          icon={<Pencil aria-hidden />}
          disabledReason={disabledReason}
          onClick={onEdit}
        />
        <IconButton
          label={t("remove", { name })}
          icon={<Trash2 aria-hidden />}
          disabledReason={disabledReason}
          onClick={onRemove}
        />
      </span>
    </li>
  );
}
