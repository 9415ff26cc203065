-- What must never happen, whatever the code does. BEFORE triggers refuse a step that is illegal in itself;
-- deferred triggers look at the whole at COMMIT, when every statement of the transaction has been made.

CREATE FUNCTION refuse(reason text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', MESSAGE = reason;
END $$;

-- Invoices -----------------------------------------------------------------------------------------------

CREATE FUNCTION guard_invoice_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status <> 'DRAFT' THEN PERFORM refuse('an invoice begins as a draft'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER invoice_insert BEFORE INSERT ON invoices FOR EACH ROW EXECUTE FUNCTION guard_invoice_insert();

CREATE FUNCTION guard_invoice_update() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  movable CONSTANT text[] := ARRAY['status', 'settled', 'sent_at', 'paid_at', 'voided_at', 'voided_by', 'void_reason',
                                   'internal_notes', 'version', 'updated_at'];
  fixed CONSTANT text[] := ARRAY['internal_notes', 'version', 'updated_at'];
BEGIN
  IF NOT (OLD.status = NEW.status OR (OLD.status, NEW.status) IN (
      ('DRAFT', 'APPROVED'), ('APPROVED', 'SENT'), ('APPROVED', 'PAID'), ('APPROVED', 'VOID'),
      ('SENT', 'PAID'), ('SENT', 'VOID'), ('PAID', 'SENT'), ('PAID', 'APPROVED'))) THEN
    PERFORM refuse(format('an invoice cannot go from %s to %s', OLD.status, NEW.status));
  END IF;
  IF OLD.status = 'VOID' AND to_jsonb(OLD) - fixed <> to_jsonb(NEW) - fixed THEN
    PERFORM refuse('a void invoice never changes');
  END IF;
  IF OLD.status <> 'DRAFT' AND to_jsonb(OLD) - movable <> to_jsonb(NEW) - movable THEN
    PERFORM refuse('an issued invoice never changes');
  END IF;
  IF OLD.status = 'DRAFT' AND (NEW.tenant_id, NEW.id, NEW.kind, NEW.created_by, NEW.created_at)
      IS DISTINCT FROM (OLD.tenant_id, OLD.id, OLD.kind, OLD.created_by, OLD.created_at) THEN
    PERFORM refuse('who made a draft, and when, never changes');
  END IF;
  IF OLD.status = 'DRAFT' AND NEW.status = 'APPROVED' AND NEW.issue_date IS DISTINCT FROM (
      SELECT last_issue_date FROM invoice_series WHERE tenant_id = NEW.tenant_id AND id = NEW.series_id) THEN
    PERFORM refuse('in a series issue dates never fall');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER invoice_update BEFORE UPDATE ON invoices FOR EACH ROW EXECUTE FUNCTION guard_invoice_update();

CREATE FUNCTION guard_invoice_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'DRAFT' THEN PERFORM refuse('an issued invoice is never deleted'); END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER invoice_delete BEFORE DELETE ON invoices FOR EACH ROW EXECUTE FUNCTION guard_invoice_delete();

CREATE FUNCTION check_invoice_totals(inv invoices) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  digits integer := currency_digits(inv.currency);
  lines_net numeric; lines_exact boolean;
  groups_share numeric; groups_taxable numeric; groups_tax numeric;
BEGIN
  SELECT coalesce(sum(net_amount), 0), coalesce(bool_and(net_amount = round(net_amount, digits)), true)
    INTO lines_net, lines_exact FROM invoice_lines WHERE tenant_id = inv.tenant_id AND invoice_id = inv.id;
  SELECT coalesce(sum(discount_share), 0), coalesce(sum(taxable), 0), coalesce(sum(tax), 0)
    INTO groups_share, groups_taxable, groups_tax
    FROM invoice_tax_groups WHERE tenant_id = inv.tenant_id AND invoice_id = inv.id;
  IF (inv.subtotal, inv.discount, inv.tax_exclusive, inv.tax) IS DISTINCT FROM
     (lines_net, groups_share, groups_taxable, groups_tax) OR NOT lines_exact THEN
    PERFORM refuse('the totals of an invoice equal the sums of its lines and tax groups');
  END IF;
END $$;

CREATE FUNCTION check_invoice_number(inv invoices) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  counter invoice_counters;
BEGIN
  SELECT * INTO counter FROM invoice_counters
    WHERE tenant_id = inv.tenant_id AND series_id = inv.series_id AND period = inv.period;
  IF NOT FOUND OR inv.sequence NOT BETWEEN counter.start AND counter.next - 1 THEN
    PERFORM refuse('a number comes from the counter of its series');
  END IF;
  IF inv.sequence > counter.start AND NOT EXISTS (
      SELECT FROM invoices WHERE tenant_id = inv.tenant_id AND series_id = inv.series_id
        AND period = inv.period AND sequence = inv.sequence - 1) THEN
    PERFORM refuse('numbers of a series are consecutive');
  END IF;
END $$;

CREATE FUNCTION check_invoice_settled(inv invoices) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  sum_settled numeric;
BEGIN
  IF inv.kind = 'INVOICE' THEN
    SELECT coalesce(sum(amount), 0) INTO sum_settled FROM settlements
      WHERE tenant_id = inv.tenant_id AND invoice_id = inv.id;
  ELSE
    SELECT coalesce(sum(amount), 0) INTO sum_settled FROM settlements
      WHERE tenant_id = inv.tenant_id AND credit_note_id = inv.id;
  END IF;
  IF inv.settled <> sum_settled THEN PERFORM refuse('what is settled equals the sum of the settlements'); END IF;
  IF inv.status = 'PAID' AND inv.settled <> inv.total THEN PERFORM refuse('an invoice is paid when its balance is zero'); END IF;
  IF inv.status = 'SENT' AND inv.settled = inv.total THEN PERFORM refuse('an invoice without a balance is paid'); END IF;
  IF inv.status = 'APPROVED' AND inv.settled = inv.total AND inv.total <> 0 THEN
    PERFORM refuse('an invoice without a balance is paid');
  END IF;
END $$;

CREATE FUNCTION check_invoice() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  inv invoices;
  expected text;
BEGIN
  SELECT * INTO inv FROM invoices WHERE tenant_id = NEW.tenant_id AND id = NEW.id;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' OR OLD.status = 'DRAFT' THEN PERFORM check_invoice_totals(inv); END IF;
  IF TG_OP = 'UPDATE' AND OLD.status = 'DRAFT' AND inv.status <> 'DRAFT' THEN PERFORM check_invoice_number(inv); END IF;
  IF inv.status <> 'DRAFT' THEN PERFORM check_invoice_settled(inv); END IF;
  IF TG_OP = 'UPDATE' AND OLD.status <> NEW.status THEN
    expected := CASE inv.status WHEN 'DRAFT' THEN 'DRAFT' WHEN 'VOID' THEN 'RELEASED' ELSE 'BILLED' END;
    IF EXISTS (SELECT FROM time_allocations WHERE tenant_id = inv.tenant_id AND invoice_id = inv.id AND state <> expected) THEN
      PERFORM refuse('the ledger of minutes follows the state of its invoice');
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER invoice_adds_up AFTER INSERT OR UPDATE ON invoices
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_invoice();

-- Lines and tax groups: only while the invoice is a draft. FOR SHARE waits for an approval in progress.

CREATE FUNCTION guard_invoice_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  part record;
  current_status text;
BEGIN
  IF TG_OP = 'INSERT' THEN part := NEW; ELSE part := OLD; END IF;
  SELECT status INTO current_status FROM invoices WHERE tenant_id = part.tenant_id AND id = part.invoice_id FOR SHARE;
  IF current_status <> 'DRAFT' THEN PERFORM refuse('the lines of an issued invoice never change'); END IF;
  IF TG_OP = 'UPDATE' AND (NEW.tenant_id, NEW.invoice_id) IS DISTINCT FROM (OLD.tenant_id, OLD.invoice_id) THEN
    PERFORM refuse('a line stays on its invoice');
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER invoice_line_guard BEFORE INSERT OR UPDATE OR DELETE ON invoice_lines
  FOR EACH ROW EXECUTE FUNCTION guard_invoice_part();
CREATE TRIGGER invoice_tax_group_guard BEFORE INSERT OR UPDATE OR DELETE ON invoice_tax_groups
  FOR EACH ROW EXECUTE FUNCTION guard_invoice_part();

-- The ledger of minutes -----------------------------------------------------------------------------------

CREATE FUNCTION guard_allocation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  current_status text;
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.state <> 'DRAFT' THEN PERFORM refuse('billed minutes stay in the ledger'); END IF;
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.state <> 'DRAFT' AND to_jsonb(OLD) - 'state' <> to_jsonb(NEW) - 'state' THEN
    PERFORM refuse('billed minutes stay in the ledger as they were');
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.state <> NEW.state
      AND (OLD.state, NEW.state) NOT IN (('DRAFT', 'BILLED'), ('BILLED', 'RELEASED')) THEN
    PERFORM refuse(format('minutes cannot go from %s to %s', OLD.state, NEW.state));
  END IF;
  IF TG_OP = 'INSERT' AND NEW.state <> 'DRAFT' THEN PERFORM refuse('minutes are billed by approving a draft'); END IF;
  IF TG_OP = 'INSERT' THEN
    SELECT status INTO current_status FROM invoices WHERE tenant_id = NEW.tenant_id AND id = NEW.invoice_id FOR SHARE;
    IF current_status <> 'DRAFT' THEN PERFORM refuse('the minutes of an issued invoice never change'); END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER allocation_guard BEFORE INSERT OR UPDATE OR DELETE ON time_allocations
  FOR EACH ROW EXECUTE FUNCTION guard_allocation();

CREATE FUNCTION check_entry_minutes(tenant uuid, entry uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM time_entries e WHERE e.tenant_id = tenant AND e.id = entry AND e.billed_minutes <> (
      SELECT coalesce(sum(a.minutes), 0) FROM time_allocations a
        WHERE a.tenant_id = tenant AND a.time_entry_id = entry AND a.state = 'BILLED')) THEN
    PERFORM refuse('billed minutes equal the ledger of minutes');
  END IF;
END $$;

CREATE FUNCTION check_allocation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  allocation time_allocations;
  current_status text;
BEGIN
  SELECT * INTO allocation FROM time_allocations WHERE tenant_id = NEW.tenant_id AND id = NEW.id;
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT status INTO current_status FROM invoices WHERE tenant_id = allocation.tenant_id AND id = allocation.invoice_id;
  IF allocation.state <> (CASE current_status WHEN 'DRAFT' THEN 'DRAFT' WHEN 'VOID' THEN 'RELEASED' ELSE 'BILLED' END) THEN
    PERFORM refuse('the ledger of minutes follows the state of its invoice');
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.state <> NEW.state THEN
    PERFORM check_entry_minutes(NEW.tenant_id, NEW.time_entry_id);
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER allocation_adds_up AFTER INSERT OR UPDATE ON time_allocations
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_allocation();

-- Time entries --------------------------------------------------------------------------------------------

CREATE FUNCTION guard_time_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  movable CONSTANT text[] := ARRAY['billed_minutes', 'written_off_minutes', 'held_minutes', 'invoice_id', 'version'];
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.billed_minutes <> 0 THEN PERFORM refuse('time begins unbilled'); END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' THEN
    IF OLD.billed_minutes > 0 THEN PERFORM refuse('billed time is never deleted'); END IF;
    RETURN OLD;
  END IF;
  IF OLD.billed_minutes > 0 AND to_jsonb(OLD) - movable <> to_jsonb(NEW) - movable THEN
    PERFORM refuse('billed time never changes');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER time_entry_guard BEFORE INSERT OR UPDATE OR DELETE ON time_entries
  FOR EACH ROW EXECUTE FUNCTION guard_time_entry();

CREATE FUNCTION check_time_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM check_entry_minutes(NEW.tenant_id, NEW.id);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER time_entry_adds_up AFTER UPDATE OF billed_minutes ON time_entries
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.billed_minutes IS DISTINCT FROM NEW.billed_minutes) EXECUTE FUNCTION check_time_entry();

CREATE FUNCTION guard_project() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.customer_id IS DISTINCT FROM OLD.customer_id AND EXISTS (
      SELECT FROM time_entries WHERE tenant_id = OLD.tenant_id AND project_id = OLD.id AND billed_minutes > 0) THEN
    PERFORM refuse('a project with billed time stays with its customer');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER project_guard BEFORE UPDATE OF customer_id ON projects FOR EACH ROW EXECUTE FUNCTION guard_project();

-- Numbers -------------------------------------------------------------------------------------------------

CREATE FUNCTION guard_counter() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  used boolean := EXISTS (SELECT FROM invoices WHERE tenant_id = OLD.tenant_id AND series_id = OLD.series_id
                            AND period = OLD.period AND sequence IS NOT NULL);
BEGIN
  IF (NEW.tenant_id, NEW.series_id, NEW.period) IS DISTINCT FROM (OLD.tenant_id, OLD.series_id, OLD.period)
      OR (used AND (NEW.start <> OLD.start OR NEW.next NOT IN (OLD.next, OLD.next + 1))) THEN
    PERFORM refuse('a counter in use only counts on, by one');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER counter_guard BEFORE UPDATE ON invoice_counters FOR EACH ROW EXECUTE FUNCTION guard_counter();

CREATE FUNCTION check_counter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM invoice_counters c WHERE c.tenant_id = NEW.tenant_id AND c.series_id = NEW.series_id AND c.period = NEW.period
      AND c.next > c.start AND NOT EXISTS (
        SELECT FROM invoices i WHERE i.tenant_id = c.tenant_id AND i.series_id = c.series_id AND i.period = c.period
          AND i.sequence = c.next - 1)) THEN
    PERFORM refuse('a number that was taken stands on an invoice');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER counter_adds_up AFTER INSERT OR UPDATE ON invoice_counters
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_counter();

