import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { dataDir, generate, install, mustBeFree } from "./environment.mjs";
import { build, environmentOf, loadDemo, migrate, openDatabase, startProcesses } from "./stack.mjs";
import { interrupt, main, onStop, Refusal, steps } from "./terminal.mjs";

const dev = process.argv.includes("--dev");
const external = Boolean(process.env.DATABASE_URL);
const port = Number(process.env.PORT || 3000);
const demo = process.env.DOCKET_DEMO ? process.env.DOCKET_DEMO === "1" : !external;
// A container's published port arrives from outside it; elsewhere the demo is for this machine alone.
const inContainer = existsSync("/.dockerenv") || existsSync("/run/.containerenv");
const host = process.env.HOST || (external || inContainer ? "0.0.0.0" : "127.0.0.1");

const stopped = new Promise((tell) => {
  onStop(() => {
    interrupt();
    tell("");
  });
});

await main(async () => {
  await mustBeFree(port, host);
  const step = steps(5 + (demo ? 1 : 0) + (dev ? 0 : 1));
  await step("Packages", async () => ((await install()) ? "installed" : "already there"));
  await step("Database client", generate);
  const cleanups = [];
  try {
    const reason = await serve(step, cleanups);
    if (reason) throw new Refusal(reason);
  } finally {
    console.log("\nStopping …");
    for (const cleanup of cleanups.reverse()) await cleanup();
  }
});
process.exit();

async function serve(step, cleanups) {
  let database;
  await step("Database", async () => {
    database = await openDatabase(dataDir);
    cleanups.push(database.stop);
    return external ? "the one of DATABASE_URL" : "a PostgreSQL of its own";
  });
  const mode = dev ? "development" : "production";
  const env = environmentOf({ folder: dataDir, database, port, demo, mode });
  await step("Roles and migrations", () => migrate(env));
  if (demo) await step("Demo firm", () => loadDemo(env));
  if (!dev) await step("Build", () => build(env));
  let processes;
  await step("Web server, worker, mailbox", async () => {
    processes = await startProcesses(env, { dev, host, toTerminal: dev || external });
    cleanups.push(processes.stop);
  });
  welcome(env, processes.mail);
  return Promise.race([processes.died, stopped]);
}

function welcome(env, mail) {
  const address = env.PUBLIC_URL;
  console.log(`\nDocket is at ${address}\n`);
  if (mail.DOCKET_MAILBOX) console.log(`  Mail is caught: ${address}/mailbox`);
  if (!dev && !external) console.log(`  Logs: ${join(relative(process.cwd(), dataDir), "logs")}`);
  const file = join(dataDir, "demo-sign-ins.json");
  if (demo && existsSync(file)) {
    console.log("  Sign in as");
    for (const { role, name, email, password } of JSON.parse(readFileSync(file, "utf8")))
      console.log(`    ${role.padEnd(8)} ${name.padEnd(20)} ${email.padEnd(28)} ${password}`);
  }
  console.log("\nCtrl-C ends it all.");
}
