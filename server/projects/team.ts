import type { ProjectRole } from "@/lib/projects/schema";
import { type RateRow, resolveRate } from "@/lib/rates/resolve-rate";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";
import type { ProjectPricing } from "../rates/find-rate";

/** What an hour of a person on the project is billed at today, and the rule that says so. */
export interface TeamRate {
  rate: string;
  source: string;
}

export interface TeamRow {
  memberId: string;
  name: string;
  role: ProjectRole;
  isArchived: boolean;
  /** What they worked on it; null for somebody who may not see others' time. */
  minutes: number | null;
  /** Null while no rate applies, and for those who may not see rates. */
  rate: TeamRate | null;
}

type Person = Omit<TeamRow, "role" | "rate"> & { role: ProjectRole | null };

/** Everybody of the firm with their part in this project and what they worked on it; leads first. */
export function loadPeople(tx: Tx, ctx: Ctx, projectId: string, seesTime: boolean): Promise<Person[]> {
  return tx.$queryRaw<Person[]>`
    SELECT m.id AS "memberId", m.name, l.role, m.archived_at IS NOT NULL AS "isArchived",
      CASE WHEN ${seesTime} THEN coalesce(worked.minutes, 0) END AS minutes
    FROM memberships m
    LEFT JOIN project_members l ON l.tenant_id = ${ctx.tenantId}::uuid AND l.project_id = ${projectId}::uuid AND l.member_id = m.id
    LEFT JOIN (
      SELECT member_id, sum(minutes)::int AS minutes FROM time_entries
      WHERE tenant_id = ${ctx.tenantId}::uuid AND project_id = ${projectId}::uuid GROUP BY member_id
    ) worked ON worked.member_id = m.id
    WHERE m.organization_id = ${ctx.tenantId}::uuid
    ORDER BY l.role DESC NULLS LAST, lower(m.name), m.id LIMIT 1000`;
}

interface Pricing extends ProjectPricing {
  projectId: string;
  today: string;
  rates: readonly RateRow[];
}

/** Those who are on the team, each with the rate of today. */
export function teamOf(people: readonly Person[], { rates, today, ...project }: Pricing): TeamRow[] {
  return people.flatMap(({ role, ...person }) => {
    if (!role) return [];
    const found =
      project.customerId === null
        ? null
        : resolveRate(rates, { ...project, memberId: person.memberId, date: today });
    return [{ ...person, role, rate: found && { rate: found.billRate, source: found.source } }];
  });
}

/** Who worked on it without being on the team: their time counts all the same. */
export function helpersOf(people: readonly Person[]): { people: number; minutes: number } {
  const helpers = people.filter((person) => person.role === null && (person.minutes ?? 0) > 0);
  return {
    people: helpers.length,
    minutes: helpers.reduce((total, person) => total + (person.minutes ?? 0), 0),
  };
}
