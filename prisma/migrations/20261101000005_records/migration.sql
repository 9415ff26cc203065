-- What happened, what was printed, what was sent.

CREATE TABLE audit_events (
  tenant_id    uuid NOT NULL REFERENCES organizations,
  id           uuid NOT NULL,
  at           timestamptz NOT NULL,
  actor_kind   text NOT NULL CHECK (actor_kind IN ('user', 'apiKey', 'share', 'system')),
  actor_id     uuid,
  actor_name   text NOT NULL,
  action       text NOT NULL,
  subject_type text NOT NULL,
  subject_id   uuid NOT NULL,
  before       jsonb,
  after        jsonb,
  ip           text,
  user_agent   text,
  request_id   text NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX audit_events_by_subject ON audit_events (tenant_id, subject_id, id);

CREATE TABLE invoice_files (
  tenant_id  uuid NOT NULL REFERENCES organizations,
  id         uuid NOT NULL,
  invoice_id uuid NOT NULL,
  format     text NOT NULL CHECK (format IN ('PDF', 'HTML')),
  sha256     text NOT NULL,
  content    bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, invoice_id, format),
  FOREIGN KEY (tenant_id, invoice_id) REFERENCES invoices (tenant_id, id)
);

CREATE TABLE email_deliveries (
  tenant_id  uuid NOT NULL REFERENCES organizations,
  id         uuid NOT NULL,
  invoice_id uuid,
  kind       text NOT NULL,
  recipients text[] NOT NULL,
  subject    text NOT NULL,
  body       text NOT NULL,
  status     text NOT NULL DEFAULT 'QUEUED' CHECK (status IN ('QUEUED', 'SENT', 'FAILED')),
  error      text,
  attempts   integer NOT NULL DEFAULT 0,
  message_id text,
  created_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  sent_at    timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, invoice_id) REFERENCES invoices (tenant_id, id)
);
CREATE INDEX email_deliveries_by_invoice ON email_deliveries (tenant_id, invoice_id);
