import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client, escapeLiteral } from "pg";
import PgBoss from "pg-boss";
import { queues } from "@/server/jobs/queues";

const folder = join(dirname(fileURLToPath(import.meta.url)), "migrations");

/**
 * Brings a database up to date: the application's role, the migrations (recorded as Prisma records them, so that
 * `prisma migrate deploy` can take over), and the schema of the job queue. Safe to run twice and by two at once.
 */
export async function migrate({
  ownerUrl,
  appPassword,
}: {
  ownerUrl: string;
  appPassword?: string;
}): Promise<string[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(7263180)");
    await ensureAppRole(client, appPassword);
    const applied = await applyMigrations(client);
    await prepareQueue(client, ownerUrl);
    return applied;
  } finally {
    await client.end();
  }
}

async function ensureAppRole(client: Client, password?: string): Promise<void> {
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = 'docket_app'");
  if (!rowCount) await client.query("CREATE ROLE docket_app LOGIN NOBYPASSRLS NOCREATEDB NOCREATEROLE");
  if (password) await client.query(`ALTER ROLE docket_app PASSWORD ${escapeLiteral(password)}`);
}

async function applyMigrations(client: Client): Promise<string[]> {
  await client.query(`CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
    logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(),
    applied_steps_count integer NOT NULL DEFAULT 0)`);
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    "SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  const known = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  const applied: string[] = [];
  for (const name of migrationNames()) {
    const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
    const checksum = createHash("sha256").update(sql).digest("hex");
    if (known.get(name) === checksum) continue;
    if (known.has(name))
      throw new Error(`Migration ${name} was changed after it had been applied; add a new one instead.`);
    await applyOne(client, name, sql, checksum);
    applied.push(name);
  }
  return applied;
}

async function applyOne(client: Client, name: string, sql: string, checksum: string): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, now(), $3, 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}

/** The migrations of this release, in order. */
export function migrationNames(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** pg-boss makes its own tables as the owner; the application may use them and nothing more. */
async function prepareQueue(client: Client, ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, supervise: false, schedule: false });
  await boss.start();
  for (const queue of queues) {
    await boss.createQueue(queue, { name: queue, retryLimit: 5, retryDelay: 5, retryBackoff: true });
  }
  await boss.stop({ graceful: false, wait: true });
  await client.query(`
    GRANT USAGE ON SCHEMA pgboss TO docket_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO docket_app;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO docket_app;`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const ownerUrl = process.env.DATABASE_URL;
  if (!ownerUrl) throw new Error("Set DATABASE_URL to a role that may create tables and roles.");
  const appUrl = process.env.APP_DATABASE_URL;
  const appPassword = appUrl ? decodeURIComponent(new URL(appUrl).password) : undefined;
  const applied = await migrate({ ownerUrl, appPassword });
  console.log(applied.length ? `Applied ${applied.length} migrations.` : "The database is up to date.");
}
