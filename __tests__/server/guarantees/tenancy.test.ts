import { Client } from "pg";
import { expect, it } from "vitest";
import { newApproved, newBooks } from "@/__tests__/support/books";
import { newId } from "@/server/ctx";
import { inTenant } from "@/server/db";
import { env } from "@/server/env";

async function asRole<T>(run: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: env().APP_DATABASE_URL });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

it("the application's role is no superuser, bypasses no policy and owns nothing", async () => {
  const { rows } = await asRole((client) =>
    client.query(`SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
      (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid) AS owned
      FROM pg_roles r WHERE rolname = current_user`),
  );
  expect(rows).toEqual([
    { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 },
  ]);
});

it("every table of a firm has row-level security, enabled and forced", async () => {
  const { rows } = await asRole((client) =>
    client.query(`SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
      WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
        AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`),
  );
  expect(rows).toEqual([]);
});

it("every unique index of a firm's table starts with tenant_id, and so does every primary key", async () => {
  const { rows } = await asRole((client) =>
    client.query(`SELECT i.indexrelid::regclass::text AS index FROM pg_index i
      JOIN pg_class c ON c.oid = i.indrelid AND c.relnamespace = 'public'::regnamespace
      JOIN pg_attribute t ON t.attrelid = c.oid AND t.attname = 'tenant_id'
      WHERE i.indisunique AND i.indkey[0] <> t.attnum`),
  );
  expect(rows).toEqual([]);
});

it("every reference between tables of a firm carries the firm", async () => {
  const { rows } = await asRole((client) =>
    client.query(`SELECT conname, conrelid::regclass::text AS table FROM pg_constraint k
      JOIN pg_attribute t ON t.attrelid = k.conrelid AND t.attname = 'tenant_id'
      WHERE k.contype = 'f' AND NOT t.attnum = ANY(k.conkey)`),
  );
  expect(rows).toEqual([]);
});

it("without a firm a query fails loudly, before the first setting and after a transaction alike", async () => {
  await asRole(async (client) => {
    await expect(client.query("SELECT FROM invoices")).rejects.toThrow(/app\.tenant_id/);
    await client.query(
      `BEGIN; SELECT set_config('app.tenant_id', '${newId()}', true); SELECT FROM invoices; COMMIT`,
    );
    await expect(client.query("SELECT FROM invoices")).rejects.toThrow();
  });
});

it("another firm's rows are neither seen nor changed, nor can rows be written for it", async () => {
  const books = await newBooks();
  const { id } = await newApproved(books);
  const stranger = await newBooks();
  await inTenant(stranger.firm, async (tx) => {
    expect(await tx.$queryRaw`SELECT FROM invoices WHERE id = ${id}::uuid`).toEqual([]);
    expect(await tx.$executeRaw`UPDATE invoices SET internal_notes = 'seen' WHERE id = ${id}::uuid`).toBe(0);
    expect(await tx.$executeRaw`DELETE FROM time_allocations WHERE invoice_id = ${id}::uuid`).toBe(0);
  });
  await expect(
    inTenant(
      stranger.firm,
      (tx) => tx.$executeRaw`INSERT INTO tasks (tenant_id, id, project_id, name)
        VALUES (${books.firm.tenantId}::uuid, ${newId()}::uuid, ${books.projectId}::uuid, 'Intruder')`,
    ),
  ).rejects.toThrow(/row-level security/);
});

it("a reference to another firm's row cannot exist", async () => {
  const books = await newBooks();
  const stranger = await newBooks();
  await expect(
    inTenant(
      stranger.firm,
      (tx) => tx.$executeRaw`INSERT INTO tasks (tenant_id, id, project_id, name)
        VALUES (${stranger.firm.tenantId}::uuid, ${newId()}::uuid, ${books.projectId}::uuid, 'Intruder')`,
    ),
  ).rejects.toThrow(/foreign key/);
});

it("the application may not drop, truncate, disable a trigger or change a policy", async () => {
  await asRole(async (client) => {
    for (const attack of [
      "DROP TABLE audit_events",
      "TRUNCATE invoices",
      "ALTER TABLE invoices DISABLE TRIGGER ALL",
      "ALTER TABLE invoices NO FORCE ROW LEVEL SECURITY",
      "CREATE POLICY everybody ON invoices USING (true)",
      "SET session_replication_role = replica",
      "SET ROLE docket_owner",
    ]) {
      await expect(client.query(attack), attack).rejects.toThrow();
    }
  });
});
