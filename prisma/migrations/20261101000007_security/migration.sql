-- The application connects as docket_app: it owns nothing, cannot bypass a policy, and may do only what is granted here.

DO $$
DECLARE
  name text;
BEGIN
  FOR name IN SELECT table_name FROM information_schema.columns
              WHERE table_schema = 'public' AND column_name = 'tenant_id' LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    -- The sub-select is evaluated once a statement; without a tenant it raises an error, on purpose.
    EXECUTE format($policy$CREATE POLICY firm ON %I
      USING (tenant_id = (SELECT current_setting('app.tenant_id')::uuid))
      WITH CHECK (tenant_id = (SELECT current_setting('app.tenant_id')::uuid))$policy$, name);
  END LOOP;
END $$;

GRANT USAGE ON SCHEMA public TO docket_app;

GRANT SELECT, INSERT, UPDATE ON users, organizations, memberships, sessions, firm_settings, invoice_series,
  invoice_counters, import_batches, email_deliveries TO docket_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limits, tax_rates, customers, projects, project_members, tasks, rates,
  time_entries, timers, invoices, invoice_lines, invoice_tax_groups, time_allocations TO docket_app;

-- Only ever added.
GRANT SELECT, INSERT ON audit_events, settlements, refunds, invoice_files, payments TO docket_app;
GRANT UPDATE (applied, refunded) ON payments TO docket_app;

-- Kept by triggers.
GRANT SELECT ON receivables_by_day, payments_by_day_and_currency TO docket_app;
