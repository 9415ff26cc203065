-- Identity: who you are and which firm that opens. No tenant_id, hence outside row-level security.

CREATE TABLE users (
  id            uuid PRIMARY KEY,
  email         text NOT NULL UNIQUE CHECK (email = lower(email)),
  name          text NOT NULL,
  password_hash text,
  created_at    timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE organizations (
  id         uuid PRIMARY KEY,
  slug       text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9](-?[a-z0-9])*$' AND length(slug) <= 48),
  name       text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- A member without a user is a person whose time is kept but who has not signed in yet (imported, or invited).
CREATE TABLE memberships (
  organization_id   uuid NOT NULL REFERENCES organizations,
  id                uuid NOT NULL,
  user_id           uuid REFERENCES users,
  name              text NOT NULL,
  email             text CHECK (email = lower(email)),
  role              text NOT NULL CHECK (role IN ('OWNER', 'ADMIN', 'MEMBER')),
  invite_hash       text UNIQUE,
  invite_expires_at timestamptz,
  archived_at       timestamptz,
  created_at        timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_id, id),
  UNIQUE (organization_id, user_id),
  UNIQUE (organization_id, email)
);
CREATE INDEX memberships_by_user ON memberships (user_id);

CREATE TABLE sessions (
  id         uuid PRIMARY KEY,
  user_id    uuid NOT NULL REFERENCES users,
  ip         text,
  user_agent text,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz
);
CREATE INDEX sessions_by_user ON sessions (user_id);

-- The table that rate-limiter-flexible keeps its points in.
CREATE TABLE rate_limits (
  key    varchar(255) PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire timestamptz
);
