import { accessSync, constants, existsSync, mkdirSync, readdirSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { findBrowser, whereIs } from "./browser.mjs";
import { dataDir, isInstalled } from "./environment.mjs";
import { openDatabase } from "./stack.mjs";
import { root } from "./terminal.mjs";

// Looks at everything that Docket needs and names the cure; exit code 1 when something that it cannot do without fails.

let failed = false;

async function check(title, look, cure, { optional = false } = {}) {
  try {
    console.log(`✓ ${title}: ${await look()}`);
  } catch (error) {
    failed ||= !optional;
    console.log(`${optional ? "!" : "✗"} ${title}: ${error.message || error.code}\n    → ${cure}`);
  }
}

function must(condition, message) {
  if (!condition) throw new Error(message);
}

await check("Node", node, "Install Node 24 (nvm install, or nodejs.org).");
await check("Packages", packages, "Run npm ci, or npm start, which does it.");
await check("Data folder", dataFolder, "Make the folder writable, or set DATA_DIR to one that is.");
if (isInstalled()) await checkDatabase();
await check("Fonts", fonts, "Run npm ci: documents are set in fonts from packages.");
await check("Browser for the tests", browser, "Install Chromium, or set CHROMIUM to a path.", {
  optional: true,
});
await check("pdftotext for the tests", pdf, "Install poppler-utils.", { optional: true });
await check(
  "Mail",
  mail,
  "Set SMTP_URL to a mail server that answers, such as smtp://user:password@host:587.",
);
process.exit(failed ? 1 : 0);

function node() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  must(
    major >= 24 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19),
    `${process.version} is too old`,
  );
  return process.version;
}

function packages() {
  must(isInstalled(), "not installed, or not as package-lock.json says");
  return "as package-lock.json says";
}

function dataFolder() {
  mkdirSync(dataDir, { recursive: true });
  accessSync(dataDir, constants.W_OK);
  return dataDir;
}

async function checkDatabase() {
  const external = process.env.DATABASE_URL;
  let database;
  let client;
  const open = async () => {
    database = await openDatabase(dataDir, { joinRunning: true });
    const { default: pg } = await import("pg");
    const opened = new pg.Client({ connectionString: database.ownerUrl, connectionTimeoutMillis: 5000 });
    await opened.connect();
    client = opened;
    const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS version");
    must(rows[0].version >= 150000, `PostgreSQL ${Math.floor(rows[0].version / 10000)} is too old`);
    return `PostgreSQL ${Math.floor(rows[0].version / 10000)}, ${external ? "from DATABASE_URL" : "our own"}`;
  };
  const cure = external
    ? "Look at DATABASE_URL: host, port, role, password; PostgreSQL 15 or later."
    : `Look at ${join(dataDir, "postgres", "server.log")}.`;
  await check("Database", open, cure);
  if (client) {
    await check("Migrations", () => migrations(client), "Run npm start: it migrates before it serves.");
    await check(
      "Durability",
      () => durability(client),
      "Set synchronous_commit = on in the server's settings.",
    );
    await check("Clock", () => clock(client), "Set both clocks by NTP: invoices are dated by this one.");
    await client.end();
  }
  await database?.stop();
}

async function migrations(client) {
  const folders = readdirSync(join(root, "prisma/migrations"), { withFileTypes: true });
  const names = folders.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const exists = await client.query("SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there");
  const sql = "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL";
  const { rows } = exists.rows[0].there ? await client.query(sql) : { rows: [] };
  const applied = new Set(rows.map((row) => row.migration_name));
  const pending = names.filter((name) => !applied.has(name));
  must(!pending.length, `${pending.length} of ${names.length} are pending`);
  return `all ${names.length} applied`;
}

async function durability(client) {
  const { rows } = await client.query("SHOW synchronous_commit");
  must(rows[0].synchronous_commit === "on", `synchronous_commit is ${rows[0].synchronous_commit}`);
  return "synchronous_commit is on";
}

async function clock(client) {
  const before = Date.now();
  const { rows } = await client.query("SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS now");
  const apart = Math.max(0, before - rows[0].now, rows[0].now - Date.now());
  must(apart < 2000, `the database's clock and this one are ${Math.round(apart / 1000)} s apart`);
  return "the database agrees with this machine";
}

function fonts() {
  const folders = ["@fontsource-variable/inter", "@fontsource/noto-sans", "@fontsource/noto-sans-jp"];
  const missing = folders.filter((name) => !existsSync(join(root, "node_modules", name, "files")));
  must(!missing.length, `${missing.join(", ")} missing`);
  return "for the screens and for documents";
}

async function browser() {
  const path = await findBrowser();
  must(path, "none found; npm test looks for one, and brings one where it can");
  return path;
}

function pdf() {
  must(whereIs("pdftotext"), "missing; npm test installs it as root on Debian");
  return whereIs("pdftotext");
}

function mail() {
  if (!process.env.SMTP_URL) return "caught in the mailbox page; set SMTP_URL to send it out";
  const { hostname, port, protocol } = new URL(process.env.SMTP_URL);
  return new Promise((done, fail) => {
    const socket = connect({ host: hostname, port: Number(port || (protocol === "smtps:" ? 465 : 587)) });
    socket.setTimeout(5000, () => socket.destroy(new Error(`${hostname} does not answer`)));
    socket.once("connect", () => {
      socket.destroy();
      done(`${hostname} answers`);
    });
    socket.once("error", fail);
  });
}
