import { defineConfig, devices } from "@playwright/test";
import { browserFlags, findBrowser } from "./scripts/browser.mjs";

const executablePath = (await findBrowser()) ?? undefined;

// The journeys run against an installation that is up: `npm test` and `npm run test:e2e` bring one, and with
// `npm start` running it is E2E_BASE_URL=http://localhost:3000 npx playwright test.
export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/installation.ts",
  outputDir: "test-results/e2e",
  workers: 2,
  // A busy machine can lose a click that comes before a page listens. What needs its second attempt is told by name.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    baseURL: process.env.E2E_BASE_URL,
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    // What cannot be pressed within half a minute never will be; the rest of the journey's time is not spent on it.
    actionTimeout: 30_000,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { executablePath, args: browserFlags },
  },
});
