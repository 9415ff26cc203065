import { readFileSync } from "node:fs";
import type { Download, Locator, Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { expect, test } from "./fixtures";
import { addCustomer, addProject, draftFor, firm, logTime, ownWord, tick, toFirstRow } from "./steps";

const rows = (page: Page) => page.getByRole("table", { name: "Invoices" }).locator("[data-invoice]");
const tab = (page: Page, name: string) =>
  page
    .getByRole("navigation", { name: "Invoices by what is to be done" })
    .getByRole("link", { name: new RegExp(`^${name} ?\\d`) });
const bar = (page: Page) => page.getByRole("region", { name: "Selected invoices" });
const result = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text });

/** The list with what this run made, and nothing else. */
async function openList(page: Page, word: string): Promise<void> {
  await page.goto(`${firm}/invoices?q=${word}`);
  await expect(page.getByRole("heading", { level: 1, name: "Invoices" })).toBeVisible();
}

async function addCustomerWithoutAddress(page: Page, name: string): Promise<string> {
  await page.goto(`${firm}/customers`);
  await page.getByRole("button", { name: "New customer" }).click();
  const form = page.getByRole("dialog", { name: "New customer" });
  await form.getByLabel("Name", { exact: true }).fill(name);
  await form.getByRole("button", { name: "Add customer" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return new URL(page.url()).pathname;
}

async function downloaded(page: Page, button: Locator): Promise<{ file: Download; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { file, bytes: readFileSync(await file.path()) };
}

test("the list is where a month's invoices are worked through, many at a time", async ({ page, signIn }) => {
  test.setTimeout(300_000);
  const word = ownWord();
  const [whole, lacking] = [`Whole ${word} Ltd`, `Lacking ${word} Ltd`];
  await signIn("OWNER");

  const lackingPath = await test.step("three drafts, one of which cannot be approved yet", async () => {
    await addCustomer(page, whole);
    await addProject(page, `Work for ${whole}`, whole);
    const path = await addCustomerWithoutAddress(page, lacking);
    await addProject(page, `Work for ${lacking}`, lacking);
    for (const [customer, what] of [
      [whole, "First month"],
      [whole, "Second month"],
      [lacking, "Third month"],
    ] as const) {
      await logTime(page, { project: `Work for ${customer}`, what: `${what} ${word}`, time: "1:00" });
      await draftFor(page, customer);
    }
    return path;
  });

  await test.step("the tabs count what the search finds", async () => {
    await openList(page, word);
    await expect(rows(page)).toHaveCount(3);
    await expect(tab(page, "All")).toContainText("3");
    await expect(tab(page, "Draft")).toContainText("3");
    await expect(tab(page, "To send")).toContainText("0");
    await tab(page, "To send").click();
    await expect(page.getByText("No invoice matches")).toBeVisible();
    await expect(page).toHaveURL(/view=to-send/);
    await tab(page, "Draft").click();
    await expect(rows(page)).toHaveCount(3);
    await page.getByRole("searchbox", { name: "Search invoices" }).fill(`lacking ${word}`);
    await expect(rows(page)).toHaveCount(1);
    await expect(tab(page, "All")).toContainText("1");
    await page.getByRole("searchbox", { name: "Search invoices" }).fill(word);
    await expect(rows(page)).toHaveCount(3);
  });

  await test.step("J and K move, X ticks, P looks, Enter opens", async () => {
    await openList(page, word);
    const link = (index: number) => rows(page).nth(index).locator("a[data-row-link]:visible");
    await toFirstRow(page);
    await expect(link(0)).toBeFocused();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await expect(link(2), "the end of the list is the end").toBeFocused();
    await page.keyboard.press("k");
    await expect(link(1)).toBeFocused();
    await page.keyboard.press("x");
    await expect(rows(page).nth(1).getByRole("checkbox")).toBeChecked();
    await expect(bar(page).getByRole("status")).toHaveText("1 invoice selected");
    await page.keyboard.press("x");
    await expect(bar(page)).toBeHidden();

    await page.keyboard.press("p");
    const peek = page.getByRole("complementary", { name: "Preview of Draft" });
    await expect(peek.getByRole("heading", { name: "Draft" })).toBeVisible();
    const paper = peek.frameLocator("iframe");
    await expect(paper.getByText(whole).first()).toBeVisible();
    await page.keyboard.press("k");
    await expect(paper.getByText(lacking).first(), "the document follows the row").toBeVisible();
    await page.keyboard.press("Escape");
    await expect(peek).toBeHidden();
    await expect(link(0)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: `Draft for ${lacking}` })).toBeVisible();
  });

  await test.step("approving three does two, says why not the third, and then does that too", async () => {
    await openList(page, word);
    await tick(page.getByRole("checkbox", { name: "Select all on this page" }));
    await expect(bar(page).getByRole("status")).toHaveText("3 invoices selected");
    await bar(page).getByRole("button", { name: "Approve" }).click();
    const question = page.getByRole("dialog", { name: "Approve the selected invoices" });
    await expect(question).toContainText("3 invoices the next numbers, locks 3 time entries");
    await expect(question.getByRole("list", { name: "What they come to" }).getByRole("listitem")).toHaveCount(
      1,
    );
    await question.getByRole("button", { name: "Approve 3 invoices" }).click();
    await expect(question).toBeHidden();
    const partly = result(page, "2 invoices approved");
    await expect(partly).toContainText("1 could not be done.", { timeout: 60_000 });
    await partly.getByRole("link", { name: "See each result" }).click();

    const results = page.getByRole("table", { name: "Results" });
    await expect(results.getByRole("row")).toHaveCount(4);
    const failed = results.getByRole("row").filter({ hasText: lacking });
    await expect(failed).toContainText("Not done");
    await expect(failed).toContainText("Add the customer's address.");
    const run = page.url();

    await page.goto(`${lackingPath}/settings`);
    await page.getByLabel("Address").fill("3 Quay Street\nCardiff CF10 1EA");
    await page.getByLabel("Country").fill("GB");
    await page.getByRole("button", { name: "Save" }).first().click();
    await expect(page.getByText(`${lacking} saved`)).toBeVisible();
    await page.goto(run);
    await page.getByRole("button", { name: "Try the failed again" }).click();
    await expect(result(page, "3 invoices approved")).toContainText("Everything went well", {
      timeout: 60_000,
    });
    await expect(results.getByRole("row").filter({ hasText: "Not done" })).toHaveCount(0);
    await openList(page, word);
    await result(page, "3 invoices approved").getByRole("button", { name: "Put away" }).click();
    await expect(result(page, "3 invoices approved")).toBeHidden();
  });

  const numbers = await test.step("what was drafts waits to be sent, under numbers", async () => {
    await openList(page, word);
    await expect(tab(page, "Draft")).toContainText("0");
    await tab(page, "To send").click();
    await expect(page).toHaveURL(/view=to-send/);
    await expect(rows(page)).toHaveCount(3);
    const links = await rows(page).locator("a[data-row-link]:visible").allTextContents();
    for (const number of links) expect(number).toMatch(/^INV-\d{4,}$/);
    expect(new Set(links).size).toBe(3);
    return links;
  });

  await test.step("the PDFs come as one zip", async () => {
    await tick(page.getByRole("checkbox", { name: "Select all on this page" }));
    await bar(page).getByRole("button", { name: "PDFs as zip" }).click();
    await page.getByRole("button", { name: "Get 3 PDFs" }).click();
    const ready = result(page, "3 invoices ready as PDF");
    await expect(ready).toBeVisible({ timeout: 90_000 });
    const { file, bytes } = await downloaded(page, ready.getByRole("link", { name: "Download the zip" }));
    expect(file.suggestedFilename()).toMatch(/\.zip$/);
    const files = Object.entries(unzipSync(bytes));
    expect(files).toHaveLength(3);
    for (const [, content] of files) expect(Buffer.from(content.subarray(0, 5)).toString()).toBe("%PDF-");
    for (const number of numbers) expect(files.some(([name]) => name.includes(number))).toBe(true);
    await ready.getByRole("button", { name: "Put away" }).click();
    await expect(ready).toBeHidden();
  });

  await test.step("what is shown comes as CSV, in this order and with these columns", async () => {
    await page.getByRole("main").getByRole("button", { name: "Export" }).first().click();
    await expect(page.getByRole("menu")).toContainText("3 invoices, with the columns shown");
    const { file, bytes } = await downloaded(page, page.getByRole("menuitem", { name: "CSV" }));
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    const [head = "", ...lines] = bytes
      .toString("utf8")
      .replace(/^\uFEFF/, "")
      .trim()
      .split(/\r?\n/);
    expect(head).toContain("Number");
    expect(head).toContain("Customer");
    expect(lines).toHaveLength(3);
    expect(lines.map((line) => /INV-\d+/.exec(line)?.[0])).toEqual(numbers);
  });

  await test.step("a list worth coming back to gets a name", async () => {
    const name = `Ours to send ${word}`;
    await page.getByRole("button", { name: "Views" }).click();
    await page.getByRole("menuitem", { name: "Save as a new view" }).click();
    const form = page.getByRole("dialog", { name: "Save as a view" });
    await form.getByLabel("Name").fill(name);
    await form.getByRole("button", { name: "Save view" }).click();
    await expect(form).toBeHidden();
    const views = page.getByRole("button", { name: new RegExp(`Views?, .*${name}`) });
    await expect(views).toBeVisible();

    await page.goto(`${firm}/invoices`);
    await page.getByRole("button", { name: "Views" }).click();
    await page.getByRole("menuitem", { name }).click();
    await expect(rows(page)).toHaveCount(3);
    await expect(page.getByRole("searchbox", { name: "Search invoices" })).toHaveValue(word);
    await expect(tab(page, "To send")).toHaveAttribute("aria-current", "page");
    await views.click();
    await page.getByRole("menuitem", { name: "Delete this view" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete view" }).click();
    await expect(page.getByRole("button", { name: "Views", exact: true })).toBeVisible();
  });
});
