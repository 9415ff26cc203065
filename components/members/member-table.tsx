"use client";

import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import type { Tone } from "@/components/ui/tone";
import { type Role, roleNames } from "@/lib/permissions";
import type { MemberRow, MemberState } from "@/server/members/read";
import { type MemberActions, MemberDialog, type MemberTask } from "./member-dialog";
import { MemberMenu } from "./member-menu";

const states: Record<MemberState, { label: string; tone: Tone }> = {
  ACTIVE: { label: "Active", tone: "green" },
  INVITED: { label: "Invited", tone: "blue" },
  EXPIRED: { label: "Invitation expired", tone: "amber" },
  NO_ACCESS: { label: "Not invited", tone: "grey" },
  ARCHIVED: { label: "Archived", tone: "grey" },
};

type MemberTableProps = { members: MemberRow[]; viewer: Role; actions: MemberActions };

export function MemberTable({ members, viewer, actions }: MemberTableProps) {
  const [open, setOpen] = useState<{ member: MemberRow; task: MemberTask } | null>(null);
  return (
    <>
      <DataTable caption="Members" stacked>
        <TableHead>
          <HeadCell>Name</HeadCell>
          <HeadCell>E-mail</HeadCell>
          <HeadCell>Role</HeadCell>
          <HeadCell>Leads</HeadCell>
          <HeadCell>State</HeadCell>
          <HeadCell align="end">
            <span className="sr-only">Actions</span>
          </HeadCell>
        </TableHead>
        <tbody>
          {members.map((member) => (
            <Row key={member.id} muted={member.state === "ARCHIVED"}>
              <Cell lead className="font-medium">
                <span>
                  {member.name}
                  {member.isSelf && <span className="font-normal text-muted"> (you)</span>}
                </span>
              </Cell>
              <Cell label="E-mail" className="break-all">
                {member.email ?? "–"}
              </Cell>
              <Cell label="Role">{roleNames[member.role]}</Cell>
              <Cell label="Leads">{member.leads.length > 0 ? member.leads.join(", ") : "–"}</Cell>
              <Cell label="State">
                <Badge tone={states[member.state].tone}>{states[member.state].label}</Badge>
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
