-- Whom the work is for, what it costs, and the time itself.

-- ISO 4217 minor digits; every code that is not listed has two.
CREATE FUNCTION currency_digits(code text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN code IN ('BIF','CLP','DJF','GNF','ISK','JPY','KMF','KRW','PYG','RWF','UGX','UYI','VND','VUV','XAF','XOF','XPF') THEN 0
    WHEN code IN ('BHD','IQD','JOD','KWD','LYD','OMR','TND') THEN 3
    WHEN code IN ('CLF','UYW') THEN 4
    ELSE 2
  END
$$;

CREATE TABLE firm_settings (
  tenant_id            uuid PRIMARY KEY REFERENCES organizations,
  legal_name           text NOT NULL,
  address              text NOT NULL DEFAULT '',
  country              text NOT NULL DEFAULT '',
  tax_id               text NOT NULL DEFAULT '',
  registered_for_tax   boolean NOT NULL DEFAULT true,
  registration         text NOT NULL DEFAULT '',
  email                text NOT NULL DEFAULT '',
  phone                text NOT NULL DEFAULT '',
  website              text NOT NULL DEFAULT '',
  payment_instructions text NOT NULL DEFAULT '',
  currency             text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  time_zone            text NOT NULL,
  language             text NOT NULL DEFAULT 'en',
  paper                text NOT NULL DEFAULT 'A4' CHECK (paper IN ('A4', 'LETTER')),
  week_starts_on       integer NOT NULL DEFAULT 1 CHECK (week_starts_on BETWEEN 0 AND 6),
  default_terms        text NOT NULL DEFAULT 'NET 30',
  default_tax_rate_id  uuid,
  prices_include_tax   boolean NOT NULL DEFAULT false,
  time_rounding        jsonb NOT NULL DEFAULT '{"increment":1,"direction":"UP","scope":"ENTRY","minimumMinutes":0}',
  grouping             text NOT NULL DEFAULT 'TASK',
  approver_not_creator boolean NOT NULL DEFAULT false,
  owner_above_amount   numeric(18,4) CHECK (owner_above_amount >= 0),
  version              integer NOT NULL DEFAULT 1
);

CREATE TABLE tax_rates (
  tenant_id   uuid NOT NULL REFERENCES organizations,
  id          uuid NOT NULL,
  name        text NOT NULL,
  category    text NOT NULL CHECK (category IN ('S','Z','E','AE','K','G','O')),
  rate        numeric(9,4) NOT NULL CHECK (rate BETWEEN 0 AND 100),
  reason      text NOT NULL DEFAULT '',
  valid_from  date,
  valid_to    date,
  archived_at timestamptz,
  created_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  CHECK (category = 'S' OR rate = 0),
  CHECK (valid_to >= valid_from)
);
ALTER TABLE firm_settings ADD FOREIGN KEY (tenant_id, default_tax_rate_id) REFERENCES tax_rates (tenant_id, id);

CREATE TABLE customers (
  tenant_id           uuid NOT NULL REFERENCES organizations,
  id                  uuid NOT NULL,
  name                text NOT NULL CHECK (name <> ''),
  contact_name        text NOT NULL DEFAULT '',
  email               text NOT NULL DEFAULT '',
  address             text NOT NULL DEFAULT '',
  country             text NOT NULL DEFAULT '',
  tax_id              text NOT NULL DEFAULT '',
  currency            text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  language            text NOT NULL DEFAULT 'en',
  terms               text,
  default_tax_rate_id uuid,
  time_rounding       jsonb,
  grouping            text,
  notes               text NOT NULL DEFAULT '',
  archived_at         timestamptz,
  version             integer NOT NULL DEFAULT 1,
  created_at          timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, default_tax_rate_id) REFERENCES tax_rates (tenant_id, id)
);
CREATE UNIQUE INDEX customers_name ON customers (tenant_id, lower(name)) WHERE archived_at IS NULL;

