import { createHash, createHmac, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { mustRun, Refusal, root } from "./terminal.mjs";

export const dataDir = resolve(root, process.env.DATA_DIR || ".data");

/** A program of a package, to be run by this same Node. */
export const programs = {
  next: "node_modules/next/dist/bin/next",
  prisma: "node_modules/prisma/build/index.js",
  biome: "node_modules/@biomejs/biome/bin/biome",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
  playwright: "node_modules/@playwright/test/cli.js",
  knip: "node_modules/knip/bin/knip.js",
};

/** Installs the packages, unless what is installed is what package-lock.json says; true when it had to. */
export async function install() {
  if (isInstalled()) return false;
  await mustRun("npm ci", "npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], {
    env: offlineEngine(),
  });
  return true;
}

/** Whether the installed packages are those of package-lock.json. */
export function isInstalled() {
  const installed = join(root, "node_modules/.package-lock.json");
  if (!existsSync(installed)) return false;
  const has = JSON.parse(readFileSync(installed, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === "") return true;
    return has[path] ? has[path].version === version : Boolean(optional || devOptional);
  });
}

/** Prisma would download an engine that nothing here uses; any program that ends well stands in for it. */
const offlineEngine = () => ({ ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath });

/** Generates the Prisma client when the schema has changed. */
export async function generate() {
  const stamp = join(root, "prisma/generated/source.sha256");
  const now = hashOf(["prisma/schema", "prisma.config.ts", "package-lock.json"]);
  if (isStamped(stamp, now)) return;
  await mustRun("prisma generate", process.execPath, [programs.prisma, "generate"], { env: offlineEngine() });
  writeFileSync(stamp, now);
}

export const isStamped = (path, hash) => existsSync(path) && readFileSync(path, "utf8") === hash;

/** One hash over files and folders, by path and content. */
export function hashOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(filesUnder))
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(root, path)));
  return hash.digest("hex");
}

function filesUnder(path) {
  const place = join(root, path);
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [path];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}

/** What is made once and kept in the data folder, readable by its owner alone. */
export function secrets(folder = dataDir) {
  const path = join(folder, "secrets.json");
  if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8"));
  const made = Object.fromEntries(
    ["auth", "superuser", "owner"].map((name) => [name, randomBytes(32).toString("base64url")]),
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, JSON.stringify(made, null, 2), { mode: 0o600 });
  return made;
}

/** The address of the application's own role on the owner's database; its password follows from the two secrets. */
export function appUrlOf(ownerUrl, authSecret) {
  const url = new URL(ownerUrl);
  const password = createHmac("sha256", authSecret).update(`docket_app:${decodeURIComponent(url.password)}`);
  url.username = "docket_app";
  url.password = password.digest("hex");
  return url.href;
}

/** A port of this machine that nobody listens on; `wished` when that one is free. */
export function freePort(wished = 0) {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once("error", () => (wished ? freePort().then(done, fail) : fail(new Error("No port is free."))));
    server.listen(wished, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** Throws a Refusal when somebody listens on the port already. */
export function mustBeFree(port, host) {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once("error", (error) =>
      fail(
        new Refusal(
          error.code === "EADDRINUSE"
            ? `Port ${port} is taken by another program. End that one, or choose another: PORT=3001 npm start`
            : `Port ${port} cannot be used: ${error.message}.`,
        ),
      ),
    );
    server.listen(port, host, () => server.close(done));
  });
}
