"use client";

import { useState } from "react";
import { toast } from "sonner";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import type { ChangeRoleInput, OneMemberInput } from "@/lib/members/schema";
import { type Role, roleNames } from "@/lib/permissions";
import type { Result } from "@/lib/result";
import type { MemberRow } from "@/server/members/read";
import { InviteForm, type InviteFormProps, tellMailed } from "./invite-form";
import { roleHints, roleOptions } from "./role-options";

export type MemberTask = "invite" | "resend" | "revoke" | "role" | "archive" | "restore";

export type MemberActions = {
  invite: InviteFormProps["action"];
  resend: (input: OneMemberInput) => Promise<Result<{ isMailed: boolean }>>;
  revoke: (input: OneMemberInput) => Promise<Result<void>>;
  changeRole: (input: ChangeRoleInput) => Promise<Result<void>>;
  archive: (input: OneMemberInput) => Promise<Result<void>>;
  restore: (input: OneMemberInput) => Promise<Result<void>>;
};

type MemberDialogProps = {
  member: MemberRow;
  task: MemberTask;
  viewer: Role;
  actions: MemberActions;
  onClose: () => void;
};

const words: Record<
  "resend" | "revoke" | "archive" | "restore",
  (name: string) => [string, string, string, string]
> = {
  resend: (name) => [
    `Resend the invitation to ${name}?`,
    "They get a new link that works for a week. The old one stops working.",
    "Resend invitation",
    "",
  ],
  revoke: (name) => [
    `Withdraw the invitation to ${name}?`,
    "The link in their mail stops working. You can invite them again.",
    "Withdraw invitation",
    "Invitation withdrawn",
  ],
  archive: (name) => [
    `Archive ${name}?`,
    "They are signed out and cannot come in again. Their time and everything they did stay.",
    "Archive",
    `${name} is archived`,
  ],
  restore: (name) => [
    `Restore ${name}?`,
    "They can sign in again, with the role they had.",
    "Restore",
    `${name} is back`,
  ],
};

/** The question that belongs to what was chosen in the menu. */
export function MemberDialog({ member, task, viewer, actions, onClose }: MemberDialogProps) {
  if (task === "invite") {
    return (
      <Dialog
        open
        onOpenChange={onClose}
        size="sm"
        title={`Invite ${member.name}`}
        description="Their time is kept already. With the invitation they can sign in and see it."
      >
        <InviteForm action={actions.invite} byOwner={viewer === "OWNER"} person={member} onDone={onClose} />
      </Dialog>
    );
  }
  if (task === "role") return <RoleDialog {...{ member, viewer, actions, onClose }} />;
  const [title, description, confirmLabel, done] = words[task](member.name);
  const confirm = async () => {
    const result = await actions[task]({ memberId: member.id });
    if (!result.ok) return result;
    if (result.value) tellMailed(result.value.isMailed, member.email);
    else toast.success(done);
    return result;
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      tone={task === "archive" || task === "revoke" ? "danger" : "primary"}
      {...{ title, description, confirmLabel }}
      onConfirm={confirm}
    />
  );
}

function RoleDialog({ member, viewer, actions, onClose }: Omit<MemberDialogProps, "task">) {
  const [role, setRole] = useState<Role>(member.role);
  const confirm = async () => {
    const result = await actions.changeRole({ memberId: member.id, role });
    if (result.ok && role !== member.role)
      toast.success(`${member.name} is now ${roleNames[role].toLowerCase()}`);
    return result;
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      tone="primary"
      title={`Role of ${member.name}`}
      description={
        member.isSelf
          ? "You are signed out everywhere, and sign in again with the new role."
          : "A change signs them out everywhere; they sign in again with the new role."
      }
      confirmLabel="Change role"
      onConfirm={confirm}
    >
      <RadioGroup
        label="Role"
        hideLabel
        look="cards"
        value={role}
        onValueChange={setRole}
        options={roleOptions(viewer === "OWNER").map(({ value, label }) => ({
          value,
          label,
          hint: roleHints[value],
        }))}
      />
    </ConfirmDialog>
  );
}