CREATE TABLE projects (
  tenant_id      uuid NOT NULL REFERENCES organizations,
  id             uuid NOT NULL,
  customer_id    uuid,
  name           text NOT NULL CHECK (name <> ''),
  code           text NOT NULL DEFAULT '',
  currency       text CHECK (currency ~ '^[A-Z]{3}$'),
  budget_minutes integer CHECK (budget_minutes > 0),
  time_rounding  jsonb,
  grouping       text,
  archived_at    timestamptz,
  version        integer NOT NULL DEFAULT 1,
  created_at     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id)
);
CREATE UNIQUE INDEX projects_name
  ON projects (tenant_id, coalesce(customer_id, '00000000-0000-0000-0000-000000000000'), lower(name))
  WHERE archived_at IS NULL;
CREATE INDEX projects_by_customer ON projects (tenant_id, customer_id);

CREATE TABLE project_members (
  tenant_id  uuid NOT NULL REFERENCES organizations,
  project_id uuid NOT NULL,
  member_id  uuid NOT NULL,
  role       text NOT NULL CHECK (role IN ('LEAD', 'CONTRIBUTOR')),
  PRIMARY KEY (tenant_id, project_id, member_id),
  FOREIGN KEY (tenant_id, project_id) REFERENCES projects (tenant_id, id),
  FOREIGN KEY (tenant_id, member_id) REFERENCES memberships (organization_id, id)
);
CREATE INDEX project_members_by_member ON project_members (tenant_id, member_id);

CREATE TABLE tasks (
  tenant_id   uuid NOT NULL REFERENCES organizations,
  id          uuid NOT NULL,
  project_id  uuid NOT NULL,
  name        text NOT NULL CHECK (name <> ''),
  billable    boolean NOT NULL DEFAULT true,
  archived_at timestamptz,
  created_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, project_id, id),
  FOREIGN KEY (tenant_id, project_id) REFERENCES projects (tenant_id, id)
);
CREATE UNIQUE INDEX tasks_name ON tasks (tenant_id, project_id, lower(name)) WHERE archived_at IS NULL;

-- The most specific scope wins: project+member, project, customer+member, customer, member, firm.
CREATE TABLE rates (
  tenant_id      uuid NOT NULL REFERENCES organizations,
  id             uuid NOT NULL,
  project_id     uuid,
  customer_id    uuid,
  member_id      uuid,
  currency       text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  bill_rate      numeric(18,6) NOT NULL CHECK (bill_rate >= 0),
  cost_rate      numeric(18,6) CHECK (cost_rate >= 0),
  effective_from date NOT NULL,
  created_at     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  CHECK (project_id IS NULL OR customer_id IS NULL),
  FOREIGN KEY (tenant_id, project_id) REFERENCES projects (tenant_id, id),
  FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id),
  FOREIGN KEY (tenant_id, member_id) REFERENCES memberships (organization_id, id)
);
CREATE UNIQUE INDEX rates_scope ON rates (
  tenant_id, currency, effective_from,
  coalesce(project_id, '00000000-0000-0000-0000-000000000000'),
  coalesce(customer_id, '00000000-0000-0000-0000-000000000000'),
  coalesce(member_id, '00000000-0000-0000-0000-000000000000'));

-- An uploaded file and what became of it. The bytes stay until the import has ended.
CREATE TABLE import_batches (
  tenant_id     uuid NOT NULL REFERENCES organizations,
  id            uuid NOT NULL,
  format        text NOT NULL,
  file_name     text NOT NULL,
  file_sha256   text NOT NULL,
  content       bytea,
  options       jsonb NOT NULL DEFAULT '{}',
  status        text NOT NULL CHECK (status IN ('PREVIEWED', 'QUEUED', 'RUNNING', 'DONE', 'FAILED')),
  rows_total    integer NOT NULL DEFAULT 0,
  rows_done     integer NOT NULL DEFAULT 0,
  rows_added    integer NOT NULL DEFAULT 0,
  rows_known    integer NOT NULL DEFAULT 0,
  rows_refused  integer NOT NULL DEFAULT 0,
  minutes_added integer NOT NULL DEFAULT 0,
  error         text,
  created_by    uuid NOT NULL,
  created_at    timestamptz NOT NULL DEFAULT now(),
  finished_at   timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, created_by) REFERENCES memberships (organization_id, id)
);

