import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { firm } from "./steps";

/** Opens the first invoice in that state. */
async function openInvoice(page: Page, query: string): Promise<void> {
  await page.goto(`${firm}/invoices?${query}`);
  await page.getByRole("table", { name: "Invoices" }).getByRole("row").nth(1).getByRole("link").click();
  await page.waitForURL(/\/invoices\/[0-9a-f-]{36}$/);
}

const goto = (path: string) => async (page: Page) => {
  await page.goto(path);
};

const screens: { name: string; open: (page: Page) => Promise<void>; signedOut?: true }[] = [
  { name: "sign-in", open: goto("/sign-in"), signedOut: true },
  { name: "dashboard", open: goto(firm) },
  { name: "invoice list", open: goto(`${firm}/invoices`) },
  { name: "draft", open: (page) => openInvoice(page, "status=DRAFT") },
  { name: "issued invoice", open: (page) => openInvoice(page, "status=SENT&sort=number") },
  { name: "new invoice", open: goto(`${firm}/invoices/new`) },
  { name: "time", open: goto(`${firm}/time?member=all`) },
  { name: "customers", open: goto(`${firm}/customers`) },
  {
    name: "customer",
    open: async (page) => {
      await page.goto(`${firm}/customers`);
      await page.getByRole("table", { name: "Customers" }).getByRole("row").nth(1).getByRole("link").click();
      await page.waitForURL(/\/customers\/[0-9a-f-]{36}$/);
    },
  },
  { name: "projects", open: goto(`${firm}/projects`) },
  {
    name: "project",
    open: async (page) => {
      await page.goto(`${firm}/projects`);
      await page
        .getByRole("table", { name: "Projects" })
        .getByRole("row")
        .nth(1)
        .getByRole("link")
        .first()
        .click();
      await page.waitForURL(/\/projects\/[0-9a-f-]{36}$/);
    },
  },
  { name: "import", open: goto(`${firm}/time/import`) },
  { name: "members", open: goto(`${firm}/members`) },
  { name: "rates", open: goto(`${firm}/rates`) },
  { name: "settings", open: goto(`${firm}/settings`) },
  { name: "invoicing settings", open: goto(`${firm}/settings/invoicing`) },
  { name: "account", open: goto(`${firm}/account`) },
];

for (const { name, open, signedOut } of screens) {
  test(`${name}: readable by everybody, light and dark, wide and narrow`, async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    if (!signedOut) await signIn("OWNER");
    await open(page);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ["light", "dark"] as const) {
        await test.step(`${colorScheme} at ${width} px`, async () => {
          await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
          await page.reload();
          await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
          await expectAccessible();
          const [content, window] = await page.evaluate(() => [
            document.documentElement.scrollWidth,
            document.documentElement.clientWidth,
          ]);
          expect(content, "nothing reaches beyond the window").toBeLessThanOrEqual(window ?? 0);
        });
      }
    }
  });
}
