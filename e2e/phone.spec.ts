import type { Locator, Page } from "@playwright/test";
import { expect, mailTo, test } from "./fixtures";
import { card, entryRow, firm, ownWord, titleRow } from "./steps";

const width = 390;

test.use({ viewport: { width, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

/** Nothing reaches beyond the screen: a page that slides sideways under the thumb is broken. */
async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const reach = () => page.evaluate(() => document.documentElement.scrollWidth);
  await expect.poll(reach, { message: `${page.url()} fits ${width} px` }).toBeLessThanOrEqual(width);
}

/** Taps what is large enough for a thumb: 24 px each way, where its target reaches beyond its looks with those. */
async function tap(thing: Locator): Promise<void> {
  await thing.tap({ trial: true });
  await expect.poll(() => thing.evaluate(missesAround), { message: `${thing} is large enough` }).toBe(0);
  await thing.tap();
}

/** How many of four points 11 px around the middle belong to something else. Runs in the browser. */
function missesAround(element: Element): number {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const points = [
    [x - 11, y],
    [x + 11, y],
    [x, y - 11],
    [x, y + 11],
  ] as const;
  const hits = points.map(([atX, atY]) => document.elementFromPoint(atX, atY));
  return hits.filter((hit) => !element.contains(hit) && hit?.closest("label")?.control !== element).length;
}

async function write(field: Locator, text: string): Promise<void> {
  await field.tap();
  await field.fill(text);
}

async function choose(page: Page, box: Locator, option: string): Promise<void> {
  await write(box, option);
  await page.getByRole("option", { name: option }).first().tap();
}

async function goTo(page: Page, name: string): Promise<void> {
  await tap(page.getByRole("button", { name: "Menu", exact: true }));
  await tap(page.getByRole("dialog", { name: "Menu" }).getByRole("link", { name, exact: true }));
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expectNoSidewaysScrolling(page);
}

async function addCustomer(page: Page, customer: string, accounts: string): Promise<void> {
  await goTo(page, "Customers");
  await tap(page.getByRole("button", { name: "New customer" }));
  const form = page.getByRole("dialog", { name: "New customer" });
  await write(form.getByLabel("Name", { exact: true }), customer);
  await write(form.getByLabel("E-mail for invoices"), accounts);
  await write(form.getByLabel("Address"), "1 Harbour Road\nBristol BS1 5TY");
  await write(form.getByLabel("Country"), "GB");
  await tap(form.getByRole("button", { name: "Add customer" }));
  await expect(page.getByRole("heading", { level: 1, name: customer })).toBeVisible();
  await expectNoSidewaysScrolling(page);
}

async function addProject(page: Page, project: string, customer: string): Promise<void> {
  await goTo(page, "Projects");
  await tap(page.getByRole("button", { name: "New project" }));
  const form = page.getByRole("dialog", { name: "New project" });
  await write(form.getByLabel("Name", { exact: true }), project);
  await choose(page, form.getByRole("combobox", { name: "Customer" }), customer);
  await tap(form.getByRole("button", { name: "Add project" }));
  await expect(page.getByRole("heading", { level: 1, name: project })).toBeVisible();
  await expectNoSidewaysScrolling(page);
}

/** Records money that came in: an amount, or the whole balance. */
async function pay(page: Page, number: string, amount: string | null): Promise<void> {
  await tap(page.getByRole("button", { name: "Record payment" }));
  const form = page.getByRole("dialog", { name: `Payment of ${number}` });
  if (amount) await write(form.getByLabel("Amount"), amount);
  await tap(form.getByRole("button", { name: "Record payment" }));
  await expect(form).toBeHidden();
  await expectNoSidewaysScrolling(page);
}

test("from tracked time to money on a phone, by thumb", async ({ page, signIn }) => {
  test.setTimeout(240_000);
  const word = ownWord();
  const customer = `Pocket & Partner ${word}`;
  const project = `Thumbs ${word}`;
  const accounts = `accounts@${word}.example`;
  await signIn("OWNER");
  await page.goto(firm);
  await expectNoSidewaysScrolling(page);
  await addCustomer(page, customer, accounts);
  await addProject(page, project, customer);

  await test.step("time is added in a line", async () => {
    await goTo(page, "Time");
    const form = card(page, "Add time");
    for (const [what, time] of [
      [`Walk-through ${word}`, "2:30"],
      [`Snags ${word}`, "45m"],
    ] as const) {
      await choose(page, form.getByRole("combobox", { name: "Project" }), project);
      await write(form.getByLabel("Description"), what);
      await write(form.getByLabel("Time", { exact: true }), time);
      await tap(form.getByRole("button", { name: "Add" }));
      await expect(entryRow(page, what)).toBeVisible();
    }
    await expectNoSidewaysScrolling(page);
  });

  await test.step("three steps make a draft", async () => {
    await goTo(page, "Invoices");
    await tap(page.getByRole("main").getByRole("link", { name: "New invoice" }));
    await expect(page.getByRole("heading", { level: 1, name: "New invoice" })).toBeVisible();
    await choose(page, page.getByRole("combobox", { name: "Customer" }), customer);
    await expect(page.getByText(/^2 unbilled entries:/)).toContainText("3:15 h");
    await tap(page.getByRole("button", { name: "Continue" }));
    const tree = page.getByRole("treegrid", { name: "Unbilled time by project and task" });
    await expectNoSidewaysScrolling(page);
    await tap(tree.getByRole("checkbox").last());
    await expect(page.getByText(/^1 chosen/)).toBeVisible();
    await tap(tree.getByRole("checkbox").last());
    await expect(page.getByText(/^2 chosen/)).toContainText("3:15 h");
    await tap(page.getByRole("button", { name: "Continue" }));
    await write(page.getByLabel("Notes for the customer"), "With thanks.");
    await expectNoSidewaysScrolling(page);
    await tap(page.getByRole("button", { name: "Create draft" }));
    await expect(page.getByRole("heading", { level: 1, name: `Draft for ${customer}` })).toBeVisible();
    await expectNoSidewaysScrolling(page);
  });

  await test.step("a line is edited and the draft looked at before it is approved", async () => {
    await write(
      page.getByRole("listitem", { name: "Line 1", exact: true }).getByLabel("Description"),
      "Site visits, as agreed",
    );
    await tap(page.getByRole("button", { name: "Save", exact: true }));
    await expect(page.getByRole("status").filter({ hasText: /^Saved\b/ })).toBeVisible();
    const [paper] = await Promise.all([
      page.waitForEvent("popup"),
      tap(page.getByRole("link", { name: "Preview" })),
    ]);
    await expect(paper.getByText("Site visits, as agreed").first()).toBeVisible();
    await expectNoSidewaysScrolling(paper);
    await paper.close();
  });

  const number = await test.step("approved by thumb", async () => {
    await tap(page.getByRole("button", { name: "Approve", exact: true }));
    const question = page.getByRole("alertdialog", { name: "Approve this invoice?" });
    await expect(question).toContainText("cannot be undone");
    await tap(question.getByRole("button", { name: "Approve", exact: true }));
    const heading = page.getByRole("heading", { level: 1, name: /^INV-\d{4,}$/ });
    await expect(heading).toBeVisible();
    await expectNoSidewaysScrolling(page);
    return (await heading.textContent()) ?? "";
  });

  await test.step("in the list the document is one tap away", async () => {
    const address = page.url();
    await page.goto(`${firm}/invoices?q=${word}`);
    await expectNoSidewaysScrolling(page);
    await tap(page.getByRole("button", { name: `Preview ${number}` }));
    const peek = page.getByRole("dialog", { name: number });
    await expect(peek.frameLocator("iframe").getByText("Site visits, as agreed").first()).toBeVisible();
    await expectNoSidewaysScrolling(page);
    await tap(peek.getByRole("link", { name: "Open" }));
    await expect(page).toHaveURL(address);
  });

  await test.step("sent, and the mail arrives", async () => {
    await tap(page.getByRole("button", { name: "Send", exact: true }));
    const form = page.getByRole("dialog", { name: `Send ${number}` });
    await expect(form.getByLabel("To", { exact: true })).toHaveValue(accounts);
    await tap(form.getByRole("button", { name: "Send", exact: true }));
    await expect(form).toBeHidden();
    await mailTo(accounts, number);
    await expect(titleRow(page).getByText("Sent", { exact: true })).toBeVisible();
  });

  await test.step("a part is paid, then the rest", async () => {
    await pay(page, number, "100.00");
    await expect(titleRow(page).getByText("Partly paid")).toBeVisible();
    await pay(page, number, null);
    await expect(titleRow(page).getByText("Paid", { exact: true })).toBeVisible();
  });
});
