import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "");
const resolve = { alias: { "@": root } };

// An odd zone, so that code which leaves the time zone out fails loudly (UTC+05:45).
process.env.TZ = "Asia/Kathmandu";

export default defineConfig({
  resolve,
  test: {
    projects: [
      {
        resolve,
        test: {
          name: "lib",
          include: ["__tests__/lib/**/*.test.ts", "__tests__/*.test.ts"],
          environment: "node",
        },
      },
      {
        resolve,
        test: {
          name: "server",
          include: ["__tests__/server/**/*.test.{ts,tsx}"],
          environment: "node",
          globalSetup: ["__tests__/support/database.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve,
        test: {
          name: "components",
          include: ["__tests__/components/**/*.test.{ts,tsx}"],
          environment: "jsdom",
          setupFiles: ["__tests__/support/components.ts"],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
