"use client";

import { UserMinus, UserPlus } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import {
  type ProjectRole,
  projectRoleNames,
  projectRoles,
  type RemoveProjectMemberInput,
} from "@/lib/projects/schema";
import type { Result } from "@/lib/result";
import type { TeamRow } from "@/server/projects/read-project";
import { TeamForm, type TeamFormProps } from "./team-form";

type TeamCardProps = Pick<TeamFormProps, "projectId" | "others"> & {
  team: TeamRow[];
  /** Why this person may not change the team now; null when they may. */
  disabledReason: string | null;
  /** Why they may not say who leads; null when they may. */
  appointReason: string | null;
  actions: {
    set: TeamFormProps["action"];
    remove: (input: RemoveProjectMemberInput) => Promise<Result<void>>;
  };
};

/** Who works on a project. Its leads see all of its time and make its drafts. */
export function TeamCard({ projectId, team, others, disabledReason, appointReason, actions }: TeamCardProps) {
  const [adding, setAdding] = useState(false);
  const tell = async (result: Promise<Result<void>>, done: string) => {
    const { ok, ...failure } = await result;
    if (ok) toast.success(done);
    else toast.error("message" in failure ? failure.message : "Try again.");
  };
  const add =
    disabledReason ?? (others.length === 0 ? "Everybody in the firm is on the team already." : null);
  return (
    <Card
      flush
      title="Team"
      text="Leads see its time and make its drafts"
      actions={
        <Button
          size="sm"
          icon={<UserPlus aria-hidden />}
          disabledReason={add}
          onClick={() => setAdding(true)}
        >
          Add person
        </Button>
      }
    >
      {team.length === 0 && (
        <EmptyState title="Nobody yet" text="Everybody in the firm can log time on it." />
      )}
      <ul className="divide-y divide-line">
        {team.map(({ memberId, name, role, isArchived }) => (
          <TeamLine
            key={memberId}
            {...{ name, role, isArchived }}
            reason={disabledReason ?? (role === "LEAD" ? appointReason : null)}
            mayChange={disabledReason === null && appointReason === null && !isArchived}
            onRole={(next) =>
              tell(
                actions.set({ projectId, memberId, role: next }),
                `${name} is now ${projectRoleNames[next].toLowerCase()}`,
              )
            }
            onRemove={() => tell(actions.remove({ projectId, memberId }), `${name} is off the team`)}
          />
        ))}
      </ul>
      <Dialog open={adding} onOpenChange={setAdding} size="sm" title="Add to the team">
        <TeamForm
          {...{ projectId, others, appointReason }}
          action={actions.set}
          onDone={() => setAdding(false)}
        />
      </Dialog>
    </Card>
  );
}

type TeamLineProps = Pick<TeamRow, "name" | "role" | "isArchived"> & {
  reason: string | null;
  mayChange: boolean;
  onRole: (role: ProjectRole) => Promise<void>;
  onRemove: () => Promise<void>;
};

function TeamLine({ name, role, isArchived, reason, mayChange, onRole, onRemove }: TeamLineProps) {
  return (
    <li className="flex min-h-12 items-center gap-3 px-4 py-1.5">
      <span className="min-w-0 flex-1 truncate">{name}</span>
      {isArchived && <Badge>Archived</Badge>}
      {mayChange ? (
        <Select
          aria-label={`Role of ${name}`}
          className="w-36"
          value={role}
          onValueChange={(next) => next !== role && void onRole(next)}
          options={projectRoles.map((value) => ({ value, label: projectRoleNames[value] }))}
        />
      ) : (
        <Badge tone={role === "LEAD" ? "indigo" : "grey"}>{projectRoleNames[role]}</Badge>
      )}
      <IconButton
        size="sm"
        label={`Take ${name} off the team`}
        icon={<UserMinus aria-hidden />}
        disabledReason={reason}
        onClick={() => void onRemove()}
      />
    </li>
  );
}
