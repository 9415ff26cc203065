import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { provideBrowser } from "./browser.mjs";
import { freePort, generate, install, programs } from "./environment.mjs";
import { build, environmentOf, loadDemo, migrate, openDatabase, startProcesses } from "./stack.mjs";
import { interrupt, onStop, root, run, tail } from "./terminal.mjs";

// One stage after the other, all of them whatever happens, then one summary; `N passed, N failed` is the last line.

const only = process.argv[2];
const results = join(root, "test-results");
const summary = [];

onStop(interrupt);

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
await prepare();
const browser = only === "--fast" ? null : await findOrBringBrowser();
if (only !== "--e2e") await checks();
if (only !== "--fast") await journeys();
report();

async function prepare() {
  const packages = await stage("packages", async () => ({ note: (await install()) ? "installed" : "there" }));
  if (packages.failed) process.exit(report());
  await stage("database client", generate);
}

/** Before everything else, because it also brings the readers of PDFs that the server's tests use. */
async function findOrBringBrowser() {
  const found = {};
  await stage("browser", async () => {
    Object.assign(found, await provideBrowser((text) => console.log(`   ${text}`)));
    if (!found.path)
      throw new Error("No browser can be had. Install Chromium, or set CHROMIUM to the path of one.");
    return { note: found.path };
  });
  return found;
}

async function checks() {
  await program("lint", [programs.biome, "check"]);
  await program("types", [programs.tsc, "--noEmit", "--pretty", "false"]);
  await program("unused code", [programs.knip]);
  await vitest("rules and architecture", "lib");
  await vitest("components", "components");
  if (only !== "--fast") await vitest("server and database", "server");
}

/** The journeys in a browser, on a production build with a database, worker and mailbox of their own. */
async function journeys() {
  const folder = mkdtempSync(join(tmpdir(), "docket-e2e-"));
  chmodSync(folder, 0o755); // as root the database runs as another user, who has to enter
  const cleanups = [() => rmSync(folder, { recursive: true, force: true })];
  let env;
  const steps = [
    [
      "demo firm",
      async () => {
        const database = await openDatabase(folder, { external: null });
        cleanups.push(database.stop);
        const port = await freePort();
        const publicUrl = `http://localhost:${port}`;
        const place = { folder, database, port, publicUrl };
        env = environmentOf({ ...place, demo: true, dist: ".next-e2e" });
        env.DOCKET_DESIGN = "1"; // the page of the primitives is photographed too
        delete env.SMTP_URL;
        await migrate(env);
        await loadDemo(env);
      },
    ],
    ["production build", async () => ({ note: await build(env), passed: 1 })],
    [
      "web, worker, mailbox",
      async () => {
        const processes = await startProcesses(env);
        cleanups.push(processes.stop);
      },
    ],
  ];
  let ready = Boolean(browser.path);
  for (const [title, work] of steps) ready = ready && !(await stage(title, work)).failed;
  if (ready)
    await playwright({ ...env, ...browser.env, CHROMIUM: browser.path, E2E_BASE_URL: env.PUBLIC_URL });
  else add({ title: "journeys in the browser", passed: 0, failed: 1, note: "could not be run" });
  for (const cleanup of cleanups.reverse()) await cleanup();
}

async function vitest(title, project) {
  const file = join(results, `${project}.json`);
  const args = [programs.vitest, "run", "--project", project, "--reporter=dot", "--reporter=json"];
  await program(title, [...args, `--outputFile.json=${file}`], process.env, () => {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = readJson(file);
    const empty = testResults.filter(
      ({ status, assertionResults }) => status === "failed" && !assertionResults.length,
    );
    return { passed: numPassedTests, failed: numFailedTests + empty.length, skipped: numPendingTests };
  });
}

async function playwright(env) {
  const file = join(results, "e2e.json");
  const args = [programs.playwright, "test", "--reporter=list,json"];
  await program("journeys in the browser", args, { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file }, () => {
    const { stats, errors } = readJson(file);
    const note = stats.flaky ? `${stats.flaky} at the second attempt` : "";
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + errors.length,
      skipped: stats.skipped,
      note,
    };
  });
}

/** Runs a program as a stage; `count` reads its results, else the program as a whole is one test. */
function program(title, args, env = process.env, count = () => ({ passed: 1, failed: 0 })) {
  return stage(title, async () => {
    const { code, text } = await run(process.execPath, args, { env: { ...env, NO_COLOR: "1" } });
    writeFileSync(join(results, `${title.replaceAll(/\W+/g, "-")}.log`), text);
    const counted =
      code === 0 || args.includes("run") || args.includes("test") ? count() : { passed: 0, failed: 1 };
    // A runner that ends badly has failed, even when every test that it counted has passed.
    if (code !== 0 && counted.failed === 0) counted.failed = 1;
    if (counted.failed) console.log(`\n${tail(text, 80)}\n`);
    return counted;
  });
}

async function stage(title, work) {
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  console.log(`\n── ${title}`);
  const timer = setInterval(() => console.log(`   ${title}: ${seconds()} s`), 20_000);
  try {
    return add({ title, passed: 0, failed: 0, ...(await work()), seconds: seconds() });
  } catch (error) {
    console.log(error.message);
    return add({ title, passed: 0, failed: 1, seconds: seconds() });
  } finally {
    clearInterval(timer);
  }
}

function add(result) {
  const { title, passed, failed, skipped = 0, note = "", seconds = 0 } = result;
  const told = note && `, ${note}`;
  const counts = passed || failed ? `${passed} passed, ${failed} failed${told}` : note;
  console.log(`   ${failed ? "✗" : "✓"} ${title}: ${counts || "done"} (${seconds} s)`);
  summary.push({ title, passed, failed, skipped, note, seconds });
  return result;
}

function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

function report() {
  const total = (key) => summary.reduce((sum, each) => sum + each[key], 0);
  const line = (cells) =>
    `${cells[0].padEnd(26)}${cells
      .slice(1)
      .map((cell) => String(cell).padStart(9))
      .join("")}`;
  console.log(`\n${line(["stage", "passed", "failed", "skipped", "seconds"])}`);
  for (const each of summary)
    console.log(line([each.title, each.passed, each.failed, each.skipped, each.seconds]));
  console.log(`\n${total("passed")} passed, ${total("failed")} failed`);
  process.exitCode = total("failed") ? 1 : 0;
  return process.exitCode;
}
