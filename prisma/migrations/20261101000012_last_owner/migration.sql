-- A firm that nobody owns could never be repaired from inside. The lock makes two who leave at once wait for each other.

CREATE FUNCTION guard_last_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM organizations WHERE id = OLD.organization_id FOR UPDATE;
  IF NOT EXISTS (SELECT FROM memberships WHERE organization_id = OLD.organization_id
                   AND role = 'OWNER' AND user_id IS NOT NULL AND archived_at IS NULL) THEN
    PERFORM refuse('a firm keeps at least one owner');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER last_owner_guard AFTER UPDATE ON memberships FOR EACH ROW
  WHEN (OLD.role = 'OWNER' AND OLD.user_id IS NOT NULL AND OLD.archived_at IS NULL
        AND (NEW.role <> 'OWNER' OR NEW.user_id IS NULL OR NEW.archived_at IS NOT NULL
             OR NEW.organization_id <> OLD.organization_id))
  EXECUTE FUNCTION guard_last_owner();
