import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { browserFlags, provideBrowser } from "./browser.mjs";
import { main, Refusal, root } from "./terminal.mjs";

// Photographs every page of the demo firm, of a Docket that runs, in both themes at two widths: docs/screenshots.
// Names of pages as arguments take only those: npm run screenshots -- invoices design.

const address = process.env.PUBLIC_URL || `http://localhost:${process.env.PORT || 3000}`;
const dataDir = resolve(root, process.env.DATA_DIR || ".data");
const folder = process.env.SCREENSHOTS_DIR || join(root, "docs/screenshots");
const firm = "/org/lindqvist";
const looks = ["light", "dark"].flatMap((theme) => [
  { theme, width: 1280, height: 860 },
  { theme, width: 390, height: 844 },
]);
// WebP at this quality is as sharp as PNG for text, at a tenth of its size; beyond this height nobody looks.
const picture = { format: "webp", quality: 70 };
const tallest = 7000;

const plain = {
  dashboard: "",
  time: "/time",
  "time-import": "/time/import",
  invoices: "/invoices",
  "invoice-new": "/invoices/new",
  payments: "/payments",
  "payment-new": "/payments/new",
  customers: "/customers",
  projects: "/projects",
  members: "/members",
  rates: "/rates",
  "settings-firm": "/settings",
  "settings-invoicing": "/settings/invoicing",
  "settings-taxes": "/settings/taxes",
  "settings-numbers": "/settings/numbers",
  "settings-verify": "/settings/verify",
  account: "/account",
  "first-steps-firm": "/start?step=firm",
  "first-steps-numbers": "/start?step=numbers",
  "first-steps-begin": "/start?step=begin",
  "not-found": "/customers/00000000-0000-7000-8000-000000000000",
};

// Pages of one thing: where its list is, and the pages it has.
const things = [
  { name: "invoice-draft", list: "/invoices?status=DRAFT", of: "invoices", below: [""] },
  { name: "invoice-sent", list: "/invoices?status=SENT", of: "invoices", below: [""] },
  { name: "invoice-paid", list: "/invoices?status=PAID", of: "invoices", below: [""] },
  { name: "customer", list: "/customers", of: "customers", below: null },
  { name: "project", list: "/projects", of: "projects", below: null },
  { name: "payment", list: "/payments", of: "payments", below: [""] },
  { name: "series", list: "/settings/numbers", of: "settings/numbers", below: [""] },
];

const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.some((one) => name.startsWith(one));
const hrefsOf = (links) => links.map((link) => link.getAttribute("href") ?? "");
const isTab = (first, href) => /^[a-z]+$/.test(href.slice(first.length + 1));

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
    mkdirSync(folder, { recursive: true });
    const context = await started.newContext({ reducedMotion: "reduce" });
    const page = await context.newPage();
    page.setDefaultNavigationTimeout(120_000);
    let count = await photograph(page, "sign-in", "/sign-in");
    await signIn(page);
    for (const [name, path] of await allPages(page)) count += await photograph(page, name, path);
    console.log(`${count} pictures are in ${folder}.`);
  } finally {
    await started.close();
  }
});

async function signIn(page) {
  const [owner] = JSON.parse(readFileSync(join(dataDir, "demo-sign-ins.json"), "utf8"));
  await page.goto(`${address}/sign-in`);
  await page.getByLabel("E-mail").fill(owner.email);
  await page.getByLabel("Password").fill(owner.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("**/org/**");
}

/** Name and address of every page: the plain ones, those of one thing each, and those outside the firm. */
async function allPages(page) {
  const pages = Object.entries(plain).map(([name, path]) => [name, firm + path]);
  for (const thing of things.filter(({ name }) => isWanted(name)))
    pages.push(...(await pagesOf(page, thing)));
  return [...pages, ["mailbox", "/mailbox"], ["design", "/design"]];
}

/** The first thing of a list and its pages; without `below`, those that its own tabs lead to. */
async function pagesOf(page, { name, list, of, below }) {
  await settle(page, firm + list);
  const first = await firstAddress(page, new RegExp(`^${firm}/${of}/[0-9a-f-]{36}$`));
  if (!first) {
    console.log(`The demo firm has no ${name}: left out.`);
    return [];
  }
  if (below) return below.map((rest) => [name, first + rest]);
  await settle(page, first);
  const links = await page.locator(`main a[href^="${first}/"]`).evaluateAll(hrefsOf);
  const tabs = [...new Set(links.map((href) => href.split("?")[0]))].filter((href) => isTab(first, href));
  return [[name, first], ...tabs.map((href) => [`${name}-${href.slice(first.length + 1)}`, href])];
}

async function firstAddress(page, pattern) {
  const links = await page.locator("main a[href]").evaluateAll(hrefsOf);
  return links.map((href) => href.split("?")[0]).find((href) => pattern.test(href));
}

async function photograph(page, name, path) {
  if (!isWanted(name)) return 0;
  let count = 0;
  for (const { theme, width, height } of looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    const status = await settle(page, path);
    if (name !== "not-found" && status >= 400) {
      console.log(`${name}: ${path} answers ${status}, left out.`);
      return count;
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) console.log(`${name}: ${wide - width} px too wide at ${width}.`);
    writeFileSync(join(folder, `${name}-${theme}-${width}.webp`), await take(page, width, height));
    count += 1;
  }
  console.log(name);
  return count;
}

/** Opens a page and waits until nothing is loading and its fonts are there; gives back its HTTP status. */
async function settle(page, path) {
  const response = await page.goto(address + path);
  await page.waitForLoadState("networkidle", { timeout: 10_000 }).catch(() => {});
  await page.evaluate(() => document.fonts.ready.then(() => null));
  await page.waitForTimeout(300);
  return response?.status() ?? 200;
}

/** The whole page as WebP, which Playwright itself does not make; the window grows to the page, so that nothing moves. */
async function take(page, width, height) {
  const full = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(Math.max(full, height), tallest) });
  await page.waitForTimeout(150);
  const client = await page.context().newCDPSession(page);
  const { data } = await client.send("Page.captureScreenshot", picture);
  await client.detach();
  return Buffer.from(data, "base64");
}
