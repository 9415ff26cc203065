-- The people of a customer: whom to ask, and to whom an invoice can go.

ALTER TABLE customers NO FORCE ROW LEVEL SECURITY;

CREATE TABLE customer_contacts (
  tenant_id   uuid NOT NULL REFERENCES organizations,
  id          uuid NOT NULL,
  customer_id uuid NOT NULL,
  name        text NOT NULL CHECK (name <> ''),
  email       text NOT NULL DEFAULT '',
  phone       text NOT NULL DEFAULT '',
  role        text NOT NULL DEFAULT '',
  is_primary  boolean NOT NULL DEFAULT false,
  version     integer NOT NULL DEFAULT 1,
  created_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id)
);
CREATE INDEX customer_contacts_by_customer ON customer_contacts (tenant_id, customer_id);
CREATE UNIQUE INDEX customer_contacts_primary ON customer_contacts (tenant_id, customer_id) WHERE is_primary;

ALTER TABLE customers FORCE ROW LEVEL SECURITY;

ALTER TABLE customer_contacts ENABLE ROW LEVEL SECURITY;
ALTER TABLE customer_contacts FORCE ROW LEVEL SECURITY;
CREATE POLICY firm ON customer_contacts
  USING (tenant_id = (SELECT current_setting('app.tenant_id')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant_id')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON customer_contacts TO docket_app;
