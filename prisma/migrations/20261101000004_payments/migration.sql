-- Money in, money back, and which invoice it settled.

CREATE TABLE payments (
  tenant_id           uuid NOT NULL REFERENCES organizations,
  id                  uuid NOT NULL,
  customer_id         uuid NOT NULL,
  currency            text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  amount              numeric(18,4) NOT NULL CHECK (amount > 0),
  fee                 numeric(18,4) NOT NULL DEFAULT 0 CHECK (fee >= 0),
  paid_on             date NOT NULL,
  method              text NOT NULL,
  reference           text NOT NULL DEFAULT '',
  provider            text NOT NULL,
  provider_payment_id text,
  request_key         uuid,
  applied             numeric(18,4) NOT NULL DEFAULT 0,
  refunded            numeric(18,4) NOT NULL DEFAULT 0,
  created_by          uuid,
  created_at          timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, provider, provider_payment_id),
  UNIQUE (tenant_id, request_key),
  FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id),
  FOREIGN KEY (tenant_id, created_by) REFERENCES memberships (organization_id, id),
  CONSTRAINT spent_once CHECK (applied >= 0 AND refunded >= 0 AND applied + refunded <= amount),
  CONSTRAINT amounts_at_currency_digits CHECK (
    amount = round(amount, currency_digits(currency)) AND fee = round(fee, currency_digits(currency))
    AND applied = round(applied, currency_digits(currency)) AND refunded = round(refunded, currency_digits(currency)))
);
CREATE INDEX payments_by_customer ON payments (tenant_id, customer_id, id);
CREATE INDEX payments_by_day ON payments (tenant_id, paid_on, id);

CREATE TABLE refunds (
  tenant_id          uuid NOT NULL REFERENCES organizations,
  id                 uuid NOT NULL,
  payment_id         uuid NOT NULL,
  kind               text NOT NULL CHECK (kind IN ('REFUND', 'REVERSAL')),
  amount             numeric(18,4) NOT NULL CHECK (amount > 0),
  refunded_on        date NOT NULL,
  reason             text NOT NULL,
  provider_refund_id text,
  request_key        uuid,
  created_by         uuid,
  created_at         timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, request_key),
  FOREIGN KEY (tenant_id, payment_id) REFERENCES payments (tenant_id, id),
  FOREIGN KEY (tenant_id, created_by) REFERENCES memberships (organization_id, id)
);

-- A negative row takes back what an earlier one settled; the earlier one stays.
CREATE TABLE settlements (
  tenant_id      uuid NOT NULL REFERENCES organizations,
  id             uuid NOT NULL,
  invoice_id     uuid NOT NULL,
  kind           text NOT NULL CHECK (kind IN ('PAYMENT', 'CREDIT_NOTE', 'WRITE_OFF', 'EARLY_PAYMENT')),
  payment_id     uuid,
  credit_note_id uuid,
  amount         numeric(18,4) NOT NULL CHECK (amount <> 0),
  settled_on     date NOT NULL,
  reason         text NOT NULL DEFAULT '',
  created_by     uuid,
  created_at     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, invoice_id) REFERENCES invoices (tenant_id, id),
  FOREIGN KEY (tenant_id, payment_id) REFERENCES payments (tenant_id, id),
  FOREIGN KEY (tenant_id, credit_note_id) REFERENCES invoices (tenant_id, id),
  FOREIGN KEY (tenant_id, created_by) REFERENCES memberships (organization_id, id),
  CHECK ((kind = 'PAYMENT') = (payment_id IS NOT NULL)),
  CHECK ((kind = 'CREDIT_NOTE') = (credit_note_id IS NOT NULL))
);
CREATE INDEX settlements_by_invoice ON settlements (tenant_id, invoice_id);
CREATE INDEX settlements_by_payment ON settlements (tenant_id, payment_id);
CREATE INDEX settlements_by_credit_note ON settlements (tenant_id, credit_note_id);

-- Running sums behind the cards of the invoice list; kept by triggers, written by nobody else.
CREATE TABLE receivables_by_day (
  tenant_id   uuid NOT NULL REFERENCES organizations,
  currency    text NOT NULL,
  due_date    date NOT NULL,
  outstanding numeric(18,4) NOT NULL,
  invoices    integer NOT NULL,
  PRIMARY KEY (tenant_id, currency, due_date)
);

CREATE TABLE payments_by_day_and_currency (
  tenant_id uuid NOT NULL REFERENCES organizations,
  currency  text NOT NULL,
  paid_on   date NOT NULL,
  amount    numeric(18,4) NOT NULL,
  PRIMARY KEY (tenant_id, currency, paid_on)
);
