-- Rows that a person keeps on a week before there is time in them; `week` is its first day.
CREATE TABLE timesheet_rows (
  tenant_id  uuid NOT NULL REFERENCES organizations,
  id         uuid NOT NULL,
  member_id  uuid NOT NULL,
  week       date NOT NULL,
  project_id uuid NOT NULL,
  task_id    uuid,
  PRIMARY KEY (tenant_id, id),
  UNIQUE NULLS NOT DISTINCT (tenant_id, member_id, week, project_id, task_id),
  FOREIGN KEY (tenant_id, member_id) REFERENCES memberships (organization_id, id),
  FOREIGN KEY (tenant_id, project_id) REFERENCES projects (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, project_id, task_id) REFERENCES tasks (tenant_id, project_id, id)
    ON UPDATE CASCADE ON DELETE CASCADE
);

ALTER TABLE timesheet_rows ENABLE ROW LEVEL SECURITY;
ALTER TABLE timesheet_rows FORCE ROW LEVEL SECURITY;
CREATE POLICY firm ON timesheet_rows
  USING (tenant_id = (SELECT current_setting('app.tenant_id')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant_id')::uuid));
GRANT SELECT, INSERT, DELETE ON timesheet_rows TO docket_app;

-- The hours a person means to work in a week; null while nobody has said.
ALTER TABLE memberships ADD COLUMN weekly_target_minutes integer CHECK (weekly_target_minutes BETWEEN 1 AND 10080);
