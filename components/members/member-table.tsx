"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import type { Tone } from "@/components/ui/tone";
import type { Role } from "@/lib/permissions";
import type { MemberRow, MemberState } from "@/server/members/read";
import { type MemberActions, MemberDialog, type MemberTask } from "./member-dialog";
import { MemberMenu } from "./member-menu";

const tones: Record<MemberState, Tone> = {
  ACTIVE: "green",
  INVITED: "blue",
  EXPIRED: "amber",
  NO_ACCESS: "grey",
  ARCHIVED: "grey",
};

type MemberTableProps = { members: MemberRow[]; viewer: Role; actions: MemberActions };

export function MemberTable({ members, viewer, actions }: MemberTableProps) {
  const t = useTranslations("members.memberTable");
  const roles = useTranslations("enums.role");
  const states = useTranslations("enums.memberState");
  const [open, setOpen] = useState<{ member: MemberRow; task: MemberTask } | null>(null);
  return (
    <>
      <DataTable caption={t("members")} stacked>
        <TableHead>
          <HeadCell>{t("name")}</HeadCell>
          <HeadCell>{t("email")}</HeadCell>
          <HeadCell>{t("role")}</HeadCell>
          <HeadCell>{t("leads")}</HeadCell>
          <HeadCell>{t("state")}</HeadCell>
          <HeadCell align="end">
            <span className="sr-only">{t("actions")}</span>
          </HeadCell>
        </TableHead>
        <tbody>
          {members.map((member) => (
            <Row key={member.id} muted={member.state === "ARCHIVED"}>
              <Cell lead className="font-medium">
                <span>
                  {member.name}
                  {member.isSelf && <span className="font-normal text-muted"> {t("you")}</span>}
                </span>
              </Cell>
              <Cell label={t("email")} className="break-all">
                {member.email ?? "–"}
              </Cell>
              <Cell label={t("role")}>{roles(member.role)}</Cell>
              <Cell label={t("leads")}>{member.leads.length > 0 ? member.leads.join(", ") : "–"}</Cell>
              <Cell label={t("state")}>
                <Badge tone={tones[member.state]}>{states(member.state)}</Badge>
              </Cell>
              <Cell align="end" className="max-sm:absolute max-sm:top-1 max-sm:right-2">
                <MemberMenu member={member} viewer={viewer} onChoose={(task) => setOpen({ member, task })} />
              </Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
      {open && <MemberDialog {...open} viewer={viewer} actions={actions} onClose={() => setOpen(null)} />}
    </>
  );
}
