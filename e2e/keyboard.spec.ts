import type { Page } from "@playwright/test";
import { expect, mailTo, test } from "./fixtures";
import { expectFocusKept, expectFocusSeen, press, tabTo, type, typeChoice } from "./keyboard";
import { card, firm, ownWord, titleRow } from "./steps";

const dialogNamed = (page: Page, name: string) => page.getByRole("dialog", { name });

/** Asks the palette for something to make. */
async function create(page: Page, what: string): Promise<void> {
  await page.keyboard.press("ControlOrMeta+k");
  await expect(page.getByRole("combobox", { name: "Search and commands" })).toBeFocused();
  await page.keyboard.type(what);
  await expect(page.getByRole("option", { name: what, selected: true })).toBeVisible();
  await page.keyboard.press("Enter");
}

/** Logs time of today from wherever the person is. */
async function logTime(page: Page, project: string, what: string, time: string): Promise<void> {
  await page.keyboard.press("n");
  const form = dialogNamed(page, "New time entry");
  const box = form.getByRole("combobox", { name: "Project" });
  await expect(box, "the cursor waits in the first field").toBeFocused();
  await typeChoice(page, box, project);
  await type(page, form.getByLabel("Description"), what);
  await type(page, form.getByLabel("Time", { exact: true }), time);
  await page.keyboard.press("Enter");
  await expect(form).toBeHidden();
  await expectFocusKept(page);
}

/** Records money that came in: an amount, or the whole balance. */
async function pay(page: Page, number: string, amount: string | null): Promise<void> {
  await press(page, page.getByRole("button", { name: "Record payment" }));
  const form = dialogNamed(page, `Payment of ${number}`);
  await expect(form.getByLabel("Amount")).toBeFocused();
  if (amount) await type(page, form.getByLabel("Amount"), amount);
  await page.keyboard.press("Enter");
  await expect(form).toBeHidden();
}

