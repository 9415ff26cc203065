"use client";

import { toast } from "sonner";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { type ChangePasswordInput, changePasswordInput } from "@/lib/members/schema";
import type { Result } from "@/lib/result";

type PasswordFormProps = { action: (input: ChangePasswordInput) => Promise<Result<void>> };

export function PasswordForm({ action }: PasswordFormProps) {
  const form = useActionForm({
    schema: changePasswordInput,
    action,
    defaultValues: { current: "", password: "" },
    onSuccess: () => {
      form.reset();
      toast.success("Password changed", { description: "Every other session has ended." });
    },
  });
  return (
    <Form form={form} className="max-w-sm" actions={<SubmitButton>Change password</SubmitButton>}>
      <TextField
        control={form.control}
        name="current"
        label="Present password"
        type="password"
        autoComplete="current-password"
      />
      <TextField
        control={form.control}
        name="password"
        label="New password"
        type="password"
        autoComplete="new-password"
        hint="At least 12 characters; a few words are good."
      />
    </Form>
  );
}
