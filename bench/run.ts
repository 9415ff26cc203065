import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import setup from "@/__tests__/support/database";

/** One figure of a benchmark; above its limit the run fails. Limits are ratios: they hold on a slow machine too. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  limit?: number;
}

/** What a file `bench/<name>.bench.ts` exports by default; `run` finds a migrated database of its own. */
export interface Benchmark {
  name: string;
  run(): Promise<Figure[]>;
}

const folder = dirname(fileURLToPath(import.meta.url));
const asked = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((file) => file.endsWith(".bench.ts") && asked.every((part) => file.includes(part)))
  .sort();

const tearDown = await setup();
let over = 0;
try {
  for (const file of files) {
    const { default: benchmark }: { default: Benchmark } = await import(
      pathToFileURL(join(folder, file)).href
    );
    console.log(`\n${benchmark.name}`);
    for (const { name, value, unit, limit } of await benchmark.run()) {
      const isOver = limit !== undefined && value > limit;
      if (isOver) over += 1;
      const note = limit === undefined ? "" : `  ${isOver ? "✗ over" : "✓ within"} ${limit}`;
      console.log(`  ${name.padEnd(36)} ${value.toPrecision(4).padStart(10)} ${unit}${note}`);
    }
  }
} finally {
  await tearDown();
}
console.log(over ? `\n${over} figures are over their limit.` : "\nEvery figure is within its limit.");
process.exit(over ? 1 : 0);
