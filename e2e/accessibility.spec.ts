import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { card, exportRow, firm, fromMore, invite, ownWord, tick, timeExport, toFirstRow } from "./steps";

test.describe.configure({ mode: "parallel" });

const goto = (path: string) => async (page: Page) => {
  await page.goto(path);
};

/** Opens a list and follows the link of its first row. */
const first = (path: string, table: string, address: RegExp) => async (page: Page) => {
  await page.goto(path);
  const row = page.getByRole("table", { name: table, exact: true }).getByRole("row").nth(1);
  await row.getByRole("link").first().click();
  await page.waitForURL(address);
};

const draft = first(`${firm}/invoices?status=DRAFT`, "Invoices", /\/invoices\/[0-9a-f-]{36}$/);
const issued = first(`${firm}/invoices?status=SENT&sort=number`, "Invoices", /\/invoices\/[0-9a-f-]{36}$/);
const customer = first(`${firm}/customers`, "Customers", /\/customers\/[0-9a-f-]{36}$/);

const customerTab = (tab: string) => async (page: Page) => {
  await customer(page);
  const tabs = page.getByRole("navigation", { name: "Pages of this customer" });
  await tabs.getByRole("link", { name: tab, exact: true }).click();
  await page.waitForURL(new RegExp(`/${tab.toLowerCase()}$`));
};

/** Opens something by a key of its own, once the page has woken up. */
const byKey = (path: string, key: string, dialog: string) => async (page: Page) => {
  await page.goto(path);
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(page.getByRole("dialog", { name: dialog })).toBeVisible({ timeout: 1000 });
  }).toPass();
};

/** The PDFs of the invoice that is shown first, made ready together; its notice is put away again. */
const bulkRun = async (page: Page) => {
  await page.goto(`${firm}/invoices?status=PAID`);
  await tick(page.getByRole("table", { name: "Invoices" }).getByRole("row").nth(1).getByRole("checkbox"));
  await page.getByRole("button", { name: "PDFs as zip" }).click();
  await page.getByRole("button", { name: "Get 1 PDF" }).click();
  const done = page.getByRole("status").filter({ hasText: "1 invoice ready as PDF" }).first();
  const results = await done.getByRole("link", { name: "See each result" }).getAttribute("href", {
    timeout: 60_000,
  });
  await done.getByRole("button", { name: "Put away" }).click();
  await expect(page.locator(`main a[href="${results}"]`)).toHaveCount(0);
  await page.goto(results ?? "");
  await expect(page.getByRole("table", { name: "Results" })).toBeVisible();
};

/** The first customer that a list offers. */
const anyOption = async (page: Page, label: string) => {
  await page.getByRole("combobox", { name: label }).click();
  await page.getByRole("option").first().click();
};

const newInvoice = (steps: number) => async (page: Page) => {
  await page.goto(`${firm}/invoices/new`);
  await anyOption(page, "Customer");
  await expect(page.getByText(/unbilled entr|no unbilled time/)).toBeVisible();
  for (let step = 0; step < steps; step += 1) await page.getByRole("button", { name: "Continue" }).click();
};

const dryRun = async (page: Page) => {
  await page.goto(`${firm}/time/import`);
  const word = ownWord();
  const rows = [
    exportRow(word, { what: "Good work", time: "01:00:00" }),
    exportRow(word, { what: "No end", time: "soon" }),
  ];
  await page.getByLabel("Drop a CSV file here, or choose one").setInputFiles(timeExport(`${word}.csv`, rows));
  await expect(page.getByRole("table", { name: "Refused rows" })).toBeVisible();
};

