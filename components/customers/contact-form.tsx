"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { type SaveContactForm, saveContactInput } from "@/lib/customers/contact";
import type { Result } from "@/lib/result";
import type { ContactRow } from "@/server/customers/read-contacts";

export type ContactFormProps = {
  action: (input: SaveContactForm) => Promise<Result<{ id: string }>>;
  customerId: string;
  /** Left out for a new one. */
  contact?: ContactRow;
  /** The first contact is the primary one without being asked. */
  isFirst: boolean;
  onDone: () => void;
};

/** A person at a customer. */
export function ContactForm({ action, customerId, contact, isFirst, onDone }: ContactFormProps) {
  const t = useTranslations("customers.contactForm");
  const form = useActionForm({
    schema: saveContactInput,
    action,
    defaultValues: valuesOf(customerId, contact, isFirst),
    onSuccess: (_, { name }) => {
      toast.success(t("saved", { name }));
      onDone();
    },
  });
  const { control } = form;
  const isSettled = isFirst || contact?.isPrimary === true;
  return (
    <Form
      form={form}
      layout="dialog"
      actions={
        <>
          <Button onClick={onDone}>{t("cancel")}</Button>
          <SubmitButton>{contact ? t("save") : t("addContact")}</SubmitButton>
        </>
      }
    >
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField control={control} name="name" label={t("name")} autoComplete="off" />
        <TextField
          control={control}
          name="role"
          label={t("role")}
          optional
          autoComplete="off"
          hint={t("suchAsAccountsPayable")}
        />
        <TextField
          control={control}
          name="email"
          label={t("email")}
          type="email"
          optional
          autoComplete="off"
        />
        <TextField control={control} name="phone" label={t("phone")} type="tel" optional autoComplete="off" />
        <CheckboxField
          control={control}
          name="isPrimary"
          label={t("primaryContact")}
          hint={isSettled ? t("theOneToTurnTo") : t("theOneToTurnTo2")}
          disabled={isSettled}
          className="sm:col-span-2"
        />
      </div>
    </Form>
  );
}

function valuesOf(customerId: string, contact: ContactRow | undefined, isFirst: boolean): SaveContactForm {
  if (!contact) return { customerId, name: "", email: "", phone: "", role: "", isPrimary: isFirst };
  const { id, version, name, email, phone, role, isPrimary } = contact;
  return { customerId, contactId: id, version, name, email, phone, role, isPrimary };
}