CREATE FUNCTION guard_series() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind <> OLD.kind OR NEW.last_issue_date < OLD.last_issue_date
      OR (NEW.last_issue_date IS NULL AND OLD.last_issue_date IS NOT NULL) THEN
    PERFORM refuse('in a series issue dates never fall');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER series_guard BEFORE UPDATE ON invoice_series FOR EACH ROW EXECUTE FUNCTION guard_series();

-- Settlements, payments, refunds ----------------------------------------------------------------------------

CREATE FUNCTION check_settlement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  digits integer;
BEGIN
  SELECT currency_digits(currency) INTO digits FROM invoices WHERE tenant_id = NEW.tenant_id AND id = NEW.invoice_id;
  IF NEW.amount <> round(NEW.amount, digits) THEN PERFORM refuse('a settlement is rounded to its currency'); END IF;
  IF EXISTS (
    SELECT FROM invoices i WHERE i.tenant_id = NEW.tenant_id AND i.id = NEW.invoice_id
      AND (i.status IN ('DRAFT', 'VOID') OR i.settled <> (
        SELECT sum(amount) FROM settlements WHERE tenant_id = NEW.tenant_id AND invoice_id = NEW.invoice_id))) THEN
    PERFORM refuse('what is settled equals the sum of the settlements');
  END IF;
  IF NEW.payment_id IS NOT NULL AND EXISTS (
    SELECT FROM payments p JOIN invoices i ON i.tenant_id = p.tenant_id AND i.id = NEW.invoice_id
      WHERE p.tenant_id = NEW.tenant_id AND p.id = NEW.payment_id
        AND (p.currency <> i.currency OR p.customer_id <> i.customer_id OR p.applied <> (
          SELECT sum(amount) FROM settlements WHERE tenant_id = NEW.tenant_id AND payment_id = NEW.payment_id))) THEN
    PERFORM refuse('a payment settles invoices of its own customer and currency, each cent once');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER settlement_adds_up AFTER INSERT ON settlements
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_settlement();

