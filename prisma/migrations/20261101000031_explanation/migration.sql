-- What stood behind a billed minute when it was billed: the database keeps it with the ledger row, so that an amount can
-- be explained from it for ever, whatever becomes of the entry after a void or a credit.

CREATE FUNCTION time_entry_facts(tenant uuid, entry uuid) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('date', e.spent_on, 'memberName', m.name, 'projectName', p.name, 'taskName', t.name,
    'description', e.description, 'minutes', e.minutes, 'billableMinutes', e.billable_minutes)
  FROM time_entries e
  JOIN projects p ON p.tenant_id = e.tenant_id AND p.id = e.project_id
  JOIN memberships m ON m.organization_id = e.tenant_id AND m.id = e.member_id
  LEFT JOIN tasks t ON t.tenant_id = e.tenant_id AND t.id = e.task_id
  WHERE e.tenant_id = tenant AND e.id = entry
$$;

ALTER TABLE time_allocations ADD COLUMN entry jsonb;

-- Its argument is called like the new column, so it says now which it means.
CREATE OR REPLACE FUNCTION check_entry_minutes(tenant uuid, entry uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM time_entries e WHERE e.tenant_id = tenant AND e.id = check_entry_minutes.entry AND e.billed_minutes <> (
      SELECT coalesce(sum(a.minutes), 0) FROM time_allocations a
        WHERE a.tenant_id = tenant AND a.time_entry_id = check_entry_minutes.entry AND a.state = 'BILLED')) THEN
    PERFORM refuse('billed minutes equal the ledger of minutes');
  END IF;
END $$;

-- What was billed before is kept as it is now. The owner has to see all rows meanwhile.
ALTER TABLE time_allocations NO FORCE ROW LEVEL SECURITY;
ALTER TABLE time_entries NO FORCE ROW LEVEL SECURITY;
ALTER TABLE projects NO FORCE ROW LEVEL SECURITY;
ALTER TABLE tasks NO FORCE ROW LEVEL SECURITY;
ALTER TABLE time_allocations DISABLE TRIGGER USER;
UPDATE time_allocations SET entry = time_entry_facts(tenant_id, time_entry_id) WHERE state <> 'DRAFT';
ALTER TABLE time_allocations ENABLE TRIGGER USER;
ALTER TABLE time_allocations FORCE ROW LEVEL SECURITY;
ALTER TABLE time_entries FORCE ROW LEVEL SECURITY;
ALTER TABLE projects FORCE ROW LEVEL SECURITY;
ALTER TABLE tasks FORCE ROW LEVEL SECURITY;

CREATE FUNCTION keep_entry_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.entry := time_entry_facts(NEW.tenant_id, NEW.time_entry_id);
  RETURN NEW;
END $$;
-- Named to fire after the guards.
CREATE TRIGGER allocation_keeps_facts BEFORE UPDATE OF state ON time_allocations
  FOR EACH ROW WHEN (OLD.state = 'DRAFT' AND NEW.state = 'BILLED') EXECUTE FUNCTION keep_entry_facts();

-- Held and written-off minutes that are set back to none need their rows too.
DROP TRIGGER time_entry_adjusted ON time_entries;
CREATE CONSTRAINT TRIGGER time_entry_begins_adjusted AFTER INSERT ON time_entries
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.held_minutes <> 0 OR NEW.written_off_minutes <> 0) EXECUTE FUNCTION check_entry_adjusted();
CREATE CONSTRAINT TRIGGER time_entry_adjusted AFTER UPDATE OF held_minutes, written_off_minutes ON time_entries
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((OLD.held_minutes, OLD.written_off_minutes) IS DISTINCT FROM (NEW.held_minutes, NEW.written_off_minutes))
  EXECUTE FUNCTION check_entry_adjusted();
