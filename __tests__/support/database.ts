import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client, escapeIdentifier } from "pg";
import { migrate } from "@/prisma/migrate";
import { provision, startPostgres } from "@/scripts/postgres.mjs";

/**
 * One migrated database for all tests of a run: a PostgreSQL of its own in a temporary folder, or a new database on
 * the server that TEST_DATABASE_URL names (a role that may create roles and databases).
 */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "docket-test-"));
  chmodSync(folder, 0o755); // as root the server runs as another user, who has to enter
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? null : await startPostgres({ folder: join(folder, "postgres"), password: secret() });
  const name = given ? `docket_test_${secret()}` : "docket";
  const tearDown = async () => {
    if (given) await drop(given, name);
    await server?.destroy();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await prepare(given ?? server?.superUrl ?? "", name, folder);
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}

const secret = () => randomBytes(12).toString("hex");

async function prepare(superUrl: string, name: string, folder: string): Promise<void> {
  const ownerUrl = await provision({ superUrl, owner: name, password: secret(), database: name });
  // The application's role is one for a whole server: on a shared one every run has to give it the same password.
  const appPassword = process.env.TEST_DATABASE_URL ? "docket_app" : secret();
  await migrate({ ownerUrl, appPassword });
  const appUrl = new URL(ownerUrl);
  appUrl.username = "docket_app";
  appUrl.password = appPassword;
  Object.assign(process.env, {
    TEST_SUPER_URL: superUrl,
    DATABASE_URL: ownerUrl,
    APP_DATABASE_URL: appUrl.href,
    AUTH_SECRET: "test-secret-".repeat(4),
    DATA_DIR: folder,
    MAIL_FROM: "Docket <billing@docket.example>",
    PUBLIC_URL: "http://localhost:3000",
    NEXTAUTH_URL: "http://localhost:3000",
    LOG_LEVEL: "silent",
  });
}

async function drop(superUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: superUrl });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
  await client.query(`DROP ROLE IF EXISTS ${escapeIdentifier(name)}`);
  await client.end();
}
