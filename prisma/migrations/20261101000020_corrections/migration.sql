-- Credit notes, document charges, time that is held back or written off, drafts that wait for approval.

-- The owner has to see all rows while new references are checked.
ALTER TABLE invoices NO FORCE ROW LEVEL SECURITY;
ALTER TABLE invoice_lines NO FORCE ROW LEVEL SECURITY;

ALTER TABLE invoices
  ADD COLUMN submitted_at timestamptz,
  ADD COLUMN submitted_by uuid,
  ADD COLUMN returned_reason text,
  ADD FOREIGN KEY (tenant_id, submitted_by) REFERENCES memberships (organization_id, id),
  ADD CONSTRAINT credit_note_names_its_invoice CHECK ((kind = 'CREDIT_NOTE') = (corrects_invoice_id IS NOT NULL));
CREATE INDEX invoices_by_corrected ON invoices (tenant_id, corrects_invoice_id) WHERE corrects_invoice_id IS NOT NULL;
CREATE INDEX invoices_by_reissued ON invoices (tenant_id, reissues_invoice_id) WHERE reissues_invoice_id IS NOT NULL;

ALTER TABLE invoice_lines
  ADD COLUMN credits_line_id uuid,
  ADD FOREIGN KEY (tenant_id, credits_line_id) REFERENCES invoice_lines (tenant_id, id);
CREATE INDEX invoice_lines_by_credited ON invoice_lines (tenant_id, credits_line_id) WHERE credits_line_id IS NOT NULL;

CREATE TABLE invoice_charges (
  tenant_id    uuid NOT NULL REFERENCES organizations,
  invoice_id   uuid NOT NULL,
  position     integer NOT NULL,
  description  text NOT NULL CHECK (description <> ''),
  amount       numeric(18,4) NOT NULL CHECK (amount <> 0),
  tax_rate_id  uuid NOT NULL,
  tax_category text NOT NULL CHECK (tax_category IN ('S','Z','E','AE','K','G','O')),
  tax_rate     numeric(9,4) NOT NULL CHECK (tax_rate BETWEEN 0 AND 100),
  tax_reason   text NOT NULL DEFAULT '',
  PRIMARY KEY (tenant_id, invoice_id, position),
  FOREIGN KEY (tenant_id, invoice_id) REFERENCES invoices (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, tax_rate_id) REFERENCES tax_rates (tenant_id, id)
);
CREATE TRIGGER invoice_charge_guard BEFORE INSERT OR UPDATE OR DELETE ON invoice_charges
  FOR EACH ROW EXECUTE FUNCTION guard_invoice_part();

ALTER TABLE settlements ADD COLUMN tax numeric(18,4) NOT NULL DEFAULT 0;

ALTER TABLE firm_settings ADD COLUMN cash_rounding numeric(18,4) CHECK (cash_rounding > 0);

-- Minutes that are not billed for now (HOLD) or for good (WRITE_OFF); a negative row takes an earlier one back.
CREATE TABLE time_adjustments (
  tenant_id     uuid NOT NULL REFERENCES organizations,
  id            uuid NOT NULL,
  time_entry_id uuid NOT NULL,
  kind          text NOT NULL CHECK (kind IN ('HOLD', 'WRITE_OFF')),
  minutes       integer NOT NULL CHECK (minutes <> 0),
  reason        text NOT NULL,
  note          text NOT NULL DEFAULT '',
  created_by    uuid NOT NULL,
  created_at    timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, time_entry_id) REFERENCES time_entries (tenant_id, id),
  FOREIGN KEY (tenant_id, created_by) REFERENCES memberships (organization_id, id)
);
CREATE INDEX time_adjustments_by_entry ON time_adjustments (tenant_id, time_entry_id);

CREATE FUNCTION check_adjusted_minutes(tenant uuid, entry uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM time_entries e WHERE e.tenant_id = tenant AND e.id = entry AND (e.held_minutes, e.written_off_minutes) <> (
      SELECT coalesce(sum(a.minutes) FILTER (WHERE a.kind = 'HOLD'), 0),
             coalesce(sum(a.minutes) FILTER (WHERE a.kind = 'WRITE_OFF'), 0)
        FROM time_adjustments a WHERE a.tenant_id = tenant AND a.time_entry_id = entry)) THEN
    PERFORM refuse('held and written-off minutes equal their adjustments');
  END IF;
END $$;

CREATE FUNCTION check_adjustment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM check_adjusted_minutes(NEW.tenant_id, NEW.time_entry_id);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER adjustment_adds_up AFTER INSERT ON time_adjustments
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_adjustment();

CREATE FUNCTION check_entry_adjusted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM check_adjusted_minutes(NEW.tenant_id, NEW.id);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER time_entry_adjusted AFTER INSERT OR UPDATE OF held_minutes, written_off_minutes ON time_entries
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.held_minutes <> 0 OR NEW.written_off_minutes <> 0) EXECUTE FUNCTION check_entry_adjusted();