CREATE FUNCTION check_payment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM payments p WHERE p.tenant_id = NEW.tenant_id AND p.id = NEW.id AND (
      p.applied <> (SELECT coalesce(sum(amount), 0) FROM settlements WHERE tenant_id = p.tenant_id AND payment_id = p.id)
      OR p.refunded <> (SELECT coalesce(sum(amount), 0) FROM refunds WHERE tenant_id = p.tenant_id AND payment_id = p.id))) THEN
    PERFORM refuse('what a payment settled and gave back equals its settlements and refunds');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER payment_adds_up AFTER INSERT OR UPDATE ON payments
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_payment();

CREATE FUNCTION check_refund() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT refunded FROM payments WHERE tenant_id = NEW.tenant_id AND id = NEW.payment_id) <> (
      SELECT sum(amount) FROM refunds WHERE tenant_id = NEW.tenant_id AND payment_id = NEW.payment_id) THEN
    PERFORM refuse('what a payment gave back equals its refunds');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER refund_adds_up AFTER INSERT ON refunds
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_refund();

-- Running sums: one statement, its rows in one order, so that two payments never lock each other out. --------

CREATE FUNCTION sum_receivables() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  INSERT INTO receivables_by_day AS r (tenant_id, currency, due_date, outstanding, invoices)
  SELECT tenant_id, currency, due_date, sum(amount), sum(sign(amount))
  FROM (
    SELECT tenant_id, currency, due_date, total - settled AS amount FROM after_rows
      WHERE kind = 'INVOICE' AND status IN ('APPROVED', 'SENT', 'PAID') AND total > settled
    UNION ALL
    SELECT tenant_id, currency, due_date, settled - total FROM before_rows
      WHERE kind = 'INVOICE' AND status IN ('APPROVED', 'SENT', 'PAID') AND total > settled
  ) AS change
  GROUP BY tenant_id, currency, due_date
  HAVING sum(amount) <> 0 OR sum(sign(amount)) <> 0
  ORDER BY tenant_id, currency, due_date
  ON CONFLICT (tenant_id, currency, due_date) DO UPDATE
    SET outstanding = r.outstanding + excluded.outstanding, invoices = r.invoices + excluded.invoices;
  RETURN NULL;
