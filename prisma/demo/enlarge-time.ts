/** Drafts for a person to edit for long: so many lines, each with one entry behind it. They are the last of the plan. */
export const longDrafts = [50, 200];

/** How many entries stand behind a planned invoice: three lines of three. */
export const entriesEach = 9;

// CREATE TABLE … AS takes no parameters, so the tables are made first and filled then.
const tables = [
  `CREATE TEMP TABLE planned (k int PRIMARY KEY, id uuid, customer_no int, project_no int, issue_date date, due_date date,
    lines int, entries int, made_at timestamptz, paid_on date, becomes text)`,
  `CREATE TEMP TABLE billed (k int, line int, task_no int, entry_id uuid, minutes int, spent_on date, member_id uuid)`,
  "CREATE INDEX ON billed (k)",
];

/**
 * What becomes of invoice 1 to $1, and when: three years of them, issued in the order of their numbers, until today.
 * The last sixty are drafts, the very last with $2 lines.
 */
const planInvoices = `
  INSERT INTO planned
  SELECT k, pg_temp.id_at(issue_date + time '09:00' + k * interval '1 ms', 'invoice ' || k), customer_no, project_no, issue_date,
    issue_date + CASE WHEN w.terms = 'NET 30' THEN 30 ELSE 14 END, lines, CASE WHEN lines > 3 THEN lines ELSE 9 END,
    issue_date + time '09:00', least(issue_date + 4 + k % 30, pg_temp.today()),
    CASE WHEN k > last - 60 THEN 'DRAFT' WHEN age < 3 AND k % 3 = 0 THEN 'APPROVED' WHEN age > 10 AND k % 50 = 7 THEN 'VOID'
      WHEN age < 45 THEN CASE WHEN k % 10 < 6 THEN 'SENT' WHEN k % 10 = 6 THEN 'PART' ELSE 'PAID' END
      WHEN k % 100 = 13 THEN 'SENT' WHEN k % 200 = 29 THEN 'PART' ELSE 'PAID' END
  FROM (
    SELECT k, last, k % 150 AS customer_no, k / 150 % 2 AS project_no,
      pg_temp.today() - 1095 + (k::bigint * 1095 / last)::int AS issue_date, 1095 - (k::bigint * 1095 / last)::int AS age,
      coalesce(long[k - last + cardinality(long)], 3) AS lines
    FROM (SELECT $1::int AS last, $2::int[] AS long) asked, generate_series(1, last) k
  ) dated JOIN work w USING (customer_no, project_no) WHERE w.task_no = 0`;

const phrases = `ARRAY['Call with the client and notes','Corrections after the review','Data model and migration','Design of the entry form',
  'Error reports of the week','Export for the accountants','Permissions and roles','Performance of the search','Preparation of the workshop',
  'Release and its checks','Reports for the management','Text and translations']`;

const columns = `(tenant_id, id, member_id, project_id, task_id, spent_on, minutes, billable, billable_minutes, description,
  currency, rate, rate_source, rate_id, cost_rate, created_by, created_at)`;

const planTime = `
  INSERT INTO billed
  SELECT k, j % lines, j % 3, pg_temp.id_at(issue_date - 2 - j % 9 * 3 + time '17:00', 'entry ' || k || '.' || j),
    15 * (1 + pg_temp.pick('minutes ' || k || '.' || j, 20)), issue_date - 2 - j % 9 * 3, s.id
  FROM planned CROSS JOIN generate_series(0, entries - 1) j
  JOIN staff s ON s.no = pg_temp.pick('who ' || k || '.' || j, 25)`;

const billedTime = `
  INSERT INTO time_entries ${columns}
  SELECT pg_temp.firm(), entry_id, member_id, project_id, task_id, spent_on, minutes, true, minutes,
    (${phrases})[1 + pg_temp.pick(entry_id::text, 12)], currency, rate, rate_source, rate_id, cost_rate, member_id,
    spent_on + time '17:00'
  FROM billed JOIN planned USING (k) JOIN work USING (customer_no, project_no, task_no)`;

/** $1 entries of the last six weeks that no invoice has, a fifth of them not billable. */
const unbilledTime = `
  INSERT INTO time_entries ${columns}
  SELECT pg_temp.firm(), pg_temp.id_at(spent_on + time '17:00', 'recent ' || i), s.id, project_id, task_id, spent_on, minutes, billable,
    CASE WHEN billable THEN minutes ELSE 0 END, (${phrases})[1 + pg_temp.pick('text ' || i, 12)], currency, rate, rate_source, rate_id,
    cost_rate, s.id, spent_on + time '17:00'
  FROM (
    SELECT i, i % 25 AS staff_no, pg_temp.today() - i / 25 % 42 AS spent_on, 5 * (1 + pg_temp.pick('minutes ' || i, 18)) AS minutes,
      pg_temp.pick('free ' || i, 5) > 0 AS billable, pg_temp.pick('customer ' || i, 150) AS customer_no,
      pg_temp.pick('project ' || i, 2) AS project_no, pg_temp.pick('task ' || i, 3) AS task_no
    FROM generate_series(1, $1::int) i
  ) recent JOIN staff s ON s.no = staff_no JOIN work USING (customer_no, project_no, task_no)`;

type Run = (sql: string, values?: unknown[]) => Promise<{ rows: Record<string, string>[] }>;

/** Plans `invoices` and logs the time behind them, and `unbilled` entries more. */
export async function logTimeOf(run: Run, size: { invoices: number; unbilled: number }): Promise<void> {
  for (const sql of tables) await run(sql);
  await run(planInvoices, [size.invoices, longDrafts]);
  await run(planTime);
  await run(billedTime);
  await run(unbilledTime, [size.unbilled]);
  await run("ANALYZE");
}
