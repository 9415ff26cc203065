// Each statement is about the planned invoices from $1 on, before $2; together they are one transaction.

const chosen = "k >= $1 AND k < $2";

const prepare = [
  `INSERT INTO invoice_series (tenant_id, id, kind, name, pattern, reset)
    VALUES (pg_temp.firm(), pg_temp.id_at(now(), 'series'), 'INVOICE', 'Projects', 'P-{YYYY}-{00000}', 'YEARLY')`,
  `CREATE TEMP TABLE lines AS
    SELECT b.k, b.line, pg_temp.id_at(p.made_at, 'line ' || b.k || '.' || b.line) AS id, p.id AS invoice_id, p.becomes, w.*,
      sum(b.minutes)::int AS minutes, round(sum(b.minutes) * w.rate / 60, 2) AS net
    FROM billed b JOIN planned p USING (k) JOIN work w USING (customer_no, project_no, task_no)
    GROUP BY b.k, b.line, p.id, p.made_at, p.becomes, w.customer_id, w.currency, w.terms, w.email, w.project_id, w.project_name, w.task_id,
      w.task_name, w.rate_id, w.rate, w.cost_rate, w.rate_source, w.tax_rate_id, w.tax_category, w.tax_rate, w.tax_reason,
      w.customer, w.customer_no, w.project_no, w.task_no`,
  "CREATE INDEX ON lines (k)",
  `CREATE TEMP TABLE documents AS
    SELECT p.*, l.customer_id, l.currency, l.terms, l.email, l.customer, l.tax_category, l.tax_rate, sum(l.net) AS net,
      round(sum(l.net) * l.tax_rate / 100, 2) AS tax, (SELECT id FROM staff WHERE role = 'ADMIN') AS creator,
      (SELECT id FROM staff WHERE role = 'OWNER') AS approver
    FROM planned p JOIN lines l USING (k)
    GROUP BY p.k, p.id, l.customer_id, l.currency, l.terms, l.email, l.customer, l.tax_category, l.tax_rate`,
  "CREATE UNIQUE INDEX ON documents (k)",
  `CREATE FUNCTION pg_temp.approve(first int, beyond int) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      one record; taken int;
      series uuid := (SELECT id FROM invoice_series WHERE tenant_id = pg_temp.firm() AND pattern = 'P-{YYYY}-{00000}');
      firm jsonb := (SELECT seller FROM invoices WHERE tenant_id = pg_temp.firm() AND number = 'INV-0001');
    BEGIN
      FOR one IN SELECT * FROM documents WHERE k >= first AND k < beyond AND becomes <> 'DRAFT' ORDER BY k LOOP
        UPDATE invoice_series SET last_issue_date = one.issue_date WHERE tenant_id = pg_temp.firm() AND id = series;
        INSERT INTO invoice_counters AS c VALUES (pg_temp.firm(), series, to_char(one.issue_date, 'YYYY'), 1, 2)
          ON CONFLICT (tenant_id, series_id, period) DO UPDATE SET next = c.next + 1 RETURNING next - 1 INTO taken;
        UPDATE invoices SET status = 'APPROVED', series_id = series, period = to_char(one.issue_date, 'YYYY'), sequence = taken,
          number = to_char(one.issue_date, '"P-"YYYY"-"') || lpad(taken::text, 5, '0'), issue_date = one.issue_date,
          due_date = one.due_date, seller = firm, customer = one.customer, approved_by = one.approver,
          approved_at = one.made_at + interval '1 hour', version = 2
          WHERE tenant_id = pg_temp.firm() AND id = one.id;
      END LOOP;
    END $$`,
];

