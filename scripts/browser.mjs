import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { run } from "./terminal.mjs";

/** What a browser without a sandbox of its own may be told: root has no sandbox, and nothing calls home. */
export const browserFlags = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

const installed = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The browser that is here already: the one CHROMIUM names, Playwright's own, or an installed one; else null. */
export async function findBrowser() {
  const { chromium } = await import("playwright");
  const candidates = [process.env.CHROMIUM, chromium.executablePath(), ...installed.map(whereIs)];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}

/**
 * Finds a browser or brings one: Debian's as root, the one inside a package, Playwright's download. Returns its path
 * and the variables it needs, or null; `say` hears what is tried.
 */
export async function provideBrowser(say = console.log) {
  await provideDebianPackages(say);
  const found = await findBrowser();
  if (found) return { path: found, env: {} };
  const packed = process.platform === "linux" && process.arch === "x64" ? await unpackBrowser() : null;
  if (packed) return packed;
  say("No browser is installed; asking Playwright for one.");
  await run(process.execPath, ["node_modules/playwright/cli.js", "install", "chromium"]);
  const path = await findBrowser();
  return path ? { path, env: {} } : null;
}

/** As root on Debian: a browser where there is none, the readers of PDFs, and fonts for the browser. */
async function provideDebianPackages(say) {
  const wanted = [];
  if (!(await findBrowser())) wanted.push("chromium", "fonts-liberation");
  if (!whereIs("pdftotext")) wanted.push("poppler-utils");
  if (!wanted.length) return;
  if (process.getuid?.() !== 0 || !isDebian()) {
    if (!whereIs("pdftotext")) say("pdftotext is missing: tests that read PDFs with it are left out.");
    return;
  }
  say(`apt-get install ${wanted.join(" ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const patience = ["-o", "Acquire::Retries=2", "-o", "Acquire::http::Timeout=30"];
  await run("apt-get", [...patience, "update"], { env });
  const { code } = await run(
    "apt-get",
    [...patience, "install", "-y", "--no-install-recommends", ...wanted],
    {
      env,
    },
  );
  if (code !== 0) say("apt-get could not install all of it; looking elsewhere.");
}

/** The Chromium inside @sparticuz/chromium, unpacked with the libraries that a bare machine lacks. */
async function unpackBrowser() {
  const before = { ...process.env };
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x"; // makes the package unpack its libraries too
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    const path = await chromium.executablePath();
    const env = {
      LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH,
      FONTCONFIG_PATH: process.env.FONTCONFIG_PATH,
    };
    return { path, env };
  } catch {
    return null;
  } finally {
    for (const name of ["AWS_LAMBDA_JS_RUNTIME", "LD_LIBRARY_PATH", "FONTCONFIG_PATH"]) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

const isDebian = () =>
  existsSync("/etc/os-release") && /debian|ubuntu/i.test(readFileSync("/etc/os-release", "utf8"));

/** The path of a program, or undefined. */
export function whereIs(program) {
  if (existsSync(program)) return program;
  const finder = process.platform === "win32" ? "where" : "which";
  return spawnSync(finder, [program], { encoding: "utf8" }).stdout?.split("\n")[0] || undefined;
}
