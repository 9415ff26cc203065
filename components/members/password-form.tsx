"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { type ChangePasswordInput, changePasswordInput } from "@/lib/members/schema";
import type { Result } from "@/lib/result";

type PasswordFormProps = { action: (input: ChangePasswordInput) => Promise<Result<void>> };

export function PasswordForm({ action }: PasswordFormProps) {
  const t = useTranslations("members.passwordForm");
  const form = useActionForm({
    schema: changePasswordInput,
    action,
    defaultValues: { current: "", password: "" },
    onSuccess: () => {
      form.reset();
      toast.success(t("passwordChanged"), { description: t("everyOtherSessionHasEnded") });
    },
  });
  return (
    <Form form={form} className="max-w-sm" actions={<SubmitButton>{t("changePassword")}</SubmitButton>}>
      <TextField
        control={form.control}
        name="current"
        label={t("presentPassword")}
        type="password"
        autoComplete="current-password"
      />
      <TextField
        control={form.control}
        name="password"
        label={t("newPassword")}
        type="password"
        autoComplete="new-password"
        hint={t("atLeast12CharactersA")}
      />
    </Form>
  );
}
