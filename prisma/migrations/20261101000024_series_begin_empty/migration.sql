-- A series begins without a last document, whatever is inserted: the chain is made by the database alone.

CREATE FUNCTION guard_series_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.last_sha256 IS NOT NULL OR NEW.last_issue_date IS NOT NULL THEN
    PERFORM refuse('a series begins without documents');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER series_insert BEFORE INSERT ON invoice_series FOR EACH ROW EXECUTE FUNCTION guard_series_insert();

ALTER TABLE invoice_series NO FORCE ROW LEVEL SECURITY;
ALTER TABLE invoice_series ADD CONSTRAINT default_is_in_use CHECK (NOT is_default OR archived_at IS NULL);
ALTER TABLE invoice_series FORCE ROW LEVEL SECURITY;
