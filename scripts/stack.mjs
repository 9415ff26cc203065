import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { appUrlOf, freePort, hashOf, isStamped, programs, secrets } from "./environment.mjs";
import { provision, startPostgres } from "./postgres.mjs";
import { mustRun, Refusal, root, tail } from "./terminal.mjs";

/**
 * The database that DATABASE_URL names, or else our own PostgreSQL with its data in `folder`. `joinRunning` uses the
 * server that another process runs there, and leaves it running.
 */
export async function openDatabase(
  folder,
  { external = process.env.DATABASE_URL, joinRunning = false } = {},
) {
  const kept = secrets(folder);
  const authSecret = process.env.AUTH_SECRET || kept.auth;
  const appUrl = (ownerUrl) => (external && process.env.APP_DATABASE_URL) || appUrlOf(ownerUrl, authSecret);
  if (external)
    return { external: true, ownerUrl: external, appUrl: appUrl(external), authSecret, stop: async () => {} };
  const place = { folder: join(folder, "postgres"), password: kept.superuser };
  const server = await startPostgres(place).catch((error) => {
    if (joinRunning && error.code === "RUNNING") return error.server;
    throw new Refusal(error.message);
  });
  try {
    const ownerUrl = await provision({ superUrl: server.superUrl, password: kept.owner });
    return { external: false, ownerUrl, appUrl: appUrl(ownerUrl), authSecret, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The environment of every process of one installation. */
export function environmentOf({ folder, database, port, demo, mode = "production", dist, publicUrl }) {
  const address = publicUrl || process.env.PUBLIC_URL || `http://localhost:${port}`;
  return {
    ...process.env,
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: database.ownerUrl,
    APP_DATABASE_URL: database.appUrl,
    AUTH_SECRET: database.authSecret,
    DATA_DIR: folder,
    PORT: String(port),
    PUBLIC_URL: address,
    NEXTAUTH_URL: address,
    DOCKET_DEMO: demo ? "1" : "0",
    DOCKET_DIST: dist ?? process.env.DOCKET_DIST ?? ".next",
  };
}

const typescript = (file) => ["--import", "tsx", file];

export async function migrate(env) {
  const text = await mustRun("Migrating the database", process.execPath, typescript("prisma/migrate.ts"), {
    env,
  });
  return tail(text, 1).replace(/\.$/, "").toLowerCase();
}

/**
 * Loads the demo firm into a database without any firm. An interrupted load is noticed by what it left behind and
 * begun anew: nothing but half a demo can be in such a database.
 */
export async function loadDemo(env) {
  const unfinished = join(env.DATA_DIR, "demo.unfinished");
  if (existsSync(unfinished)) await emptyDatabase(env);
  else if (await hasFirms(env)) return "already there";
  mkdirSync(env.DATA_DIR, { recursive: true });
  writeFileSync(unfinished, "");
  await mustRun("Loading the demo firm", process.execPath, typescript("prisma/seed.ts"), { env });
  rmSync(unfinished);
}

/** Drops everything in the database and migrates it anew. */
export async function emptyDatabase(env) {
  await query(env, "DROP SCHEMA IF EXISTS pgboss CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  await query(env, "GRANT USAGE ON SCHEMA public TO PUBLIC");
  await migrate(env);
}

async function hasFirms(env) {
  const { rows } = await query(env, "SELECT EXISTS (SELECT FROM organizations) AS some");
  return rows[0].some;
}

async function query(env, sql) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  return client.query(sql).finally(() => client.end());
}

const sources = ["app", "components", "lib", "server", "public", "prisma/schema", "package-lock.json"];
const configuration = ["next.config.mjs", "postcss.config.mjs"];

/** Builds for production, unless the sources are those of the last build. */
export async function build(env, { onText } = {}) {
  const stamp = join(root, env.DOCKET_DIST, "sources.sha256");
  const now = hashOf([...sources, ...configuration]);
  if (isStamped(stamp, now)) return "nothing has changed";
  rmSync(stamp, { force: true });
  await mustRun("next build", process.execPath, [programs.next, "build"], { env, onText });
  writeFileSync(stamp, now);
}

/**
 * Starts the mailbox (unless SMTP_URL is set), the worker and the web server, and waits until it answers. `died`
 * resolves with a sentence as soon as one of them ends by itself; `stop` ends them in order, then resolves.
 */
export async function startProcesses(env, { dev = false, host = "127.0.0.1", toTerminal = false } = {}) {
  const logs = join(env.DATA_DIR, "logs");
  mkdirSync(logs, { recursive: true });
  const children = [];
  let stopping = false;
  let tellDeath;
  const died = new Promise((tell) => {
    tellDeath = tell;
  });
  const begin = (name, args, more = {}) => {
    const log = join(logs, `${name}.log`);
    const output = toTerminal ? "inherit" : openSync(log, "w");
    const child = spawn(process.execPath, ["--import", "./scripts/leave-with-parent.mjs", ...args], {
      cwd: root,
      env: { ...env, ...more },
      stdio: ["ignore", output, output, "ipc"],
      detached: process.platform !== "win32", // away from the terminal's Ctrl-C: `stop` keeps the order
    });
    if (!toTerminal) closeSync(output);
    const ended = new Promise((done) => {
      child.once("exit", (code, signal) => {
        const said = toTerminal ? "" : `\n\n${tail(readFileSync(log, "utf8"), 30)}`;
        if (!stopping) tellDeath(`The ${name} has ended by itself (${signal ?? code}).${said}`);
        done();
      });
    });
    children.push({ child, ended });
  };
  const stop = async () => {
    stopping = true;
    for (const { child, ended } of children.reverse()) {
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), 15_000);
      await ended;
      clearTimeout(late);
    }
  };
  const mail = {};
  if (!env.SMTP_URL) {
    const port = await freePort();
    Object.assign(mail, { SMTP_URL: `smtp://127.0.0.1:${port}?ignoreTLS=true`, DOCKET_MAILBOX: "1" });
    begin("mailbox", typescript("server/email/mailbox-server.ts"), { MAILBOX_PORT: String(port) });
  }
  const watch = dev ? ["--watch", "--watch-preserve-output"] : [];
  begin("worker", [...watch, ...typescript("server/jobs/worker.ts")], mail);
  begin("web", [programs.next, dev ? "dev" : "start", "-p", env.PORT, "-H", host], mail);
  const answer = await Promise.race([answers(`http://${host}:${env.PORT}/api/health`), died]);
  if (answer !== true) {
    await stop();
    throw new Refusal(answer);
  }
  return { died, stop, mail: { ...mail } };
}

async function answers(url) {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return true;
    await sleep(200);
  }
  return `The web server does not answer at ${url}.`;
}
