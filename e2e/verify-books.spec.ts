import { expect, test } from "./fixtures";
import { addCustomer, card, expectNoPage, firm, invoiceOver, ownWord } from "./steps";

test("an owner has the books proved: every number, payment and minute agrees", async ({ page, signIn }) => {
  test.setTimeout(120_000);
  await signIn("OWNER");
  const customer = `Tidewater Ltd ${ownWord()}`;
  await addCustomer(page, customer);
  await invoiceOver(page, customer, { what: "Advice", price: "99.99" });

  await page.goto(`${firm}/settings`);
  await page.getByRole("link", { name: "Numbers", exact: true }).click();
  await page.getByRole("link", { name: /^Verify/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Verify the books" })).toBeVisible();
  await page.getByRole("button", { name: "Verify now" }).click();
  const outcome = /^[\d,]+ invoices, [\d,]+ payments, [\d,]+ minutes: all agree$/;
  await expect(page.getByText(outcome)).toBeVisible();
  await expect(page.getByText("Nothing was altered, removed or swapped.")).toBeVisible();
  const heads = page.getByRole("table", { name: "Where the chains end" });
  await expect(heads.getByRole("row").filter({ hasText: /INV-\d{4}/ })).toContainText(/[0-9a-f]{64}/);
  await expect(card(page, "Differences")).toHaveCount(0);
});

test("only an owner may verify: for an admin the page is not there", async ({ page, signIn }) => {
  await signIn("ADMIN");
  await page.goto(`${firm}/settings/numbers`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Verify/ })).toHaveCount(0);
  await expectNoPage(page, `${firm}/settings/verify`);
});
