import { existsSync } from "node:fs";
import { demoSignInsFile } from "./fixtures";

/** Says in one sentence what is missing, before the first journey opens a browser. */
export default async function requireInstallation(): Promise<void> {
  const address = process.env.E2E_BASE_URL;
  if (!address)
    throw new Error(
      "The journeys need an installation: run `npm run test:e2e`, or `npm start` and set E2E_BASE_URL to its address.",
    );
  const health = await fetch(new URL("/api/health", address)).catch(() => null);
  if (!health?.ok) throw new Error(`Docket does not answer at ${address}: start it first.`);
  if (!existsSync(demoSignInsFile))
    throw new Error(
      `${demoSignInsFile} is missing: the journeys need the demo firm, and DATA_DIR its folder.`,
    );
}