const drafts = [
  `INSERT INTO invoices (tenant_id, id, customer_id, currency, service_from, service_to, terms, subtotal, tax_exclusive, tax, total,
      policy, created_by, created_at, updated_at, submitted_at, submitted_by)
    SELECT pg_temp.firm(), d.id, customer_id, currency, issue_date - 26, issue_date - 2, terms, net, net, tax, net + tax,
      '{"grouping":"TASK","groupingFrom":"FIRM","timeRounding":{"scope":"ENTRY","direction":"UP","increment":1,"minimumMinutes":0},"timeRoundingFrom":"FIRM","projects":{}}',
      creator, made_at, made_at, CASE WHEN becomes = 'DRAFT' AND lines = 3 AND k % 3 = 0 THEN made_at END,
      CASE WHEN becomes = 'DRAFT' AND lines = 3 AND k % 3 = 0 THEN creator END
    FROM documents d WHERE ${chosen}`,
  `INSERT INTO invoice_lines (tenant_id, id, invoice_id, position, project_id, project_name, description, minutes, unit, unit_price,
      tax_rate_id, tax_category, tax_rate, tax_reason, net_amount)
    SELECT pg_temp.firm(), id, invoice_id, line + 1, project_id, project_name,
      task_name || CASE WHEN line > 2 THEN ', part ' || line / 3 + 1 ELSE '' END, minutes, 'h', rate, tax_rate_id, tax_category, tax_rate,
      tax_reason, net
    FROM lines WHERE ${chosen}`,
  `INSERT INTO invoice_tax_groups (tenant_id, invoice_id, position, tax_category, tax_rate, net, discount_share, taxable, tax)
    SELECT pg_temp.firm(), id, 1, tax_category, tax_rate, net, 0, net, tax FROM documents WHERE ${chosen}`,
  `INSERT INTO time_allocations (tenant_id, id, invoice_id, line_id, time_entry_id, minutes, rounded_minutes, rate, rate_source, amount)
    SELECT pg_temp.firm(), pg_temp.id_at(now(), 'allocation ' || b.entry_id), l.invoice_id, l.id, b.entry_id, b.minutes, b.minutes, l.rate,
      l.rate_source, round(b.minutes * l.rate / 60, 2)
    FROM billed b JOIN lines l USING (k, line) WHERE ${chosen}`,
];

const issued = [
  `UPDATE time_allocations a SET state = 'BILLED' FROM documents d
    WHERE a.tenant_id = pg_temp.firm() AND a.invoice_id = d.id AND becomes <> 'DRAFT' AND ${chosen}`,
  `UPDATE time_entries e SET billed_minutes = b.minutes, invoice_id = d.id, version = 2 FROM billed b JOIN documents d USING (k)
    WHERE e.tenant_id = pg_temp.firm() AND e.id = b.entry_id AND becomes <> 'DRAFT' AND ${chosen}`,
  "SELECT pg_temp.approve($1, $2)",
  `UPDATE invoices i SET status = 'SENT', sent_at = made_at + interval '2 hours', version = 3 FROM documents d
    WHERE i.tenant_id = pg_temp.firm() AND i.id = d.id AND becomes NOT IN ('DRAFT', 'APPROVED') AND ${chosen}`,
  `INSERT INTO email_deliveries (tenant_id, id, invoice_id, kind, recipients, subject, body, status, attempts, created_by, created_at, sent_at)
    SELECT pg_temp.firm(), pg_temp.id_at(made_at, 'mail ' || k), d.id, 'invoice', ARRAY[d.email], 'Invoice ' || i.number,
      'Please find our invoice attached.', 'SENT', 1, creator, i.sent_at, i.sent_at
    FROM documents d JOIN invoices i ON i.tenant_id = pg_temp.firm() AND i.id = d.id
    WHERE becomes NOT IN ('DRAFT', 'APPROVED') AND ${chosen}`,
];

const amount = "CASE WHEN becomes = 'PART' THEN round((net + tax) / 2, 2) ELSE net + tax END";
const paying = `becomes IN ('PAID', 'PART') AND ${chosen}`;

