-- Invoices, their lines and groups, the ledger of minutes, and the numbers.

CREATE TABLE invoice_series (
  tenant_id       uuid NOT NULL REFERENCES organizations,
  id              uuid NOT NULL,
  kind            text NOT NULL CHECK (kind IN ('INVOICE', 'CREDIT_NOTE')),
  name            text NOT NULL,
  pattern         text NOT NULL,
  reset           text NOT NULL CHECK (reset IN ('NEVER', 'YEARLY', 'MONTHLY')),
  start_at        integer NOT NULL DEFAULT 1 CHECK (start_at >= 0),
  is_default      boolean NOT NULL DEFAULT false,
  last_issue_date date,
  archived_at     timestamptz,
  PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX invoice_series_default ON invoice_series (tenant_id, kind) WHERE is_default;

CREATE TABLE invoice_counters (
  tenant_id uuid NOT NULL REFERENCES organizations,
  series_id uuid NOT NULL,
  period    text NOT NULL,
  start     integer NOT NULL,
  next      integer NOT NULL,
  PRIMARY KEY (tenant_id, series_id, period),
  FOREIGN KEY (tenant_id, series_id) REFERENCES invoice_series (tenant_id, id),
  CHECK (next >= start)
);

CREATE TABLE invoices (
  tenant_id           uuid NOT NULL REFERENCES organizations,
  id                  uuid NOT NULL,
  kind                text NOT NULL DEFAULT 'INVOICE' CHECK (kind IN ('INVOICE', 'CREDIT_NOTE')),
  status              text NOT NULL DEFAULT 'DRAFT' CHECK (status IN ('DRAFT', 'APPROVED', 'SENT', 'PAID', 'VOID')),
  series_id           uuid,
  period              text,
  sequence            integer,
  number              text,
  customer_id         uuid NOT NULL,
  currency            text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  language            text NOT NULL DEFAULT 'en',
  issue_date          date,
  due_date            date,
  service_from        date,
  service_to          date,
  terms               text NOT NULL DEFAULT 'NET 30',
  reference           text NOT NULL DEFAULT '',
  notes               text NOT NULL DEFAULT '',
  internal_notes      text NOT NULL DEFAULT '',
  prices_include_tax  boolean NOT NULL DEFAULT false,
  discount_percent    numeric(9,4) CHECK (discount_percent BETWEEN 0 AND 100),
  discount_amount     numeric(18,4) CHECK (discount_amount >= 0),
  subtotal            numeric(18,4) NOT NULL DEFAULT 0,
  discount            numeric(18,4) NOT NULL DEFAULT 0,
  charges             numeric(18,4) NOT NULL DEFAULT 0,
  tax_exclusive       numeric(18,4) NOT NULL DEFAULT 0,
  tax                 numeric(18,4) NOT NULL DEFAULT 0,
  cash_rounding       numeric(18,4) NOT NULL DEFAULT 0,
  total               numeric(18,4) NOT NULL DEFAULT 0,
  settled             numeric(18,4) NOT NULL DEFAULT 0,
  seller              jsonb,
  customer            jsonb,
  policy              jsonb NOT NULL DEFAULT '{}',
  corrects_invoice_id uuid,
  reissues_invoice_id uuid,
  request_key         uuid,
  created_by          uuid NOT NULL,
  created_at          timestamptz NOT NULL DEFAULT now(),
  updated_at          timestamptz NOT NULL DEFAULT now(),
  approved_by         uuid,
  approved_at         timestamptz,
  sent_at             timestamptz,
  paid_at             timestamptz,
  voided_by           uuid,
  voided_at           timestamptz,
  void_reason         text,
  version             integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, number),
  UNIQUE (tenant_id, series_id, period, sequence),
  UNIQUE (tenant_id, request_key),
  FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id),
  FOREIGN KEY (tenant_id, series_id) REFERENCES invoice_series (tenant_id, id),
  FOREIGN KEY (tenant_id, corrects_invoice_id) REFERENCES invoices (tenant_id, id),
  FOREIGN KEY (tenant_id, reissues_invoice_id) REFERENCES invoices (tenant_id, id),
  FOREIGN KEY (tenant_id, created_by) REFERENCES memberships (organization_id, id),
  FOREIGN KEY (tenant_id, approved_by) REFERENCES memberships (organization_id, id),
  FOREIGN KEY (tenant_id, voided_by) REFERENCES memberships (organization_id, id),
  CONSTRAINT one_discount CHECK (discount_percent IS NULL OR discount_amount IS NULL),
  CONSTRAINT issued_is_complete CHECK (status = 'DRAFT' OR (
    number IS NOT NULL AND series_id IS NOT NULL AND period IS NOT NULL AND sequence IS NOT NULL
    AND issue_date IS NOT NULL AND due_date IS NOT NULL AND seller IS NOT NULL AND customer IS NOT NULL
    AND approved_by IS NOT NULL AND approved_at IS NOT NULL)),
  CONSTRAINT draft_has_no_number CHECK (status <> 'DRAFT' OR (number IS NULL AND sequence IS NULL AND settled = 0)),
  CONSTRAINT void_has_reason CHECK ((status = 'VOID') = (void_reason IS NOT NULL AND voided_at IS NOT NULL)),
  CONSTRAINT void_is_unsettled CHECK (status <> 'VOID' OR settled = 0),
  CONSTRAINT sent_has_instant CHECK (status <> 'SENT' OR sent_at IS NOT NULL),
  CONSTRAINT settled_within_total CHECK (settled >= 0 AND settled <= total OR status = 'DRAFT'),
  CONSTRAINT total_adds_up CHECK (total = tax_exclusive + tax + cash_rounding),
  CONSTRAINT amounts_at_currency_digits CHECK (
    subtotal = round(subtotal, currency_digits(currency)) AND discount = round(discount, currency_digits(currency))
    AND charges = round(charges, currency_digits(currency)) AND tax_exclusive = round(tax_exclusive, currency_digits(currency))
    AND tax = round(tax, currency_digits(currency)) AND cash_rounding = round(cash_rounding, currency_digits(currency))
    AND settled = round(settled, currency_digits(currency)))
);
CREATE INDEX invoices_by_status ON invoices (tenant_id, status, id);
CREATE INDEX invoices_by_customer ON invoices (tenant_id, customer_id, id);
CREATE INDEX invoices_by_issue_date ON invoices (tenant_id, issue_date, id);
CREATE INDEX invoices_by_due_date ON invoices (tenant_id, due_date, id);
CREATE INDEX invoices_by_total ON invoices (tenant_id, total, id);
CREATE INDEX invoices_by_creator ON invoices (tenant_id, created_by, id);
CREATE INDEX invoices_open ON invoices (tenant_id, due_date, id) WHERE status IN ('APPROVED', 'SENT');
ALTER TABLE time_entries ADD FOREIGN KEY (tenant_id, invoice_id) REFERENCES invoices (tenant_id, id);

