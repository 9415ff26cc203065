import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { approve, card, draftFor, logTime, ownWord, select, workFor } from "./steps";

/** Opens what stands behind the only line, and leaves it again. */
async function expectExplained(page: Page, entry: string, facts: Record<string, string>): Promise<void> {
  await page.getByRole("button", { name: /^Explain/ }).click();
  const dialog = page.getByRole("dialog", { name: "Explain this amount" });
  const table = dialog.getByRole("table", { name: "Time entries behind this line" });
  const row = table.locator("tbody").getByRole("row").filter({ hasText: entry });
  await expect(row).toHaveCount(1);
  const headings = await table.getByRole("columnheader").allTextContents();
  for (const [heading, text] of Object.entries(facts)) {
    const cell = row.getByRole("cell").nth(headings.indexOf(heading));
    await expect(cell, heading).toHaveText(text);
  }
  const step = (term: string) => dialog.getByRole("term").filter({ hasText: term }).locator("..");
  await expect(step("Rounding")).toContainText("Each entry up to 15 min (rule of the project)");
  await expect(step("Price")).toContainText("1:15 h × 120.00 = 150.00");
  await expect(step("Amount")).toContainText("150.00 EUR");
  await expect(step("Tax group")).toContainText("This line alone: 150.00; taxable 150.00, tax 28.50");
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(dialog).toBeHidden();
}

test("an amount is explained from the minutes worked to the tax, on the draft and on the invoice alike", async ({
  page,
  signIn,
}) => {
  test.setTimeout(120_000);
  const me = await signIn("OWNER");
  const customer = `Salthouse Archive ${ownWord()}`;
  const what = `Survey for ${customer}`;
  const { projectPath } = await workFor(page, customer, [], "120");

  await test.step("the project rounds each entry up to a quarter of an hour", async () => {
    await page.goto(projectPath);
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    const form = page.getByRole("dialog", { name: /^Edit / });
    await select(page, form.getByRole("combobox", { name: "Round time to" }), "15 minutes");
    await form.getByRole("button", { name: "Save" }).click();
    await expect(form).toBeHidden();
  });
  await logTime(page, { project: `Work for ${customer}`, what, time: "1:10" });
  await draftFor(page, customer);

  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Berlin" }).format(new Date());
  const facts = {
    Worked: "1:10",
    Billable: "1:10",
    Billed: "1:15",
    Rate: `120.00Project rate, since ${today}`,
    "Amount EUR": "150.00",
  };
  await expectExplained(page, `${me.name} · Work for ${customer}`, facts);
  const number = await approve(page);

  await test.step("a new rate and another rounding explain nothing that was issued", async () => {
    const invoice = page.url();
    await page.goto(projectPath);
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    const form = page.getByRole("dialog", { name: /^Edit / });
    await select(page, form.getByRole("combobox", { name: "Round time to" }), "30 minutes");
    await form.getByRole("button", { name: "Save" }).click();
    await expect(form).toBeHidden();
    await page.goto(invoice);
    await expect(page.getByRole("heading", { level: 1, name: number })).toBeVisible();
    await expect(card(page, "Totals")).toContainText("Total EUR178.50");
    await expectExplained(page, what, facts);
  });
});
