-- Discounts for paying early, balances that are written off, and what is taken back.

-- The owner has to see all rows while new references are checked.
ALTER TABLE payments NO FORCE ROW LEVEL SECURITY;
ALTER TABLE settlements NO FORCE ROW LEVEL SECURITY;

-- Whose paying early earned the discount: with that payment it goes.
ALTER TABLE settlements
  ADD COLUMN discount_payment_id uuid,
  ADD FOREIGN KEY (tenant_id, discount_payment_id) REFERENCES payments (tenant_id, id),
  ADD CONSTRAINT discount_names_its_payment CHECK ((kind = 'EARLY_PAYMENT') = (discount_payment_id IS NOT NULL)),
  ADD CONSTRAINT write_off_has_reason CHECK (kind <> 'WRITE_OFF' OR reason <> ''),
  ADD CONSTRAINT payments_have_no_tax CHECK (kind <> 'PAYMENT' OR tax = 0);
CREATE INDEX settlements_by_discount ON settlements (tenant_id, discount_payment_id) WHERE discount_payment_id IS NOT NULL;
CREATE INDEX settlements_by_day ON settlements (tenant_id, settled_on) WHERE kind IN ('WRITE_OFF', 'EARLY_PAYMENT');

CREATE INDEX refunds_by_payment ON refunds (tenant_id, payment_id);
CREATE UNIQUE INDEX refunds_reversed_once ON refunds (tenant_id, payment_id) WHERE kind = 'REVERSAL';
CREATE INDEX payments_with_credit ON payments (tenant_id, customer_id, currency, paid_on, id)
  WHERE applied + refunded < amount;

ALTER TABLE payments FORCE ROW LEVEL SECURITY;
ALTER TABLE settlements FORCE ROW LEVEL SECURITY;

-- What is taken back of an invoice is never more than the same payment, credit note, discount or write-off settled on it.
CREATE FUNCTION check_taken_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT sum(amount) FROM settlements
      WHERE tenant_id = NEW.tenant_id AND invoice_id = NEW.invoice_id AND kind = NEW.kind
        AND (payment_id, credit_note_id, discount_payment_id)
          IS NOT DISTINCT FROM (NEW.payment_id, NEW.credit_note_id, NEW.discount_payment_id)) < 0 THEN
    PERFORM refuse('what is taken back of an invoice was settled on it before');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER settlement_taken_back AFTER INSERT ON settlements
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.amount < 0) EXECUTE FUNCTION check_taken_back();

CREATE FUNCTION check_discount() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM payments p JOIN invoices i ON i.tenant_id = p.tenant_id AND i.id = NEW.invoice_id
    WHERE p.tenant_id = NEW.tenant_id AND p.id = NEW.discount_payment_id
      AND (p.currency, p.customer_id) = (i.currency, i.customer_id)
      AND NEW.tax = round(NEW.tax, currency_digits(i.currency))) THEN
    PERFORM refuse('a discount belongs to a payment of the same customer and currency');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER settlement_discount AFTER INSERT ON settlements
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.discount_payment_id IS NOT NULL) EXECUTE FUNCTION check_discount();

-- A reversed payment has settled nothing: all of it went back, with the discounts that it had earned.
CREATE FUNCTION check_reversal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM payments WHERE tenant_id = NEW.tenant_id AND id = NEW.payment_id AND refunded <> amount)
      OR EXISTS (SELECT FROM settlements WHERE tenant_id = NEW.tenant_id AND discount_payment_id = NEW.payment_id
                 GROUP BY invoice_id HAVING sum(amount) <> 0) THEN
    PERFORM refuse('a reversal takes all of a payment back');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER refund_reverses AFTER INSERT ON refunds
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.kind = 'REVERSAL') EXECUTE FUNCTION check_reversal();

-- Money goes back on the day it came in or later.
CREATE FUNCTION guard_refund_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM payments WHERE tenant_id = NEW.tenant_id AND id = NEW.payment_id AND paid_on > NEW.refunded_on) THEN
    PERFORM refuse('money goes back on the day it came in or later');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refund_day BEFORE INSERT ON refunds FOR EACH ROW EXECUTE FUNCTION guard_refund_day();
