"use client";

import { Archive, ArchiveRestore, Ellipsis, MailPlus, MailX, Send, UserCog } from "lucide-react";
import type { ReactNode } from "react";
import { DropdownMenu, MenuItem } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { can, type Role } from "@/lib/permissions";
import type { MemberRow, MemberState } from "@/server/members/read";
import type { MemberTask } from "./member-dialog";

const tasks: { task: MemberTask; label: string; icon: ReactNode; states: MemberState[] }[] = [
  { task: "invite", label: "Invite…", icon: <MailPlus aria-hidden />, states: ["NO_ACCESS"] },
  { task: "resend", label: "Resend invitation", icon: <Send aria-hidden />, states: ["INVITED", "EXPIRED"] },
  {
    task: "revoke",
    label: "Withdraw invitation…",
    icon: <MailX aria-hidden />,
    states: ["INVITED", "EXPIRED"],
  },
  {
    task: "role",
    label: "Change role…",
    icon: <UserCog aria-hidden />,
    states: ["ACTIVE", "INVITED", "EXPIRED", "NO_ACCESS"],
  },
  {
    task: "archive",
    label: "Archive…",
    icon: <Archive aria-hidden />,
    states: ["ACTIVE", "INVITED", "EXPIRED", "NO_ACCESS"],
  },
  { task: "restore", label: "Restore", icon: <ArchiveRestore aria-hidden />, states: ["ARCHIVED"] },
];

type MemberMenuProps = { member: MemberRow; viewer: Role; onChoose: (task: MemberTask) => void };

/** What can be done with a person now; nothing for those who may not. */
export function MemberMenu({ member, viewer, onChoose }: MemberMenuProps) {
  if (!can(viewer, "member:write")) return null;
  const reason = (task: MemberTask) => {
    if (member.role === "OWNER" && viewer !== "OWNER") return "Only an owner may change an owner.";
    if (task === "archive" && member.isSelf) return "You cannot archive yourself.";
    return null;
  };
  return (
    <DropdownMenu
      trigger={<IconButton label={`Actions for ${member.name}`} icon={<Ellipsis aria-hidden />} />}
    >
      {tasks
        .filter(({ states }) => states.includes(member.state))
        .map(({ task, label, icon }) => (
          <MenuItem
            key={task}
            icon={icon}
            tone={task === "archive" ? "danger" : "ink"}
            disabledReason={reason(task)}
            onSelect={() => onChoose(task)}
          >
            {label}
          </MenuItem>
        ))}
    </DropdownMenu>
  );
}
