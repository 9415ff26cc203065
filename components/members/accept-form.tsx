"use client";

import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { type AcceptInvitationInput, acceptInvitationInput } from "@/lib/members/schema";
import type { Result } from "@/lib/result";

type AcceptFormProps = { action: (input: AcceptInvitationInput) => Promise<Result<void>>; name: string };

/** Name and password of somebody who comes in for the first time. */
export function AcceptForm({ action, name }: AcceptFormProps) {
  const t = useTranslations("members.acceptForm");
  const form = useActionForm({
    schema: acceptInvitationInput,
    action,
    defaultValues: { name, password: "" },
  });
  return (
    <Form form={form} actions={<SubmitButton className="w-full">{t("join")}</SubmitButton>}>
      <TextField control={form.control} name="name" label={t("yourName")} autoComplete="name" />
      <TextField
        control={form.control}
        name="password"
        label={t("password")}
        type="password"
        autoComplete="new-password"
        hint={t("atLeast12CharactersA")}
      />
    </Form>
  );
}