const settled = [
  `INSERT INTO payments (tenant_id, id, customer_id, currency, amount, paid_on, method, reference, provider, applied, created_by, created_at)
    SELECT pg_temp.firm(), pg_temp.id_at(paid_on + time '10:00', 'payment ' || k), customer_id, currency, ${amount}, paid_on, 'BANK_TRANSFER',
      'Statement ' || paid_on, 'manual', ${amount}, creator, paid_on + time '10:00'
    FROM documents WHERE ${paying}`,
  `INSERT INTO settlements (tenant_id, id, invoice_id, kind, payment_id, amount, settled_on, created_by, created_at)
    SELECT pg_temp.firm(), pg_temp.id_at(paid_on + time '10:00', 'settlement ' || k), id, 'PAYMENT',
      pg_temp.id_at(paid_on + time '10:00', 'payment ' || k), ${amount}, paid_on, creator, paid_on + time '10:00'
    FROM documents WHERE ${paying}`,
  `UPDATE invoices i SET settled = CASE becomes WHEN 'PART' THEN round(i.total / 2, 2) ELSE i.total END, status = CASE becomes WHEN 'PAID' THEN 'PAID' ELSE status END, version = 4,
      paid_at = CASE becomes WHEN 'PAID' THEN paid_on + time '10:00' END FROM documents d
    WHERE i.tenant_id = pg_temp.firm() AND i.id = d.id AND ${paying}`,
];

const voided = [
  `UPDATE time_allocations a SET state = 'RELEASED' FROM documents d
    WHERE a.tenant_id = pg_temp.firm() AND a.invoice_id = d.id AND becomes = 'VOID' AND ${chosen}`,
  `UPDATE time_entries e SET billed_minutes = 0, invoice_id = NULL, version = 3 FROM billed b JOIN documents d USING (k)
    WHERE e.tenant_id = pg_temp.firm() AND e.id = b.entry_id AND becomes = 'VOID' AND ${chosen}`,
  `UPDATE invoices i SET status = 'VOID', voided_at = made_at + interval '9 days', voided_by = approver, version = 4,
      void_reason = 'The period was wrong.' FROM documents d
    WHERE i.tenant_id = pg_temp.firm() AND i.id = d.id AND becomes = 'VOID' AND ${chosen}`,
];

const told = `
  INSERT INTO audit_events (tenant_id, id, at, actor_kind, actor_id, actor_name, action, subject_type, subject_id, after, request_id)
  SELECT pg_temp.firm(), pg_temp.id_at(at, action || k), at, 'user', s.id, s.name, action, 'invoice', d.id, after, 'enlarged'
  FROM documents d JOIN invoices i ON i.tenant_id = pg_temp.firm() AND i.id = d.id
  CROSS JOIN LATERAL (VALUES
    ('invoice.created', creator, made_at, jsonb_build_object('total', i.total::text, 'currency', i.currency)),
    ('invoice.approved', approver, approved_at, jsonb_build_object('number', number, 'total', i.total::text, 'currency', i.currency)),
    ('invoice.sent', creator, sent_at, jsonb_build_object('recipients', jsonb_build_array(d.email))),
    ('invoice.paid', creator, paid_at, jsonb_build_object('amount', settled::text, 'currency', i.currency)),
    ('invoice.voided', approver, voided_at, jsonb_build_object('reason', void_reason))
  ) event (action, actor, at, after) JOIN staff s ON s.id = actor
  WHERE at IS NOT NULL AND ${chosen}`;

type Run = (sql: string, values?: unknown[]) => Promise<unknown>;

/** Each COMMIT checks what is deferred for so many invoices: with more, the one row of the series has too many versions. */
const batch = 500;

/** Makes the planned invoices what they are to become: drafts, chained in the order of their numbers, sent, paid, void. */
export async function issueInvoices(run: Run, invoices: number): Promise<void> {
  for (const sql of prepare) await run(sql);
  for (let from = 1; from <= invoices; from += batch) {
    await run("BEGIN");
    for (const sql of [...drafts, ...issued, ...settled, ...voided, told])
      await run(sql, [from, from + batch]);
    await run("COMMIT");
    if (from === 1) await run("ANALYZE");
  }
}
