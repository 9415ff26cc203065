"use client";

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
import { roleOptions } from "./role-options";

export type InviteFormProps = {
  action: (input: InviteMemberInput) => Promise<Result<{ isMailed: boolean }>>;
  /** Only an owner may invite an owner. */
  byOwner: boolean;
  /** A person whose time is kept already. */
  person?: { id: string; name: string; email: string | null; role: Role };
  onDone: () => void;
};

export function InviteForm({ action, byOwner, person, onDone }: InviteFormProps) {
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
          <Button onClick={onDone}>Cancel</Button>
          <SubmitButton>Send invitation</SubmitButton>
        </>
      }
    >
      <TextField control={control} name="name" label="Name" autoComplete="off" />
      <TextField control={control} name="email" label="E-mail" type="email" autoComplete="off" />
      <SelectField control={control} name="role" label="Role" options={roleOptions(byOwner)} />
    </Form>
  );
}

/** Says what became of an invitation's mail. */
export function tellMailed(isMailed: boolean, email: string | null): void {
  if (isMailed) toast.success(`Invitation sent to ${email}`);
  else
    toast.error("The invitation is saved, but its mail was not sent", {
      description: "The mail server did not take it. Resend it from the list once mail works.",
    });
}
