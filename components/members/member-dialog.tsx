"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import type { ChangeRoleInput, OneMemberInput } from "@/lib/members/schema";
import type { Role } from "@/lib/permissions";
import type { Result } from "@/lib/result";
import type { MemberRow } from "@/server/members/read";
import { InviteForm, type InviteFormProps, useTellMailed } from "./invite-form";
import { useRoleOptions } from "./role-options";

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

/** The question that belongs to what was chosen in the menu. */
export function MemberDialog({ member, task, viewer, actions, onClose }: MemberDialogProps) {
  const t = useTranslations("members.memberDialog");
  const tellMailed = useTellMailed();
  if (task === "invite") {
    return (
      <Dialog
        open
        onOpenChange={onClose}
        size="sm"
        title={t("invite", { name: member.name })}
        description={t("theirTimeIsKeptAlready")}
      >
        <InviteForm action={actions.invite} byOwner={viewer === "OWNER"} person={member} onDone={onClose} />
      </Dialog>
    );
  }
  if (task === "role") return <RoleDialog {...{ member, viewer, actions, onClose }} />;
  const { name } = member;
  const confirm = async () => {
    const result = await actions[task]({ memberId: member.id });
    if (!result.ok) return result;
    if (result.value) tellMailed(result.value.isMailed, member.email ?? "");
    else if (task !== "resend") toast.success(t(`${task}.done`, { name }));
    return result;
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      tone={task === "archive" || task === "revoke" ? "danger" : "primary"}
      title={t(`${task}.title`, { name })}
      description={t(`${task}.description`)}
      confirmLabel={t(`${task}.confirmLabel`)}
      onConfirm={confirm}
    />
  );
}

function RoleDialog({ member, viewer, actions, onClose }: Omit<MemberDialogProps, "task">) {
  const t = useTranslations("members.memberDialog");
  const [role, setRole] = useState<Role>(member.role);
  const options = useRoleOptions(viewer === "OWNER");
  const confirm = async () => {
    const result = await actions.changeRole({ memberId: member.id, role });
    if (result.ok && role !== member.role) toast.success(t("isNow", { name: member.name, role }));
    return result;
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      tone="primary"
      title={t("roleOf", { name: member.name })}
      description={member.isSelf ? t("youAreSignedOutEverywhere") : t("aChangeSignsThemOut")}
      confirmLabel={t("changeRole")}
      onConfirm={confirm}
    >
      <RadioGroup
        label={t("role")}
        hideLabel
        look="cards"
        value={role}
        onValueChange={setRole}
        options={options.map(({ value, label, detail }) => ({ value, label, hint: detail }))}
      />
    </ConfirmDialog>
  );
}
