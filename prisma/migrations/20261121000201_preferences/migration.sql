-- How a person wants the product to behave, whichever firm is open. No locale: as the browser asks for.
ALTER TABLE users ADD COLUMN single_keys boolean NOT NULL DEFAULT true;
ALTER TABLE users ADD COLUMN locale text CHECK (locale ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$');

-- When its owner went through the first steps, or said that they are not needed. Firms that work already need none.
ALTER TABLE organizations ADD COLUMN set_up_at timestamptz;
UPDATE organizations SET set_up_at = now();
