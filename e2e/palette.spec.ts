import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { addCustomer, firm, ownWord, toFirstRow } from "./steps";

const box = (page: Page) => page.getByRole("combobox", { name: "Search and commands" });
const choice = (page: Page, name: string | RegExp) => page.getByRole("option", { name });
const shortcuts = (page: Page) => page.getByRole("dialog", { name: "Keyboard shortcuts" });

async function ask(page: Page, words: string): Promise<void> {
  await page.keyboard.press("ControlOrMeta+k");
  await expect(box(page)).toBeFocused();
  await page.keyboard.type(words);
}

test("one box goes anywhere, makes anything and finds everything", async ({ page, signIn }) => {
  test.setTimeout(120_000);
  const customer = `Quarrington ${ownWord()}`;
  await signIn("OWNER");
  const address = await addCustomer(page, customer);
  await page.goto(firm);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

  await test.step("go to a page by its name", async () => {
    await ask(page, "tax ra");
    await expect(choice(page, /^Tax rates/).and(page.locator("[aria-selected=true]"))).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/settings\/taxes$/);
    await expect(box(page)).toBeHidden();
  });

  await test.step("make something: its form opens", async () => {
    await ask(page, "new proj");
    await page.keyboard.press("Enter");
    const form = page.getByRole("dialog", { name: "New project" });
    await expect(form.getByLabel("Name", { exact: true })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(form).toBeHidden();
    await expect(page).toHaveURL(/\/projects$/);
  });

  await test.step("find what the books hold", async () => {
    await ask(page, customer);
    await expect(choice(page, customer)).toHaveCount(1);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: customer })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(address);
    const seen = () => page.evaluate(() => JSON.stringify(Object.values(localStorage)));
    await expect.poll(seen, { message: "a page counts as seen after a moment" }).toContain(customer);
  });

  await test.step("what was looked at last waits for the next time", async () => {
    await page.goto(firm);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.keyboard.press("ControlOrMeta+k");
    await expect(
      page.getByRole("group", { name: "Recently viewed" }).getByRole("option").first(),
    ).toContainText(customer);
    await page.keyboard.press("Escape");
    await expect(box(page)).toBeHidden();
  });

  await test.step("what nothing is called says so", async () => {
    await ask(page, `nothing ${ownWord()}`);
    await expect(page.getByText("Nothing has that name or number. Try fewer letters.")).toBeVisible();
  });
});

test("“?” lists the keys of the page, and they rest while somebody types", async ({ page, signIn }) => {
  await signIn("OWNER");
  await page.goto(`${firm}/invoices`);
  await expect(page.getByRole("heading", { level: 1, name: "Invoices" })).toBeVisible();
  await toFirstRow(page);
  await page.keyboard.press("?");
  for (const what of ["Next invoice", "Select the invoice", "Search and commands", "New time entry", "Rates"])
    await expect(shortcuts(page).getByText(what, { exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(shortcuts(page)).toBeHidden();

  const search = page.getByRole("searchbox", { name: "Search invoices" });
  await search.focus();
  await page.keyboard.type("n?s gi");
  await expect(search).toHaveValue("n?s gi");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await search.fill("");
  await page.keyboard.press("ControlOrMeta+k");
  await expect(box(page), "a combination is nothing that a person types").toBeFocused();
});

test("whoever wants none of the single keys switches them off", async ({ page, signIn }) => {
  test.setTimeout(120_000);
  await signIn("MEMBER");
  const wanted = page.getByRole("switch", { name: "Shortcuts of a single key" });
  const choose = async (isOn: boolean) => {
    await page.goto(`${firm}/account`);
    await expect(wanted).toBeVisible();
    await wanted.setChecked(isOn);
    await expect(page.getByRole("region", { name: /Notifications/ }).getByText("Saved")).toBeVisible();
  };
  await choose(false);
  try {
    await page.goto(`${firm}/time`);
    await expect(page.getByRole("heading", { level: 1, name: "Time" })).toBeVisible();
    for (const key of ["n", "?", "g", "i"]) await page.keyboard.press(key);
    await page.keyboard.press("ControlOrMeta+k");
    await expect(box(page)).toBeFocused();
    await expect(page.getByRole("dialog")).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(page).toHaveURL(/\/time$/);
  } finally {
    await choose(true);
  }
  await page.goto(`${firm}/time`);
  await expect(page.getByRole("heading", { level: 1, name: "Time" })).toBeVisible();
  // A key that comes before the page listens is lost, for a person as for us.
  await expect(async () => {
    await page.keyboard.press("n");
    await expect(page.getByRole("dialog", { name: "New time entry" })).toBeVisible({ timeout: 2000 });
  }).toPass();
});
