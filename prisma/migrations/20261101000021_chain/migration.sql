-- Each approved document carries the SHA-256 of its content and of the one before it in its series. The database makes
-- the hash itself, so that no code can leave it out, and lists what it covers: new columns never change an old hash.

ALTER TABLE invoices ADD COLUMN sha256 text, ADD COLUMN previous_sha256 text;
ALTER TABLE invoice_series ADD COLUMN last_sha256 text;

CREATE FUNCTION invoice_content(inv invoices) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'form', 1, 'id', inv.id, 'kind', inv.kind, 'series', inv.series_id, 'period', inv.period, 'sequence', inv.sequence,
    'number', inv.number, 'customerId', inv.customer_id, 'currency', inv.currency, 'language', inv.language,
    'issueDate', inv.issue_date, 'dueDate', inv.due_date, 'serviceFrom', inv.service_from, 'serviceTo', inv.service_to,
    'terms', inv.terms, 'reference', inv.reference, 'notes', inv.notes, 'pricesIncludeTax', inv.prices_include_tax,
    'discountPercent', inv.discount_percent, 'discountAmount', inv.discount_amount, 'subtotal', inv.subtotal,
    'discount', inv.discount, 'charges', inv.charges, 'taxExclusive', inv.tax_exclusive, 'tax', inv.tax,
    'cashRounding', inv.cash_rounding, 'total', inv.total, 'seller', inv.seller, 'customer', inv.customer,
    'policy', inv.policy, 'corrects', inv.corrects_invoice_id, 'reissues', inv.reissues_invoice_id,
    'createdBy', inv.created_by, 'approvedBy', inv.approved_by, 'approvedAt', extract(epoch FROM inv.approved_at),
    'lines', (SELECT jsonb_agg(jsonb_build_array(l.id, l.position, l.project_id, l.project_name, l.description, l.minutes,
        l.quantity, l.unit, l.unit_price, l.base_quantity, l.discount_percent, l.discount_amount, l.charge_amount,
        l.tax_category, l.tax_rate, l.tax_reason, l.net_amount, l.credits_line_id) ORDER BY l.position, l.id)
      FROM invoice_lines l WHERE l.tenant_id = inv.tenant_id AND l.invoice_id = inv.id),
    'documentCharges', (SELECT jsonb_agg(jsonb_build_array(c.position, c.description, c.amount, c.tax_category, c.tax_rate,
        c.tax_reason) ORDER BY c.position)
      FROM invoice_charges c WHERE c.tenant_id = inv.tenant_id AND c.invoice_id = inv.id),
    'groups', (SELECT jsonb_agg(jsonb_build_array(g.position, g.tax_category, g.tax_rate, g.net, g.discount_share, g.taxable,
        g.tax) ORDER BY g.position)
      FROM invoice_tax_groups g WHERE g.tenant_id = inv.tenant_id AND g.invoice_id = inv.id),
    'time', (SELECT jsonb_agg(jsonb_build_array(a.line_id, a.time_entry_id, a.minutes, a.rounded_minutes, a.rate,
        a.rate_source, a.amount) ORDER BY a.line_id, a.time_entry_id)
      FROM time_allocations a WHERE a.tenant_id = inv.tenant_id AND a.invoice_id = inv.id)
  )::text
$$;

CREATE FUNCTION chain_invoice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'DRAFT' AND NEW.status <> 'DRAFT' THEN
    SELECT last_sha256 INTO NEW.previous_sha256 FROM invoice_series
      WHERE tenant_id = NEW.tenant_id AND id = NEW.series_id FOR UPDATE;
    NEW.sha256 := encode(sha256(convert_to(coalesce(NEW.previous_sha256, '') || invoice_content(NEW), 'UTF8')), 'hex');
    UPDATE invoice_series SET last_sha256 = NEW.sha256 WHERE tenant_id = NEW.tenant_id AND id = NEW.series_id;
  ELSIF (NEW.sha256, NEW.previous_sha256) IS DISTINCT FROM (OLD.sha256, OLD.previous_sha256) THEN
    PERFORM refuse('the chain of a series is made by the database alone');
  END IF;
  RETURN NEW;
END $$;
-- Named to fire after the guards: what they refuse is never hashed.
CREATE TRIGGER invoice_update_chain BEFORE UPDATE ON invoices FOR EACH ROW EXECUTE FUNCTION chain_invoice();

CREATE FUNCTION guard_series_chain() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.last_sha256 IS DISTINCT FROM OLD.last_sha256 AND pg_trigger_depth() = 1 THEN
    PERFORM refuse('the chain of a series is made by the database alone');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER series_chain_guard BEFORE UPDATE ON invoice_series FOR EACH ROW EXECUTE FUNCTION guard_series_chain();

-- What was issued before is chained in the order of its numbers.
ALTER TABLE invoices DISABLE TRIGGER USER;
ALTER TABLE invoice_series DISABLE TRIGGER USER;
DO $$
DECLARE
  firm uuid;
  inv invoices;
  last text;
BEGIN
  FOR firm IN SELECT id FROM organizations LOOP
    PERFORM set_config('app.tenant_id', firm::text, true);
    FOR inv IN SELECT * FROM invoices WHERE tenant_id = firm AND status <> 'DRAFT' ORDER BY series_id, approved_at, period, sequence LOOP
      SELECT last_sha256 INTO last FROM invoice_series WHERE tenant_id = firm AND id = inv.series_id;
      UPDATE invoices SET previous_sha256 = last,
        sha256 = encode(sha256(convert_to(coalesce(last, '') || invoice_content(inv), 'UTF8')), 'hex')
        WHERE tenant_id = firm AND id = inv.id RETURNING sha256 INTO last;
      UPDATE invoice_series SET last_sha256 = last WHERE tenant_id = firm AND id = inv.series_id;
    END LOOP;
  END LOOP;
END $$;
ALTER TABLE invoices ENABLE TRIGGER USER;
ALTER TABLE invoice_series ENABLE TRIGGER USER;
ALTER TABLE invoices ADD CONSTRAINT issued_is_chained CHECK ((status = 'DRAFT') = (sha256 IS NULL));
