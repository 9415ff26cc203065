import { dataDir, generate, install } from "./environment.mjs";
import { environmentOf, openDatabase } from "./stack.mjs";
import { main, Refusal } from "./terminal.mjs";

// Proves the books of every firm, or of those whose slugs are given: one line a firm, exit code 1 on a difference.

const asked = process.argv.slice(2);

await main(async () => {
  await install();
  await generate();
  const database = await openDatabase(dataDir, { joinRunning: true });
  const port = process.env.PORT || 3000;
  Object.assign(process.env, environmentOf({ folder: dataDir, database, port, demo: false }));
  try {
    await verifyAll();
  } finally {
    await database.stop();
  }
});
process.exit();

async function verifyAll() {
  const { register } = await import("tsx/esm/api");
  register();
  const [{ disconnect, identity }, { systemCtx }, { verifyFirm }] = await Promise.all([
    import("../server/db.ts"),
    import("../server/ctx.ts"),
    import("../server/verify/verify-firm.ts"),
  ]);
  const firms = await identity().organization.findMany({ orderBy: { slug: "asc" } });
  const unknown = asked.filter((slug) => firms.every((firm) => firm.slug !== slug));
  if (unknown.length) throw new Refusal(`There is no firm called ${unknown.join(", ")}.`);
  for (const firm of firms) {
    if (asked.length && !asked.includes(firm.slug)) continue;
    const { agrees, summary, findings, differences } = await verifyFirm(systemCtx(firm.id, new Date()));
    const first = agrees ? "" : ` The first: ${findings[0].message}`;
    console.log(`${agrees ? "✓" : "✗"} ${firm.name} (${firm.slug}): ${summary}${first && `.${first}`}`);
    for (const finding of findings.slice(1)) console.log(`    ${finding.message}`);
    if (differences > findings.length) console.log(`    and ${differences - findings.length} more`);
    if (!agrees) process.exitCode = 1;
  }
  await disconnect();
}
