-- The orders of the invoice list: drafts without a date or number come where the newest would.
DROP INDEX invoices_by_issue_date, invoices_by_due_date;
CREATE INDEX invoices_by_number ON invoices
  (tenant_id, (coalesce(issue_date, 'infinity'::date)), (coalesce(sequence, 2147483647)), id);
CREATE INDEX invoices_by_due_date ON invoices (tenant_id, (coalesce(due_date, 'infinity'::date)), id);