CREATE TABLE invoice_lines (
  tenant_id        uuid NOT NULL REFERENCES organizations,
  id               uuid NOT NULL,
  invoice_id       uuid NOT NULL,
  position         integer NOT NULL,
  project_id       uuid,
  project_name     text,
  description      text NOT NULL DEFAULT '',
  minutes          integer CHECK (minutes >= 0),
  quantity         numeric(18,6),
  unit             text NOT NULL DEFAULT '',
  unit_price       numeric(18,6) NOT NULL,
  base_quantity    numeric(18,6) NOT NULL DEFAULT 1 CHECK (base_quantity > 0),
  discount_percent numeric(9,4) CHECK (discount_percent BETWEEN 0 AND 100),
  discount_amount  numeric(18,4),
  charge_amount    numeric(18,4),
  tax_rate_id      uuid,
  tax_category     text NOT NULL CHECK (tax_category IN ('S','Z','E','AE','K','G','O')),
  tax_rate         numeric(9,4) NOT NULL CHECK (tax_rate BETWEEN 0 AND 100),
  tax_reason       text NOT NULL DEFAULT '',
  net_amount       numeric(18,4) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, invoice_id, id),
  FOREIGN KEY (tenant_id, invoice_id) REFERENCES invoices (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, project_id) REFERENCES projects (tenant_id, id),
  FOREIGN KEY (tenant_id, tax_rate_id) REFERENCES tax_rates (tenant_id, id),
  CONSTRAINT minutes_or_quantity CHECK ((minutes IS NULL) <> (quantity IS NULL)),
  CONSTRAINT one_line_discount CHECK (discount_percent IS NULL OR discount_amount IS NULL)
);
CREATE INDEX invoice_lines_by_project ON invoice_lines (tenant_id, project_id, invoice_id);

-- What the law asks a document to show: taxable amount and tax for each category and rate.
CREATE TABLE invoice_tax_groups (
  tenant_id      uuid NOT NULL REFERENCES organizations,
  invoice_id     uuid NOT NULL,
  position       integer NOT NULL,
  tax_category   text NOT NULL,
  tax_rate       numeric(9,4) NOT NULL,
  net            numeric(18,4) NOT NULL,
  discount_share numeric(18,4) NOT NULL,
  taxable        numeric(18,4) NOT NULL,
  tax            numeric(18,4) NOT NULL,
  PRIMARY KEY (tenant_id, invoice_id, position),
  FOREIGN KEY (tenant_id, invoice_id) REFERENCES invoices (tenant_id, id) ON DELETE CASCADE
);

-- The ledger of minutes: this line bills these minutes of this entry for this amount.
-- `minutes` are the entry's own; `rounded_minutes` what the rounding policy made of them.
CREATE TABLE time_allocations (
  tenant_id       uuid NOT NULL REFERENCES organizations,
  id              uuid NOT NULL,
  invoice_id      uuid NOT NULL,
  line_id         uuid NOT NULL,
  time_entry_id   uuid NOT NULL,
  minutes         integer NOT NULL CHECK (minutes <> 0),
  rounded_minutes integer NOT NULL,
  rate            numeric(18,6) NOT NULL,
  rate_source     text NOT NULL,
  amount          numeric(18,4) NOT NULL,
  state           text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT', 'BILLED', 'RELEASED')),
  created_at      timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, line_id, time_entry_id),
  FOREIGN KEY (tenant_id, invoice_id, line_id) REFERENCES invoice_lines (tenant_id, invoice_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, time_entry_id) REFERENCES time_entries (tenant_id, id)
);
CREATE INDEX time_allocations_by_entry ON time_allocations (tenant_id, time_entry_id);
CREATE INDEX time_allocations_by_invoice ON time_allocations (tenant_id, invoice_id);
