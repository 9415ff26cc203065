"use client";

import { UserMinus, UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { useLocale } from "@/components/ui/locale";
import { Select } from "@/components/ui/select";
import { Tooltip } from "@/components/ui/tooltip";
import { formatMinutes, formatUnitPrice } from "@/lib/format";
import { type ProjectRole, projectRoles, type RemoveProjectMemberInput } from "@/lib/projects/schema";
import type { Result } from "@/lib/result";
import type { TeamRow } from "@/server/projects/team";
import { TeamForm, type TeamFormProps } from "./team-form";

type TeamCardProps = Pick<TeamFormProps, "projectId" | "others"> & {
  team: TeamRow[];
  /** Those who worked on it without being on the team. */
  helpers: { people: number; minutes: number };
  /** What its time is priced in. */
  currency: string;
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
export function TeamCard(props: TeamCardProps) {
  const t = useTranslations("projects.teamCard");
  const { projectId, team, others, helpers, currency, disabledReason, appointReason, actions } = props;
  const [adding, setAdding] = useState(false);
  const tell = async (result: Promise<Result<void>>, done: string) => {
    const { ok, ...failure } = await result;
    if (ok) toast.success(done);
    else toast.error("message" in failure ? failure.message : t("tryAgain"));
  };
  const add = disabledReason ?? (others.length === 0 ? t("everybodyInTheFirmIs") : null);
  return (
    <Card
      flush
      title={t("team")}
      text={t("leadsSeeItsTimeAnd")}
      actions={
        <Button
          size="sm"
          icon={<UserPlus aria-hidden />}
          disabledReason={add}
          onClick={() => setAdding(true)}
        >
          {t("addPerson")}
        </Button>
      }
    >
      {team.length === 0 && <EmptyState title={t("nobodyYet")} text={t("everybodyInTheFirmCan")} />}
      <ul className="divide-y divide-line">
        {team.map(({ memberId, name, role, isArchived, minutes, rate }) => (
          <TeamLine
            key={memberId}
            {...{ name, role, isArchived, minutes, rate, currency }}
            reason={disabledReason ?? (role === "LEAD" ? appointReason : null)}
            mayChange={disabledReason === null && appointReason === null && !isArchived}
            onRole={(next) =>
              tell(actions.set({ projectId, memberId, role: next }), t("isNow", { name, role: next }))
            }
            onRemove={() => tell(actions.remove({ projectId, memberId }), t("isOffTheTeam", { name }))}
          />
        ))}
      </ul>
      {helpers.people > 0 && (
        <p className="border-line border-t px-4 py-2.5 text-muted text-sm">
          {t("workedOnIt", { people: helpers.people, minutes: formatMinutes(helpers.minutes) })}
        </p>
      )}
      <Dialog open={adding} onOpenChange={setAdding} size="sm" title={t("addToTheTeam")}>
        <TeamForm
          {...{ projectId, others, appointReason }}
          action={actions.set}
          onDone={() => setAdding(false)}
        />
      </Dialog>
    </Card>
  );
}

type TeamLineProps = Omit<TeamRow, "memberId"> & {
  currency: string;
  reason: string | null;
  mayChange: boolean;
  onRole: (role: ProjectRole) => Promise<void>;
  onRemove: () => Promise<void>;
};

function TeamLine(props: TeamLineProps) {
  const t = useTranslations("projects.teamCard");
  const roles = useTranslations("enums.projectRole");
  const { name, role, isArchived, reason, mayChange, onRole, onRemove } = props;
  return (
    <li className="flex min-h-12 items-center gap-3 px-4 py-1.5">
      <span className="min-w-0 flex-1">
        <span className="block truncate">{name}</span>
        <PersonFacts {...props} />
      </span>
      {isArchived && <Badge>{t("archived")}</Badge>}
      {mayChange ? (
        <Select
          aria-label={t("roleOf", { name })}
          className="w-36"
          value={role}
          onValueChange={(next) => next !== role && void onRole(next)}
          options={projectRoles.map((value) => ({ value, label: roles(value) }))}
        />
      ) : (
        <Badge tone={role === "LEAD" ? "indigo" : "grey"}>{roles(role)}</Badge>
      )}
      <IconButton
        size="sm"
        label={t("takeOffTheTeam", { name })}
        icon={<UserMinus aria-hidden />}
        disabledReason={reason}
        onClick={() => void onRemove()}
      />
    </li>
  );
}

/** What they worked, and what an hour of theirs is billed at today. */
function PersonFacts({ minutes, rate, currency }: Pick<TeamLineProps, "minutes" | "rate" | "currency">) {
  const locale = useLocale();
  const t = useTranslations("projects.teamCard");
  if (minutes === null && !rate) return null;
  return (
    <span className="figures flex flex-wrap gap-x-3 text-muted text-sm">
      {minutes !== null && <span>{t("worked", { minutes: formatMinutes(minutes) })}</span>}
      {rate && (
        <Tooltip content={rate.source} openOnClick>
          <span>
            {formatUnitPrice(rate.rate, currency, locale)} {currency}/h
          </span>
        </Tooltip>
      )}
    </span>
  );
}