const screens: Record<string, (page: Page) => Promise<void>> = {
  dashboard: goto(firm),
  palette: byKey(firm, "ControlOrMeta+k", "Search and commands"),
  "list of the keys": byKey(firm, "?", "Keyboard shortcuts"),
  "form of a time entry": byKey(firm, "n", "New time entry"),
  "first steps, the firm": goto(`${firm}/start?step=firm`),
  "first steps, the numbers": goto(`${firm}/start?step=numbers`),
  "first steps, the begin": goto(`${firm}/start?step=begin`),
  "invoice list": goto(`${firm}/invoices`),
  "invoice list with selected and shown invoices": async (page) => {
    await page.goto(`${firm}/invoices`);
    await toFirstRow(page);
    for (const key of ["x", "p"]) await page.keyboard.press(key);
    await expect(page.getByRole("region", { name: "Selected invoices" })).toBeVisible();
    await expect(page.getByRole("complementary", { name: /^Preview of / })).toBeVisible();
  },
  "work on many invoices": bulkRun,
  draft,
  "draft with its document": async (page) => {
    await draft(page);
    await page.getByRole("button", { name: "Preview", exact: true }).click();
    await expect(page.locator("iframe")).toBeVisible();
  },
  "issued invoice": issued,
  "explanation of a line": async (page) => {
    await issued(page);
    await page
      .getByRole("button", { name: /^Explain/ })
      .first()
      .click();
    await expect(page.getByRole("dialog").getByText("Together")).toBeVisible();
  },
  "correction of an invoice": async (page) => {
    await issued(page);
    await fromMore(page, "Correct");
    await page.getByRole("radio", { name: /^Credit a part/ }).check();
    await card(page, "What is credited?").getByRole("checkbox").first().check();
  },
  "new invoice, whose": newInvoice(0),
  "new invoice, which time": newInvoice(1),
  "new invoice, review": newInvoice(2),
  payments: goto(`${firm}/payments`),
  "new payment": async (page) => {
    await page.goto(`${firm}/payments/new`);
    await anyOption(page, "Customer");
    await page.getByLabel("Amount that came in").fill("100000");
    await expect(page.getByRole("checkbox", { name: /^Keep / })).toBeVisible();
  },
  payment: first(`${firm}/payments`, "Payments", /\/payments\/[0-9a-f-]{36}$/),
  time: goto(`${firm}/time?view=list&member=all`),
  "week of time as a grid": goto(`${firm}/time?view=week`),
  "day of time": goto(`${firm}/time?view=day`),
  import: goto(`${firm}/time/import`),
  "dry run of an import": dryRun,
  customers: goto(`${firm}/customers`),
  customer,
  "form of a customer": async (page) => {
    await page.goto(`${firm}/customers`);
    await page.getByRole("button", { name: "New customer" }).click();
    await expect(page.getByRole("dialog", { name: "New customer" })).toBeVisible();
  },
  "invoices of a customer": customerTab("Invoices"),
  "projects of a customer": customerTab("Projects"),
  "time of a customer": customerTab("Time"),
  "payments of a customer": customerTab("Payments"),
  "statement of a customer": customerTab("Statement"),
  "contacts of a customer": customerTab("Contacts"),
  "settings of a customer": customerTab("Settings"),
  projects: goto(`${firm}/projects`),
  project: first(`${firm}/projects`, "Projects", /\/projects\/[0-9a-f-]{36}$/),
  members: goto(`${firm}/members`),
  rates: goto(`${firm}/rates`),
  settings: goto(`${firm}/settings`),
  "invoicing settings": goto(`${firm}/settings/invoicing`),
  "tax rates": goto(`${firm}/settings/taxes`),
  numbers: goto(`${firm}/settings/numbers`),
  "numbers of a series": async (page) => {
    await page.goto(`${firm}/settings/numbers`);
    await page.getByRole("table").first().getByRole("link").first().click();
    await page.waitForURL(/\/settings\/numbers\/[0-9a-f-]{36}$/);
  },
  "verified books": async (page) => {
    await page.goto(`${firm}/settings/verify`);
    await page.getByRole("button", { name: "Verify now" }).click();
    await expect(page.getByRole("table", { name: "Where the chains end" })).toBeVisible();
  },
  account: goto(`${firm}/account`),
  "a page that is not there": goto(`${firm}/nowhere`),
};

type Check = (page?: Page) => Promise<void>;

/** In both themes, wide and narrow: axe finds nothing, and nothing reaches beyond the window. */
async function expectReadable(page: Page, expectAccessible: Check): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ["light", "dark"] as const) {
      await test.step(`${colorScheme} at ${width} px`, async () => {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await expect(page.locator("html")).toHaveClass(new RegExp(`(^| )${colorScheme}( |$)`));
        await expectAccessible(page);
        const [content, window] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ]);
        expect(content, "nothing reaches beyond the window").toBeLessThanOrEqual(window ?? 0);
      });
    }
  }
}

for (const [name, open] of Object.entries(screens)) {
  test(`${name}: readable by everybody, light and dark, wide and narrow`, async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    await signIn("OWNER");
    await open(page);
    await expect(page.getByRole("heading").first()).toBeVisible();
    await expectReadable(page, expectAccessible);
  });
}

test("sign-in: readable by everybody, light and dark, wide and narrow", async ({
  page,
  expectAccessible,
}) => {
  await page.goto("/sign-in");
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  await expectReadable(page, expectAccessible);
});

test("an invitation, its mail and the mailbox: readable by everybody, light and dark, wide and narrow", async ({
  page,
  signIn,
  browser,
  expectAccessible,
}) => {
  test.setTimeout(180_000);
  await signIn("OWNER");
  const { email, link } = await invite(page, `Robin ${ownWord()}`);
  await page.goto("/mailbox");
  await expectReadable(page, expectAccessible);
  await page.getByRole("row").filter({ hasText: email }).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: /invites you/ })).toBeVisible();
  await expectReadable(page, expectAccessible);

  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(link);
  await expect(stranger.getByRole("button", { name: "Join" })).toBeVisible();
  await expectReadable(stranger, expectAccessible);
  await stranger.context().close();
});
