import type { Locator, Page } from "@playwright/test";
import { expect, mailTo } from "./fixtures";

// What a person does on the screens, a sentence each; every journey makes its own customer and time with these.

export const firm = "/org/lindqvist";

/** A word of this run alone: the demo firm is shared, and the same journey may have been there before. */
export const ownWord = (): string => crypto.randomUUID().slice(0, 8);

/** Adds a customer with all that an invoice asks for, and returns the address of its page. */
export async function addCustomer(page: Page, name: string): Promise<string> {
  await page.goto(`${firm}/customers`);
  await page.getByRole("button", { name: "New customer" }).click();
  const form = page.getByRole("dialog", { name: "New customer" });
  await form.getByLabel("Name", { exact: true }).fill(name);
  await form.getByLabel("E-mail for invoices").fill(`accounts@${ownWord()}.example`);
  await form.getByLabel("Address").fill("1 Harbour Road\nBristol BS1 5TY");
  await form.getByLabel("Country").fill("GB");
  await form.getByRole("button", { name: "Add customer" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Adds a project for a customer, and returns the address of its page. */
export async function addProject(page: Page, name: string, customer: string): Promise<string> {
  await page.goto(`${firm}/projects`);
  await page.getByRole("button", { name: "New project" }).click();
  const form = page.getByRole("dialog", { name: "New project" });
  await form.getByLabel("Name", { exact: true }).fill(name);
  await choose(page, form.getByRole("combobox", { name: "Customer" }), customer);
  await form.getByRole("button", { name: "Add project" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Logs time of today on a project. */
export async function logTime(
  page: Page,
  entry: { project: string; what: string; time: string },
): Promise<void> {
  await page.goto(`${firm}/time`);
  const form = card(page, "Add time");
  await choose(page, form.getByRole("combobox", { name: "Project" }), entry.project);
  await form.getByLabel("Description").fill(entry.what);
  await form.getByLabel("Time", { exact: true }).fill(entry.time);
  await form.getByRole("button", { name: "Add" }).click();
  await expect(entryRow(page, entry.what)).toBeVisible();
}

/** Takes a new customer with one project and the given work to where it can be billed, at an hourly rate of its own. */
export async function workFor(
  page: Page,
  customer: string,
  work: readonly { what: string; time: string }[],
  rate?: string,
): Promise<{ customerPath: string; projectPath: string }> {
  const customerPath = await addCustomer(page, customer);
  const project = `Work for ${customer}`;
  const projectPath = await addProject(page, project, customer);
  if (rate) await addRate(page, rate);
  for (const each of work) await logTime(page, { project, ...each });
  return { customerPath, projectPath };
}

/** Gives the project that is open its hourly rate, from today on. */
async function addRate(page: Page, rate: string): Promise<void> {
  await card(page, "Rates").getByRole("button", { name: "Add rate" }).click();
  const form = page.getByRole("dialog", { name: "Add a rate" });
  await form.getByLabel("Billed per hour").fill(rate);
  await form.getByRole("button", { name: "Add rate" }).click();
  await expect(form).toBeHidden();
}

/** Goes through the three steps with all that is unbilled of a customer, a line an entry, and stays on the draft. */
export async function draftFor(page: Page, customer: string): Promise<string> {
  await beginInvoice(page, customer);
  await page.getByRole("button", { name: "Continue" }).click();
  await select(page, page.getByRole("combobox", { name: "Lines" }), "One line an entry");
  return finishDraft(page);
}

/** Makes and approves an invoice over one item, without time; returns its number and address. */
export async function invoiceOver(
  page: Page,
  customer: string,
  item: { what: string; price: string },
): Promise<{ number: string; address: string }> {
  await beginInvoice(page, customer);
  await page.getByRole("button", { name: "Continue" }).click();
  const address = await finishDraft(page);
  await addItem(page, item);
  await saveDraft(page);
  return { number: await approve(page), address };
}

/** Adds an item to the draft that is open, below its other lines. */
export async function addItem(page: Page, item: { what: string; price: string }): Promise<void> {
  await page.getByRole("button", { name: "Add item" }).click();
  const line = page.getByRole("listitem", { name: /^Line \d+$/ }).last();
  await line.getByLabel("Description").fill(item.what);
  await line.getByLabel("Unit price").fill(item.price);
}

/** Records money that came in for the invoice that is open: an amount, or without one the whole balance. */
export async function pay(page: Page, number: string, amount?: string): Promise<void> {
  await page.getByRole("button", { name: "Record payment" }).click();
  const form = page.getByRole("dialog", { name: `Payment of ${number}` });
  if (amount) await form.getByLabel("Amount").fill(amount);
  await form.getByRole("button", { name: "Record payment" }).click();
  await expect(form).toBeHidden();
}

/** Opens the dialog, chooses the customer, and stops at the step with the entries. */
export async function beginInvoice(page: Page, customer: string): Promise<void> {
  await page.goto(`${firm}/invoices/new`);
  await choose(page, page.getByRole("combobox", { name: "Customer" }), customer);
  await expect(page.getByText(/unbilled entr|no unbilled time/)).toBeVisible();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("list", { name: "Steps" }).locator('[aria-current="step"]')).toContainText(
    "Time",
  );
}

/** From the review to the draft; returns its address. */
export async function finishDraft(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Create draft" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Draft for / })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Ticks the first of such boxes, again while a page under load has not woken up and takes no notice. */
export async function tick(boxes: Locator): Promise<void> {
  await expect(() => boxes.first().check({ timeout: 5000 })).toPass();
}

/** Puts the focus on the first row of a work list by its key: a page under load may still be waking up. */
export async function toFirstRow(page: Page): Promise<Locator> {
  const row = page.locator("a[data-row-link]:focus");
  await expect(async () => {
    if ((await row.count()) === 0) await page.keyboard.press("j");
    await expect(row).toBeFocused({ timeout: 500 });
  }).toPass();
  return row;
}

/** Approves the draft that is open, and returns the number it was given. */
export async function approve(page: Page): Promise<string> {
  await confirmApproval(page);
  const heading = page.getByRole("heading", { level: 1, name: /^INV-\d{4,}$/ });
  await expect(heading).toBeVisible();
  return (await heading.textContent()) ?? "";
}

/** Presses Approve and says yes to the question. */
export async function confirmApproval(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Approve", exact: true }).click();
  const question = page.getByRole("alertdialog", { name: "Approve this invoice?" });
  await question.getByRole("button", { name: "Approve", exact: true }).click();
}

/** Saves the draft that is open without waiting for its pause, and until the bar says so. */
export async function saveDraft(page: Page): Promise<void> {
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page.getByRole("status").filter({ hasText: /^Saved\b/ })).toBeVisible();
}

/** Takes one of the rarer things that can be done with the invoice that is open. */
export async function fromMore(page: Page, name: string): Promise<void> {
  await openMore(page);
  await page.getByRole("menuitem", { name, exact: true }).click();
}

/** Opens the menu of what is rarer. */
export async function openMore(page: Page): Promise<void> {
  await page.getByRole("main").getByRole("button", { name: "More", exact: true }).click();
  await expect(page.getByRole("menu")).toBeVisible();
}

/** Invites somebody new as a member, and reads the mail that they get. */
export async function invite(page: Page, name: string): Promise<{ email: string; link: string }> {
  const email = `${ownWord()}@lindqvist.example`;
  await page.goto(`${firm}/members`);
  await page.getByRole("button", { name: "Invite" }).click();
  const form = page.getByRole("dialog", { name: "Invite to the firm" });
  await form.getByLabel("Name").fill(name);
  await form.getByLabel("E-mail").fill(email);
  await form.getByRole("button", { name: "Send invitation" }).click();
  await expect(form).toBeHidden();
  const mail = await mailTo(email, "invites you to Lindqvist & Partner");
  const [link] = mail.text?.match(/https?:\S+\/invitation\/\S+/) ?? [];
  return { email, link: link ?? "" };
}

/** A detailed export as Toggl Track writes it, from its rows. */
export const timeExport = (name: string, rows: readonly string[]) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from([exportHeading, ...rows].join("\n")),
});

const exportHeading =
  "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags";

/** One row of such an export: an hour's work for Brightwater. */
export const exportRow = (word: string, entry: { project?: string; what: string; time: string }): string =>
  `Anna Berg,anna.berg@example.com,Brightwater ${word},${entry.project ?? "Website"},,${entry.what},Yes,2026-09-14,09:00:00,2026-09-14,10:00:00,${entry.time},`;

/** Types into a combobox and takes the option of that name. */
export async function choose(page: Page, box: Locator, option: string): Promise<void> {
  await box.fill(option);
  await page.getByRole("option", { name: option }).first().click();
}

/** Opens a list and takes the option of that name. */
export async function select(page: Page, list: Locator, option: string): Promise<void> {
  await list.click();
  await page.getByRole("option", { name: option }).first().click();
}

/** The part of the page under that heading. */
export const card = (page: Page, title: string): Locator =>
  page
    .getByRole("main")
    .locator("section")
    .filter({ has: page.getByRole("heading", { level: 2, name: title }) });

/** A line of the week list. */
export const entryRow = (page: Page, what: string): Locator =>
  page.getByRole("row").filter({ hasText: what });

/** What stands beside the page's title: its status. */
export const titleRow = (page: Page): Locator => page.getByRole("heading", { level: 1 }).locator("..");

/** Types the address: the page is not there, or not for this person's eyes, and both look the same. */
export async function expectNoPage(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByText("This page does not exist"), path).toBeVisible();
}

/** What stands in the menu cannot be chosen, and says why. */
export async function expectRefusedInMore(page: Page, name: string, reason: string): Promise<void> {
  await openMore(page);
  const refused = page.getByRole("menuitem", { name: new RegExp(`^${name}`) });
  await expect(refused).toHaveAttribute("aria-disabled", "true");
  await expect(refused).toContainText(reason);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toBeHidden();
}

/** The button is there, cannot be used, and says why. */
export async function expectRefused(page: Page, name: string, reason: string): Promise<void> {
  const refused = page.getByRole("main").getByRole("button", { name, exact: true });
  await expect(refused).toHaveAttribute("aria-disabled", "true");
  await expect(refused).toHaveAccessibleDescription(reason);
}
