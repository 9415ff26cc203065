import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { measureEverything } from "./bench-ui-measures.mjs";
import { browserFlags, provideBrowser } from "./browser.mjs";
import { freePort, generate, install } from "./environment.mjs";
import { build, environmentOf, loadDemo, migrate, openDatabase, startProcesses } from "./stack.mjs";
import { interrupt, main, mustRun, onStop, Refusal, steps } from "./terminal.mjs";

// The interaction budget, measured in a browser on the demo firm with 10,000 invoices and 100,000 time entries: one line a
// figure, exit code 1 when one is over. `npm run bench:ui -- --keep <folder>` keeps the large firm for the next run.

const invoices = 10_000;
const entries = 100_000;

const kept = process.argv.includes("--keep") ? process.argv[process.argv.indexOf("--keep") + 1] : null;

onStop(interrupt);
await main(async () => {
  const folder = kept ? resolve(kept) : mkdtempSync(join(tmpdir(), "docket-bench-"));
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755); // as root the database runs as another user, who has to enter
  const cleanups = kept ? [] : [() => rmSync(folder, { recursive: true, force: true })];
  try {
    const env = await start(folder, cleanups);
    report(await inBrowser(env));
  } finally {
    for (const cleanup of cleanups.reverse()) await cleanup();
  }
});
process.exit();

/** The large firm with web, worker and mailbox on a production build, from nothing. */
async function start(folder, cleanups) {
  const step = steps(6);
  let env;
  await step("Packages and database client", async () => {
    await install();
    await generate();
  });
  await step("Database", async () => {
    const database = await openDatabase(folder, { external: null });
    cleanups.push(database.stop);
    const port = await freePort();
    const publicUrl = `http://localhost:${port}`;
    const dist = process.env.DOCKET_DIST ?? ".next-e2e"; // the build that the journeys use as well
    env = environmentOf({ folder, database, port, publicUrl, demo: true, dist });
    delete env.SMTP_URL;
    return migrate(env);
  });
  await step("Demo firm", () => loadDemo(env));
  await step(`Enlarging it to ${invoices} invoices and ${entries} time entries`, () => enlarge(env));
  await step("Production build", () => build(env));
  await step("Web, worker, mailbox", async () => {
    const processes = await startProcesses(env);
    cleanups.push(processes.stop);
  });
  return env;
}

/** In a process of its own: it reads the demo's TypeScript. */
async function enlarge(env) {
  const script = `import("./prisma/demo/enlarge.ts").then(({ enlarge }) =>
    enlarge(process.env.DATABASE_URL, { invoices: ${invoices}, entries: ${entries} }))`;
  await mustRun("Enlarging the demo firm", process.execPath, ["--import", "tsx", "-e", script], { env });
}

async function inBrowser(env) {
  const found = await provideBrowser();
  if (!found)
    throw new Refusal("No browser can be had. Install Chromium, or set CHROMIUM to the path of one.");
  const { chromium } = await import("playwright");
  const browser = await chromium.launch({
    executablePath: found.path,
    args: browserFlags,
    env: { ...process.env, ...found.env },
  });
  try {
    const [owner] = JSON.parse(readFileSync(join(env.DATA_DIR, "demo-sign-ins.json"), "utf8"));
    return await measureEverything(browser, {
      address: env.PUBLIC_URL,
      owner,
      tell: ({ name }) => console.log(`  measured: ${name}`),
    });
  } finally {
    await browser.close();
  }
}

/**
 * A figure that takes time is held to its limit after division by what the machine's other work cost: the time of a fixed
 * loop beside the time of its fastest run in the same process. On a quiet machine that is 1.
 */
function report({ figures, slowness }) {
  const [load] = loadavg();
  console.log(`\nload ${load.toFixed(1)}; a fixed loop takes ${slowness.toFixed(2)} times its fastest run`);
  const cells = (name, value, held, limit, verdict) =>
    `  ${name.padEnd(58)}${value.padStart(10)}${held.padStart(12)}${limit.padStart(10)}  ${verdict}`;
  console.log(cells("", "value", "÷ slowness", "limit", ""));
  let over = 0;
  for (const { name, value, unit, limit, takesTime } of figures) {
    const held = takesTime ? value / slowness : value;
    const isOver = limit !== undefined && held > limit;
    if (isOver) over += 1;
    const show = (figure) => `${Math.round(figure)} ${unit}`;
    const verdict = limit === undefined ? "" : isOver ? "OVER" : "ok";
    console.log(
      cells(name, show(value), takesTime ? show(held) : "", limit === undefined ? "" : show(limit), verdict),
    );
  }
  console.log(over ? `\n${over} figures are over their limit.` : "\nEvery figure is within its limit.");
  process.exitCode = over ? 1 : 0;
}