test("from tracked time to money without ever touching the mouse", async ({ page, signIn }) => {
  test.setTimeout(240_000);
  const word = ownWord();
  const customer = `Keys & Daughters ${word}`;
  const project = `Cabinet ${word}`;
  const accounts = `accounts@${word}.example`;
  await signIn("OWNER");
  await page.goto(firm);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

  await test.step("the palette makes a customer and a project", async () => {
    await create(page, "New customer");
    const form = dialogNamed(page, "New customer");
    await expect(form.getByLabel("Name", { exact: true })).toBeFocused();
    await type(page, form.getByLabel("Name", { exact: true }), customer);
    await type(page, form.getByLabel("E-mail for invoices"), accounts);
    await type(page, form.getByLabel("Address"), "1 Harbour Road\nBristol BS1 5TY");
    await type(page, form.getByLabel("Country"), "GB");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: customer })).toBeVisible();

    await create(page, "New project");
    const next = dialogNamed(page, "New project");
    await type(page, next.getByLabel("Name", { exact: true }), project);
    await typeChoice(page, next.getByRole("combobox", { name: "Customer" }), customer);
    await press(page, next.getByRole("button", { name: "Add project" }));
    await expect(page.getByRole("heading", { level: 1, name: project })).toBeVisible();
  });

  await test.step("N logs time from any page", async () => {
    await logTime(page, project, `Drawings ${word}`, "2:30");
    await logTime(page, project, `Hinges ${word}`, "45m");
  });

  await test.step("three steps: customer, time, review", async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("i");
    await expect(page.getByRole("heading", { level: 1, name: "Invoices" })).toBeVisible();
    await press(page, page.getByRole("main").getByRole("link", { name: "New invoice" }));
    const box = page.getByRole("combobox", { name: "Customer" });
    await expect(page.getByRole("heading", { level: 1, name: "New invoice" })).toBeVisible();
    await typeChoice(page, box, customer);
    await expect(page.getByText(/^2 unbilled entries:/)).toContainText("3:15 h");
    await page.keyboard.press("Enter");

    const tree = page.getByRole("treegrid", { name: "Unbilled time by project and task" });
    const step = page.getByRole("list", { name: "Steps" }).locator('[aria-current="step"]');
    await expect(step).toContainText("Time");
    await expectFocusKept(page);
    await tabTo(page, tree.getByRole("row").first());
    await page.keyboard.press("End");
    const last = tree.getByRole("row").last();
    await expectFocusSeen(page, last);
    await page.keyboard.press("Space");
    await expect(page.getByText(/^1 chosen/)).toBeVisible();
    await expect(last.getByRole("checkbox")).not.toBeChecked();
    await page.keyboard.press("Space");
    await expect(page.getByText(/^2 chosen/)).toContainText("3:15 h");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowLeft");
    await expect(tree.getByRole("row")).toHaveCount(1);
    await expectFocusSeen(page, tree.getByRole("row").first());
    await page.keyboard.press("ArrowRight");
    await expect(tree.getByRole("row").first()).toHaveAttribute("aria-expanded", "true");
    await page.keyboard.press("Enter");

    await expect(step).toContainText("Review");
    await expectFocusKept(page);
    await type(page, page.getByLabel("Notes for the customer"), "With thanks.");
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(page.getByRole("heading", { level: 1, name: `Draft for ${customer}` })).toBeVisible();
  });

  await test.step("the draft is edited line by line", async () => {
    const lines = page.getByRole("listitem", { name: /^Line \d+$/ });
    await press(page, page.getByRole("button", { name: "Add item" }));
    const added = lines.last();
    await expect(added.getByLabel("Description"), "a new line has the cursor").toBeFocused();
    await page.keyboard.type("Brass handles");
    await type(page, added.getByLabel("Quantity"), "2");
    await type(page, added.getByLabel("Unit price"), "50.00");
    await page.keyboard.press("Alt+ArrowUp");
    const moved = lines.nth((await lines.count()) - 2);
    await expect(moved.getByLabel("Description")).toHaveValue("Brass handles");
    await expectFocusSeen(page, moved.getByLabel("Unit price"));
    await page.keyboard.press("Enter");
    await expectFocusSeen(page, lines.last().getByLabel(/price/i));
    await page.keyboard.press("ControlOrMeta+s");
    await expect(page.getByRole("status").filter({ hasText: /^Saved\b/ })).toBeVisible();
    await expectFocusKept(page);
  });

  const number = await test.step("approved, after reading what that does", async () => {
    await page.keyboard.press("ControlOrMeta+Enter");
    const question = page.getByRole("alertdialog", { name: "Approve this invoice?" });
    await expect(question).toContainText("locks 2 time entries and cannot be undone");
    await press(page, question.getByRole("button", { name: "Approve", exact: true }));
    const heading = page.getByRole("heading", { level: 1, name: /^INV-\d{4,}$/ });
    await expect(heading).toBeVisible();
    await expectFocusKept(page);
    return (await heading.textContent()) ?? "";
  });

  await test.step("sent, and the mail arrives", async () => {
    await press(page, page.getByRole("button", { name: "Send", exact: true }));
    const form = dialogNamed(page, `Send ${number}`);
    await expect(form.getByLabel("To", { exact: true })).toBeFocused();
    await expect(form.getByLabel("To", { exact: true })).toHaveValue(accounts);
    await press(page, form.getByRole("button", { name: "Send", exact: true }));
    await expect(form).toBeHidden();
    await expectFocusKept(page);
    await mailTo(accounts, number);
    await expect(titleRow(page).getByText("Sent", { exact: true })).toBeVisible();
  });

  await test.step("a part is paid, then the rest", async () => {
    await pay(page, number, "100.00");
    await expect(titleRow(page).getByText("Partly paid")).toBeVisible();
    await expectFocusSeen(page, page.getByRole("button", { name: "Record payment" }));
    await pay(page, number, null);
    await expect(titleRow(page).getByText("Paid", { exact: true })).toBeVisible();
    await expectFocusKept(page);
    await expect(card(page, "Totals")).toContainText(/Balance ?(EUR)?0\.00/);
  });
});

test("a dialog keeps the focus inside, and gives it back when Escape closes it", async ({ page, signIn }) => {
  await signIn("OWNER");
  await page.goto(`${firm}/customers`);
  const opener = page.getByRole("button", { name: "New customer" });
  await press(page, opener);
  const form = dialogNamed(page, "New customer");
  await expect(form.getByLabel("Name", { exact: true })).toBeFocused();
  for (let count = 0; count < 40; count += 1) {
    await page.keyboard.press("Tab");
    expect(await form.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect(form).toBeHidden();
  await expectFocusSeen(page, opener);
});

test("the first Tab of a page leads past the frame to what is on it", async ({ page, signIn }) => {
  await signIn("OWNER");
  await page.goto(`${firm}/invoices`);
  await page.keyboard.press("Tab");
  await expectFocusSeen(page, page.getByRole("link", { name: "Skip to the page" }));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("main").locator(":focus")).toBeVisible();
});
