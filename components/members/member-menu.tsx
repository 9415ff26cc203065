"use client";

import { Archive, ArchiveRestore, Ellipsis, MailPlus, MailX, Send, UserCog } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DropdownMenu, MenuItem } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { can, type Role } from "@/lib/permissions";
import type { MemberRow, MemberState } from "@/server/members/read";
import type { MemberTask } from "./member-dialog";

const tasks: { task: MemberTask; icon: ReactNode; states: MemberState[] }[] = [
  { task: "invite", icon: <MailPlus aria-hidden />, states: ["NO_ACCESS"] },
  { task: "resend", icon: <Send aria-hidden />, states: ["INVITED", "EXPIRED"] },
  {
    task: "revoke",
    icon: <MailX aria-hidden />,
    states: ["INVITED", "EXPIRED"],
  },
  {
    task: "role",
    icon: <UserCog aria-hidden />,
    states: ["ACTIVE", "INVITED", "EXPIRED", "NO_ACCESS"],
  },
  {
    task: "archive",
    icon: <Archive aria-hidden />,
    states: ["ACTIVE", "INVITED", "EXPIRED", "NO_ACCESS"],
  },
  { task: "restore", icon: <ArchiveRestore aria-hidden />, states: ["ARCHIVED"] },
];

type MemberMenuProps = { member: MemberRow; viewer: Role; onChoose: (task: MemberTask) => void };

/** What can be done with a person now; nothing for those who may not. */
export function MemberMenu({ member, viewer, onChoose }: MemberMenuProps) {
  const t = useTranslations("members.memberMenu");
  if (!can(viewer, "member:write")) return null;
  const reason = (task: MemberTask) => {
    if (member.role === "OWNER" && viewer !== "OWNER") return t("onlyAnOwnerMayChange");
    if (task === "archive" && member.isSelf) return t("youCannotArchiveYourself");
    return null;
  };
  return (
    <DropdownMenu
      trigger={<IconButton label={t("actionsFor", { name: member.name })} icon={<Ellipsis aria-hidden />} />}
    >
      {tasks
        .filter(({ states }) => states.includes(member.state))
        .map(({ task, icon }) => (
          <MenuItem
            key={task}
            icon={icon}
            tone={task === "archive" ? "danger" : "ink"}
            disabledReason={reason(task)}
            onSelect={() => onChoose(task)}
          >
            {t(`task.${task}`)}
          </MenuItem>
        ))}
    </DropdownMenu>
  );
}