CREATE TABLE time_entries (
  tenant_id           uuid NOT NULL REFERENCES organizations,
  id                  uuid NOT NULL,
  member_id           uuid NOT NULL,
  project_id          uuid NOT NULL,
  task_id             uuid,
  spent_on            date NOT NULL,
  started_at          timestamptz,
  minutes             integer NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  billable            boolean NOT NULL,
  billable_minutes    integer NOT NULL,
  description         text NOT NULL DEFAULT '',
  currency            text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  rate                numeric(18,6) CHECK (rate >= 0),
  rate_source         text,
  rate_id             uuid,
  cost_rate           numeric(18,6) CHECK (cost_rate >= 0),
  billed_minutes      integer NOT NULL DEFAULT 0,
  written_off_minutes integer NOT NULL DEFAULT 0,
  held_minutes        integer NOT NULL DEFAULT 0,
  billed_elsewhere    boolean NOT NULL DEFAULT false,
  invoice_id          uuid,
  source              text NOT NULL DEFAULT 'manual',
  import_batch_id     uuid,
  import_hash         text,
  version             integer NOT NULL DEFAULT 1,
  created_by          uuid NOT NULL,
  created_at          timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, import_hash),
  FOREIGN KEY (tenant_id, member_id) REFERENCES memberships (organization_id, id),
  FOREIGN KEY (tenant_id, created_by) REFERENCES memberships (organization_id, id),
  FOREIGN KEY (tenant_id, project_id) REFERENCES projects (tenant_id, id),
  FOREIGN KEY (tenant_id, project_id, task_id) REFERENCES tasks (tenant_id, project_id, id),
  FOREIGN KEY (tenant_id, rate_id) REFERENCES rates (tenant_id, id),
  FOREIGN KEY (tenant_id, import_batch_id) REFERENCES import_batches (tenant_id, id),
  CONSTRAINT billable_within_worked CHECK (billable_minutes BETWEEN 0 AND minutes),
  CONSTRAINT non_billable_has_no_billable_minutes CHECK (billable OR billable_minutes = 0),
  CONSTRAINT never_billed_twice CHECK (
    billed_minutes >= 0 AND written_off_minutes >= 0 AND held_minutes >= 0
    AND billed_minutes + written_off_minutes + held_minutes <= billable_minutes),
  CONSTRAINT billed_elsewhere_is_not_billed_here CHECK (NOT billed_elsewhere OR billed_minutes = 0)
);
CREATE INDEX time_entries_by_day ON time_entries (tenant_id, spent_on, id);
CREATE INDEX time_entries_by_member ON time_entries (tenant_id, member_id, spent_on, id);
CREATE INDEX time_entries_by_project ON time_entries (tenant_id, project_id, spent_on, id);
CREATE INDEX time_entries_by_invoice ON time_entries (tenant_id, invoice_id) WHERE invoice_id IS NOT NULL;
CREATE INDEX time_entries_unbilled ON time_entries (tenant_id, project_id, spent_on, id)
  WHERE billable AND NOT billed_elsewhere AND billed_minutes + written_off_minutes < billable_minutes;

CREATE TABLE timers (
  tenant_id   uuid NOT NULL REFERENCES organizations,
  member_id   uuid NOT NULL,
  project_id  uuid NOT NULL,
  task_id     uuid,
  description text NOT NULL DEFAULT '',
  billable    boolean NOT NULL DEFAULT true,
  started_at  timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, member_id),
  FOREIGN KEY (tenant_id, member_id) REFERENCES memberships (organization_id, id),
  FOREIGN KEY (tenant_id, project_id) REFERENCES projects (tenant_id, id),
  FOREIGN KEY (tenant_id, project_id, task_id) REFERENCES tasks (tenant_id, project_id, id)
);
