"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Form } from "@/components/forms/form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { type InviteMemberInput, inviteMemberInput } from "@/lib/members/schema";
import type { Role } from "@/lib/permissions";
import type { Result } from "@/lib/result";
import { useRoleOptions } from "./role-options";

export type InviteFormProps = {
  action: (input: InviteMemberInput) => Promise<Result<{ isMailed: boolean }>>;
  /** Only an owner may invite an owner. */
  byOwner: boolean;
  /** A person whose time is kept already. */
  person?: { id: string; name: string; email: string | null; role: Role };
  onDone: () => void;
};

export function InviteForm({ action, byOwner, person, onDone }: InviteFormProps) {
  const t = useTranslations("members.inviteForm");
  const tellMailed = useTellMailed();
  const roleOptions = useRoleOptions(byOwner);
  const form = useActionForm({
    schema: inviteMemberInput,
    action,
    defaultValues: {
      memberId: person?.id,
      name: person?.name ?? "",
      email: person?.email ?? "",
      role: person?.role ?? "MEMBER",
    },
    onSuccess: ({ isMailed }, { email }) => {
      tellMailed(isMailed, email);
      onDone();
    },
  });
  const { control } = form;
  return (
    <Form
      form={form}
      layout="dialog"
      actions={
        <>
          <Button onClick={onDone}>{t("cancel")}</Button>
          <SubmitButton>{t("sendInvitation")}</SubmitButton>
        </>
      }
    >
      <TextField control={control} name="name" label={t("name")} autoComplete="off" />
      <TextField control={control} name="email" label={t("email")} type="email" autoComplete="off" />
      <SelectField control={control} name="role" label={t("role")} options={roleOptions} />
    </Form>
  );
}

/** Says what became of an invitation's mail. */
export function useTellMailed() {
  const t = useTranslations("members.inviteForm");
  return (isMailed: boolean, email: string): void => {
    if (isMailed) toast.success(t("invitationSentTo", { email }));
    else toast.error(t("theInvitationIsSavedBut"), { description: t("theMailServerDidNot") });
  };
}
