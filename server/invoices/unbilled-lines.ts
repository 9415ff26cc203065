import { Prisma } from "../db";

interface Choice {
  /** Narrows time_entries e and projects p: "AND …". */
  where?: Prisma.Sql;
  /** Each project billed for itself: no line holds two. */
  byProject?: boolean;
}

/**
 * Open time as the lines that a draft by each project's own policy would have, as SQL: customer_id, project_id (of lines
 * that bill one project), currency, entries, minutes (open), unrated (those without a rate) and amount. A sum of these is
 * what the draft comes to: the same rule as lib/invoices/effective-policy.ts.
 */
export const unbilledLines = (
  tenantId: string,
  { where = Prisma.empty, byProject = false }: Choice = {},
): Prisma.Sql => Prisma.sql`
  SELECT customer_id, line_project AS project_id, currency, sum(entries)::int AS entries, sum(minutes)::int AS minutes,
    coalesce(sum(minutes) FILTER (WHERE rate IS NULL), 0)::int AS unrated,
    round(sum(billed) * coalesce(rate, 0) / 60, currency_digits(currency)) AS amount
  FROM (
    SELECT customer_id, line_project, currency, rate, grouping, rounding, line, count(*) AS entries, sum(minutes) AS minutes,
      greatest((rounding->>'increment')::int * CASE rounding->>'direction'
        WHEN 'UP' THEN ceil(sum(minutes)::numeric / (rounding->>'increment')::int)
        WHEN 'DOWN' THEN floor(sum(minutes)::numeric / (rounding->>'increment')::int)
        ELSE floor(sum(minutes)::numeric / (rounding->>'increment')::int + 0.5) END,
        (rounding->>'minimumMinutes')::int) AS billed
    FROM (
      SELECT *, CASE grouping WHEN 'ENTRY' THEN id::text WHEN 'DAY' THEN spent_on::text WHEN 'TASK' THEN task_id::text
          WHEN 'PERSON' THEN member_id::text END AS line,
        CASE WHEN grouping <> 'ALL' OR ${byProject} THEN own_project END AS line_project,
        CASE rounding->>'scope' WHEN 'ENTRY' THEN id::text WHEN 'DAY' THEN spent_on::text END AS part
      FROM (
        SELECT p.customer_id, p.id AS own_project, e.currency, e.id, e.spent_on, e.task_id, e.member_id, e.rate,
          e.billable_minutes - e.billed_minutes - e.written_off_minutes - e.held_minutes AS minutes,
          coalesce(p.grouping, c.grouping, f.grouping) AS grouping,
          coalesce(p.time_rounding, c.time_rounding, f.time_rounding) AS rounding
        FROM time_entries e
        JOIN projects p ON p.tenant_id = e.tenant_id AND p.id = e.project_id
        JOIN customers c ON c.tenant_id = p.tenant_id AND c.id = p.customer_id
        JOIN firm_settings f ON f.tenant_id = e.tenant_id
        WHERE e.tenant_id = ${tenantId}::uuid AND e.billable AND NOT e.billed_elsewhere
          AND e.billed_minutes + e.written_off_minutes < e.billable_minutes ${where}
      ) entries WHERE minutes > 0
    ) keyed
    GROUP BY customer_id, line_project, currency, rate, grouping, rounding, line, part
  ) parts
  GROUP BY customer_id, line_project, currency, rate, grouping, rounding, line`;
