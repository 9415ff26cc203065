import { rmSync } from "node:fs";
import { join } from "node:path";
import { dataDir, generate, install } from "./environment.mjs";
import { emptyDatabase, environmentOf, loadDemo, migrate, openDatabase } from "./stack.mjs";
import { main, Refusal, steps } from "./terminal.mjs";

const external = Boolean(process.env.DATABASE_URL);
const sure = process.env.DOCKET_DEMO === "1" && process.argv.includes("--yes");

await main(async () => {
  if (external && !sure)
    throw new Refusal(
      "DATABASE_URL names a database of yours: everything in it would be deleted. If that is a demo, say so:\n" +
        "  DOCKET_DEMO=1 npm run demo:reset -- --yes",
    );
  const step = steps(4);
  await step("Packages and database client", async () => {
    await install();
    await generate();
  });
  let database;
  await step("Database", async () => {
    database = await openDatabase(dataDir);
  });
  const env = environmentOf({ folder: dataDir, database, port: process.env.PORT || 3000, demo: true });
  try {
    await step("Emptying it", async () => {
      await migrate(env);
      await emptyDatabase(env);
      rmSync(join(dataDir, "mailbox"), { recursive: true, force: true });
    });
    await step("Demo firm", () => loadDemo(env));
  } finally {
    await database.stop();
  }
  console.log("\nThe demo firm is as on its first day. Start it with: npm start");
});
