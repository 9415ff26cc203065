import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { browserFlags, provideBrowser } from "./browser.mjs";
import { main, Refusal, root } from "./terminal.mjs";

// Makes the README's picture: the invoice list of the demo firm, of a Docket that runs.

const address = process.env.PUBLIC_URL || `http://localhost:${process.env.PORT || 3000}`;
const dataDir = join(root, process.env.DATA_DIR || ".data");

await main(async () => {
  const answer = await fetch(`${address}/api/health`).catch(() => null);
  if (!answer?.ok)
    throw new Refusal(`Nothing answers at ${address}. Run npm start in another terminal first.`);
  const browser = await provideBrowser();
  if (!browser)
    throw new Refusal("No browser can be had. Install Chromium, or set CHROMIUM to the path of one.");
  const { chromium } = await import("playwright");
  const started = await chromium.launch({ executablePath: browser.path, args: browserFlags });
  try {
    await photograph(
      await started.newPage({ viewport: { width: 1280, height: 860 }, deviceScaleFactor: 1.5 }),
    );
  } finally {
    await started.close();
  }
  console.log("docs/invoices.png is made.");
});

async function photograph(page) {
  const [owner] = JSON.parse(readFileSync(join(dataDir, "demo-sign-ins.json"), "utf8"));
  await page.goto(`${address}/sign-in`);
  await page.getByLabel("E-mail").fill(owner.email);
  await page.getByLabel("Password").fill(owner.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("**/org/**");
  await page.goto(`${address}/org/lindqvist/invoices`);
  await page.getByRole("table").waitFor();
  mkdirSync(join(root, "docs"), { recursive: true });
  await page.screenshot({ path: join(root, "docs/invoices.png") });
}