-- Totals, now with document charges.
CREATE OR REPLACE FUNCTION check_invoice_totals(inv invoices) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  digits integer := currency_digits(inv.currency);
  lines_net numeric; lines_exact boolean; charges_sum numeric;
  groups_share numeric; groups_taxable numeric; groups_tax numeric;
BEGIN
  SELECT coalesce(sum(net_amount), 0), coalesce(bool_and(net_amount = round(net_amount, digits)), true)
    INTO lines_net, lines_exact FROM invoice_lines WHERE tenant_id = inv.tenant_id AND invoice_id = inv.id;
  SELECT coalesce(sum(amount), 0) INTO charges_sum
    FROM invoice_charges WHERE tenant_id = inv.tenant_id AND invoice_id = inv.id;
  SELECT coalesce(sum(discount_share), 0), coalesce(sum(taxable), 0), coalesce(sum(tax), 0)
    INTO groups_share, groups_taxable, groups_tax
    FROM invoice_tax_groups WHERE tenant_id = inv.tenant_id AND invoice_id = inv.id;
  IF (inv.subtotal, inv.charges, inv.discount, inv.tax_exclusive, inv.tax) IS DISTINCT FROM
     (lines_net, charges_sum, groups_share, groups_taxable, groups_tax) OR NOT lines_exact THEN
    PERFORM refuse('the totals of an invoice equal the sums of its lines and tax groups');
  END IF;
END $$;

-- A credit note is of its invoice's customer and currency, and all of them together never pass it, in any tax group.
CREATE FUNCTION check_credit_note() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  original invoices;
BEGIN
  SELECT * INTO original FROM invoices WHERE tenant_id = NEW.tenant_id AND id = NEW.corrects_invoice_id FOR UPDATE;
  IF original.kind <> 'INVOICE' OR original.status IN ('DRAFT', 'VOID')
      OR (original.customer_id, original.currency) <> (NEW.customer_id, NEW.currency) THEN
    PERFORM refuse('a credit note corrects an issued invoice of the same customer and currency');
  END IF;
  IF EXISTS (
    SELECT FROM (
      SELECT g.tax_category, g.tax_rate, sum(g.taxable) AS taxable, sum(g.tax) AS tax
      FROM invoices c JOIN invoice_tax_groups g ON g.tenant_id = c.tenant_id AND g.invoice_id = c.id
      WHERE c.tenant_id = NEW.tenant_id AND c.corrects_invoice_id = original.id AND c.status NOT IN ('DRAFT', 'VOID')
      GROUP BY g.tax_category, g.tax_rate) credited
    LEFT JOIN invoice_tax_groups o ON o.tenant_id = NEW.tenant_id AND o.invoice_id = original.id
      AND o.tax_category = credited.tax_category AND o.tax_rate = credited.tax_rate
    WHERE o.invoice_id IS NULL OR abs(credited.taxable) > abs(o.taxable) OR abs(credited.tax) > abs(o.tax)) THEN
    PERFORM refuse('credit notes never pass their invoice, in any tax group');
  END IF;
  IF EXISTS (
    SELECT FROM time_allocations a JOIN invoices c ON c.tenant_id = a.tenant_id AND c.id = a.invoice_id
    WHERE a.tenant_id = NEW.tenant_id AND a.state = 'BILLED' AND (c.id = original.id OR c.corrects_invoice_id = original.id)
    GROUP BY a.time_entry_id HAVING sum(a.minutes) < 0) THEN
    PERFORM refuse('credit notes release at most the minutes that their invoice billed');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER credit_note_adds_up AFTER UPDATE ON invoices
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.kind = 'CREDIT_NOTE' AND OLD.status = 'DRAFT' AND NEW.status <> 'DRAFT') EXECUTE FUNCTION check_credit_note();

-- Invoices bill minutes, credit notes release them.
CREATE FUNCTION guard_allocation_sign() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.minutes < 0) <> EXISTS (
      SELECT FROM invoices WHERE tenant_id = NEW.tenant_id AND id = NEW.invoice_id AND kind = 'CREDIT_NOTE') THEN
    PERFORM refuse('invoices bill minutes, credit notes release them');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER allocation_sign BEFORE INSERT OR UPDATE OF minutes, invoice_id ON time_allocations
  FOR EACH ROW EXECUTE FUNCTION guard_allocation_sign();

ALTER TABLE invoices FORCE ROW LEVEL SECURITY;
ALTER TABLE invoice_lines FORCE ROW LEVEL SECURITY;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['invoice_charges', 'time_adjustments'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format($policy$CREATE POLICY firm ON %I
      USING (tenant_id = (SELECT current_setting('app.tenant_id')::uuid))
      WITH CHECK (tenant_id = (SELECT current_setting('app.tenant_id')::uuid))$policy$, name);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON invoice_charges TO docket_app;
GRANT SELECT, INSERT ON time_adjustments TO docket_app;
