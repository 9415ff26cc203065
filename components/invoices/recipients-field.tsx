"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Control, type FieldPath, type FieldValues, useController } from "react-hook-form";
import { TextField } from "@/components/forms/text-field";
import { Button } from "@/components/ui/button";
import type { Recipient } from "@/server/customers/read-contacts";

type RecipientsFieldProps<Values extends FieldValues> = {
  control: Control<Values>;
  name: FieldPath<Values>;
  /** To whom invoices of this customer can go. */
  known: readonly Recipient[];
};

/** What is typed as recipients → addresses. */
export const splitRecipients = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);

/** `recipients.1` of the server is the one field of these forms. */
export const nameRecipients = (fields: Record<string, string> = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([path, text]) => [path.startsWith("recipients") ? "recipients" : path, text]),
  );

/** Addresses with a comma between them; those of the customer's contacts that are missing are one click away. */
export function RecipientsField<Values extends FieldValues>({
  control,
  name,
  known,
}: RecipientsFieldProps<Values>) {
  const t = useTranslations("invoices.recipientsField");
  const { field } = useController({ control, name });
  const given = new Set(splitRecipients(field.value).map((address) => address.toLowerCase()));
  const missing = known.filter(({ email }) => !given.has(email.toLowerCase()));
  return (
    <div className="flex flex-col gap-2">
      <TextField
        control={control}
        name={name}
        label={t("to")}
        hint={t("severalAddressesWithAComma")}
        autoComplete="off"
        spellCheck={false}
      />
      {missing.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {missing.slice(0, 6).map((person) => (
            <li key={person.email} className="min-w-0">
              <Button
                size="sm"
                variant="ghost"
                icon={<Plus aria-hidden />}
                className="max-w-full"
                onClick={() => field.onChange([...splitRecipients(field.value), person.email].join(", "))}
              >
                <span className="truncate">
                  {person.name}, {person.email}
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