END $$;
CREATE TRIGGER invoices_receivable AFTER UPDATE ON invoices
  REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
  FOR EACH STATEMENT EXECUTE FUNCTION sum_receivables();

CREATE FUNCTION sum_payments() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  INSERT INTO payments_by_day_and_currency AS s (tenant_id, currency, paid_on, amount)
  SELECT tenant_id, currency, paid_on, sum(amount) FROM after_rows
  GROUP BY tenant_id, currency, paid_on ORDER BY tenant_id, currency, paid_on
  ON CONFLICT (tenant_id, currency, paid_on) DO UPDATE SET amount = s.amount + excluded.amount;
  RETURN NULL;
END $$;
CREATE TRIGGER payments_received AFTER INSERT ON payments
  REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION sum_payments();

CREATE FUNCTION sum_refunds() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  INSERT INTO payments_by_day_and_currency AS s (tenant_id, currency, paid_on, amount)
  SELECT r.tenant_id, p.currency, r.refunded_on, -sum(r.amount)
  FROM after_rows r JOIN payments p ON p.tenant_id = r.tenant_id AND p.id = r.payment_id
  GROUP BY r.tenant_id, p.currency, r.refunded_on ORDER BY r.tenant_id, p.currency, r.refunded_on
  ON CONFLICT (tenant_id, currency, paid_on) DO UPDATE SET amount = s.amount + excluded.amount;
  RETURN NULL;
END $$;
CREATE TRIGGER refunds_given AFTER INSERT ON refunds
  REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION sum_refunds();
