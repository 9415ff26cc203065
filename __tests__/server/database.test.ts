import { randomBytes } from "node:crypto";
import { Client, escapeIdentifier } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate, migrationNames } from "@/prisma/migrate";

const ownerUrl = process.env.DATABASE_URL ?? "";
const app = new Client({ connectionString: process.env.APP_DATABASE_URL });
const owner = new Client({ connectionString: ownerUrl });

beforeAll(async () => {
  await app.connect();
  await owner.connect();
});

afterAll(async () => {
  await app.end();
  await owner.end();
});

async function first(client: Client, sql: string): Promise<unknown> {
  const { rows } = await client.query({ text: sql, rowMode: "array" });
  return rows[0]?.[0];
}

describe("the role of the application", () => {
  it("is no superuser, cannot pass row-level security, and makes neither roles nor databases", async () => {
    const { rows } = await app.query(
      "SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user",
    );
    expect(rows).toEqual([
      {
        rolname: "docket_app",
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
      },
    ]);
  });

  it("owns nothing in the database", async () => {
    const owned = `SELECT count(*)::int FROM pg_class WHERE pg_get_userbyid(relowner) = 'docket_app'`;
    expect(await first(owner, owned)).toBe(0);
    expect(await first(owner, "SELECT count(*)::int FROM pg_class WHERE relname = 'invoices'")).toBe(1);
  });

  it("belongs to no other role", async () => {
    const memberships = `SELECT count(*)::int FROM pg_auth_members WHERE member = 'docket_app'::regrole`;
    expect(await first(owner, memberships)).toBe(0);
  });

  it("can neither make a table nor drop a policy nor switch a trigger off", async () => {
    await expect(app.query("CREATE TABLE mine (id int)")).rejects.toThrow(/permission denied/);
    await expect(app.query("ALTER TABLE invoices DISABLE ROW LEVEL SECURITY")).rejects.toThrow(
      /must be owner/,
    );
    await expect(app.query("ALTER TABLE invoices DISABLE TRIGGER ALL")).rejects.toThrow(/must be owner/);
    await expect(app.query("SET session_replication_role = replica")).rejects.toThrow(/permission denied/);
  });
});

describe("the role that owns the tables", () => {
  it("is no superuser either", async () => {
    expect(await first(owner, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user")).toBe(false);
  });
});

describe("migrating", () => {
  it("has brought every migration of this release in, once", async () => {
    const { rows } = await owner.query<{ migration_name: string }>(
      "SELECT migration_name FROM _prisma_migrations ORDER BY migration_name",
    );
    expect(rows.map((row) => row.migration_name)).toEqual(migrationNames());
  });

  it("changes nothing the second time", async () => {
    expect(await migrate({ ownerUrl })).toEqual([]);
  });

  it("brings each migration in once when two migrate an empty database at once", async () => {
    const fresh = await emptyDatabase();
    const applied = await Promise.all([migrate({ ownerUrl: fresh.url }), migrate({ ownerUrl: fresh.url })]);
    await fresh.drop();
    expect(applied.map((names) => names.length).sort((left, right) => left - right)).toEqual([
      0,
      migrationNames().length,
    ]);
  });

  it("refuses a migration that was changed after it had been applied", async () => {
    const name = migrationNames()[0];
    const sql = "UPDATE _prisma_migrations SET checksum = $2 WHERE migration_name = $1";
    const checksum = await owner.query("SELECT checksum FROM _prisma_migrations WHERE migration_name = $1", [
      name,
    ]);
    await owner.query(sql, [name, "of another text"]);
    const refused = migrate({ ownerUrl }).catch((error: Error) => error.message);
    expect(await refused).toContain(`${name} was changed`);
    await owner.query(sql, [name, checksum.rows[0]?.checksum]);
  });
});

/** A second database of the same owner; the tests' superuser makes it, since owners may not. */
async function emptyDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const superUrl = process.env.TEST_SUPER_URL ?? "";
  const name = `docket_empty_${randomBytes(6).toString("hex")}`;
  const client = new Client({ connectionString: superUrl });
  await client.connect();
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  await client.query(`CREATE DATABASE ${name} OWNER ${escapeIdentifier(url.username)}`);
  return {
    url: url.href,
    drop: async () => {
      await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await client.end();
    },
  };
}
