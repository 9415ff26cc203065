-- The invoice list as a work list: views a member saved, the columns they chose, and work on many invoices at once.

-- The owner has to see all rows while new references are checked.
ALTER TABLE invoices NO FORCE ROW LEVEL SECURITY;

CREATE TABLE saved_views (
  tenant_id  uuid NOT NULL REFERENCES organizations,
  id         uuid NOT NULL,
  member_id  uuid NOT NULL,
  list       text NOT NULL CHECK (list IN ('INVOICES')),
  name       text NOT NULL CHECK (name = btrim(name) AND name <> ''),
  query      jsonb NOT NULL,
  columns    text[] NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, member_id) REFERENCES memberships (organization_id, id)
);
CREATE UNIQUE INDEX saved_views_by_name ON saved_views (tenant_id, member_id, list, lower(name));

CREATE TABLE list_columns (
  tenant_id uuid NOT NULL REFERENCES organizations,
  member_id uuid NOT NULL,
  list      text NOT NULL CHECK (list IN ('INVOICES')),
  columns   text[] NOT NULL,
  PRIMARY KEY (tenant_id, member_id, list),
  FOREIGN KEY (tenant_id, member_id) REFERENCES memberships (organization_id, id)
);

-- Work on many invoices: it goes on when the browser is closed, and says of each invoice what became of it.
CREATE TABLE bulk_runs (
  tenant_id    uuid NOT NULL REFERENCES organizations,
  id           uuid NOT NULL,
  member_id    uuid NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('APPROVE', 'SEND', 'PDF')),
  mail_subject text,
  mail_message text,
  ip           text,
  user_agent   text,
  created_at   timestamptz NOT NULL,
  dismissed_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, member_id) REFERENCES memberships (organization_id, id),
  CONSTRAINT sending_has_a_mail CHECK ((kind = 'SEND') = (mail_subject IS NOT NULL AND mail_message IS NOT NULL))
);
CREATE INDEX bulk_runs_by_member ON bulk_runs (tenant_id, member_id, id) WHERE dismissed_at IS NULL;

-- `version` is the invoice's when the work was asked for: what changed since is told, never approved unseen.
CREATE TABLE bulk_run_items (
  tenant_id   uuid NOT NULL REFERENCES organizations,
  run_id      uuid NOT NULL,
  invoice_id  uuid NOT NULL,
  position    integer NOT NULL,
  version     integer NOT NULL,
  state       text NOT NULL CHECK (state IN ('PENDING', 'DONE', 'FAILED', 'SKIPPED')),
  message     text,
  finished_at timestamptz,
  PRIMARY KEY (tenant_id, run_id, invoice_id),
  UNIQUE (tenant_id, run_id, position),
  FOREIGN KEY (tenant_id, run_id) REFERENCES bulk_runs (tenant_id, id),
  FOREIGN KEY (tenant_id, invoice_id) REFERENCES invoices (tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT failure_says_why CHECK (state NOT IN ('FAILED', 'SKIPPED') OR message IS NOT NULL)
);
CREATE INDEX bulk_run_items_pending ON bulk_run_items (tenant_id, run_id, position) WHERE state = 'PENDING';
CREATE INDEX bulk_run_items_by_invoice ON bulk_run_items (tenant_id, invoice_id);

ALTER TABLE invoices FORCE ROW LEVEL SECURITY;

-- What was done stays done: a result never turns back into a task.
CREATE FUNCTION guard_bulk_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('DONE', 'SKIPPED') THEN PERFORM refuse('a result of work on many invoices is final'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bulk_item_guard BEFORE UPDATE ON bulk_run_items FOR EACH ROW EXECUTE FUNCTION guard_bulk_item();

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['saved_views', 'list_columns', 'bulk_runs', 'bulk_run_items'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format($policy$CREATE POLICY firm ON %I
      USING (tenant_id = (SELECT current_setting('app.tenant_id')::uuid))
      WITH CHECK (tenant_id = (SELECT current_setting('app.tenant_id')::uuid))$policy$, name);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON saved_views TO docket_app;
GRANT SELECT, INSERT, UPDATE ON list_columns TO docket_app;
GRANT SELECT, INSERT ON bulk_runs, bulk_run_items TO docket_app;
GRANT UPDATE (dismissed_at) ON bulk_runs TO docket_app;
GRANT UPDATE (state, message, finished_at, version) ON bulk_run_items TO docket_app;
