-- An e-mail waits a moment before it goes out, so that it can be taken back; taken back, its invoice was never sent.

ALTER TABLE email_deliveries DROP CONSTRAINT email_deliveries_status_check;
ALTER TABLE email_deliveries ADD CONSTRAINT email_deliveries_status_check
  CHECK (status IN ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'CANCELLED'));
ALTER TABLE email_deliveries ADD COLUMN not_before timestamptz NOT NULL DEFAULT now();

CREATE FUNCTION guard_email_delivery() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status IN ('SENT', 'CANCELLED') AND NEW.status <> OLD.status THEN
    PERFORM refuse('an e-mail that is out, or taken back, stays so');
  END IF;
  IF NEW.status = 'CANCELLED' AND OLD.status NOT IN ('QUEUED', 'CANCELLED') THEN
    PERFORM refuse('only an e-mail that still waits is taken back');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER email_delivery_guard BEFORE UPDATE ON email_deliveries FOR EACH ROW EXECUTE FUNCTION guard_email_delivery();

CREATE OR REPLACE FUNCTION guard_invoice_update() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  movable CONSTANT text[] := ARRAY['status', 'settled', 'sent_at', 'paid_at', 'voided_at', 'voided_by', 'void_reason',
                                   'internal_notes', 'version', 'updated_at'];
  fixed CONSTANT text[] := ARRAY['internal_notes', 'version', 'updated_at'];
BEGIN
  IF NOT (OLD.status = NEW.status OR (OLD.status, NEW.status) IN (
      ('DRAFT', 'APPROVED'), ('APPROVED', 'SENT'), ('APPROVED', 'PAID'), ('APPROVED', 'VOID'), ('SENT', 'APPROVED'),
      ('SENT', 'PAID'), ('SENT', 'VOID'), ('PAID', 'SENT'), ('PAID', 'APPROVED'))) THEN
    PERFORM refuse(format('an invoice cannot go from %s to %s', OLD.status, NEW.status));
  END IF;
  IF OLD.sent_at IS NOT NULL AND NEW.sent_at IS DISTINCT FROM OLD.sent_at
      AND (NEW.sent_at IS NOT NULL OR EXISTS (
        SELECT FROM email_deliveries
        WHERE tenant_id = OLD.tenant_id AND invoice_id = OLD.id AND status <> 'CANCELLED')) THEN
    PERFORM refuse('an invoice that went out stays sent');
  END IF;
  IF OLD.status = 'SENT' AND NEW.status = 'APPROVED' AND NEW.sent_at IS NOT NULL THEN
    PERFORM refuse('an invoice that went out stays sent');
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
