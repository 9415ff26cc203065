import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import {
  addItem,
  approve,
  beginInvoice,
  card,
  choose,
  draftFor,
  entryRow,
  finishDraft,
  firm,
  fromMore,
  ownWord,
  pay,
  saveDraft,
  titleRow,
  workFor,
} from "./steps";

const totals = (page: Page) => card(page, "Totals");
const related = (page: Page) => card(page, "Related documents");
const linesOf = (page: Page) => page.getByRole("table", { name: "Lines" }).locator("tbody").getByRole("row");

/** From the invoice that is open to the wizard, and to one of its ways. */
async function openWizard(page: Page, number: string, way: RegExp): Promise<void> {
  await fromMore(page, "Correct");
  await expect(page.getByRole("heading", { level: 1, name: `Correct ${number}` })).toBeVisible();
  await page.getByRole("radio", { name: way }).check();
}

/** What the wizard says will be, row by row: before, after. */
async function expectEffect(
  page: Page,
  rows: Record<string, [before: string, after: string]>,
): Promise<void> {
  const table = page.getByRole("table", { name: "The invoice before and after the credit, in EUR" });
  await expect(table.locator("tbody").getByRole("row")).toHaveCount(Object.keys(rows).length);
  for (const [name, figures] of Object.entries(rows)) {
    const row = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
    await expect(row.getByRole("cell"), name).toHaveText(figures);
  }
}

/** Issues the credit note that the wizard shows; returns its number. */
async function issueCredit(page: Page, reason: string): Promise<string> {
  await page.getByLabel("Reason").fill(reason);
  await page.getByRole("button", { name: "Issue the credit note" }).click();
  const heading = page.getByRole("heading", { level: 1, name: /^Credit note \S+\d{4,}$/ });
  await expect(heading).toBeVisible();
  return ((await heading.textContent()) ?? "").replace("Credit note ", "");
}

test("void and reissue: the number stays taken, and a draft with the same entries and lines takes its place", async ({
  page,
  signIn,
}) => {
  test.setTimeout(180_000);
  const customer = `Overmoor Press ${ownWord()}`;
  const [layout, proofs] = [`Layout for ${customer}`, `Proofs for ${customer}`];
  await signIn("OWNER");
  await workFor(
    page,
    customer,
    [
      { what: layout, time: "2:30" },
      { what: proofs, time: "0:50" },
    ],
    "100",
  );
  await draftFor(page, customer);
  const words = page.getByRole("listitem", { name: "Line 1", exact: true }).getByLabel("Description");
  await words.fill("Layout of the spring catalogue");
  await saveDraft(page);
  const first = await approve(page);
  const address = new URL(page.url()).pathname;
  await expect(totals(page)).toContainText("Total EUR396.66"); // (250.00 + 83.33) + 19 %

  await test.step("the wizard says what will happen, and asks why", async () => {
    await openWizard(page, first, /^Void it and make it again/);
    const effect = card(page, "Before and after");
    await expect(effect).toContainText(`${first} is void: 396.66 EUR is no longer owed`);
    await expect(effect).toContainText("3:20 h are freed, and held by the new draft at once.");
    await page.getByRole("button", { name: `Void ${first} and make it again` }).click();
    await expect(page.getByText("Say why: it stays in the records of this number.")).toBeVisible();
    await page.goto(address);
    await expect(titleRow(page).getByText("Approved", { exact: true })).toBeVisible();
  });

  await test.step("the draft has the lines and the entries", async () => {
    await openWizard(page, first, /^Void it and make it again/);
    await page.getByLabel("Reason").fill("Wrong department on the address.");
    await page.getByRole("button", { name: `Void ${first} and make it again` }).click();
    await expect(page.getByRole("heading", { level: 1, name: `Draft for ${customer}` })).toBeVisible();
    await expect(page.getByRole("listitem", { name: /^Line \d+$/ })).toHaveCount(2);
    await expect(words).toHaveValue("Layout of the spring catalogue");
    await expect(page.getByText(/^Total ?396.66 ?EUR$/)).toBeVisible();
  });

  const second = await approve(page);
  expect(second).not.toBe(first);
  await expect(totals(page)).toContainText("Balance EUR396.66");
  await expect(related(page)).toContainText(`It replaces ${first}`);

  await test.step("the void one says why, and what replaced it; the time is with the new one", async () => {
    await page.getByRole("link", { name: first, exact: true }).click();
    await expect(titleRow(page).getByText("Void", { exact: true })).toBeVisible();
    await expect(page.getByText("Wrong department on the address.").first()).toBeVisible();
    await expect(related(page)).toContainText(`Replaced by ${second}`);
    await expect(linesOf(page)).toHaveCount(2);
    await page.goto(`${firm}/time`);
    for (const what of [layout, proofs])
      await expect(entryRow(page, what).getByRole("link", { name: `Billed · ${second}` })).toBeVisible();
  });
});

test("credit a part: the minutes that stay billed are said, and exactly the others can be billed again", async ({
  page,
  signIn,
}) => {
  test.setTimeout(180_000);
  const customer = `Pellworm Werft ${ownWord()}`;
  const [hull, keel] = [`Hull for ${customer}`, `Keel for ${customer}`];
  await signIn("OWNER");
  await workFor(
    page,
    customer,
    [
      { what: hull, time: "4:30" },
      { what: keel, time: "3:30" },
    ],
    "100",
  );
  await draftFor(page, customer);
  const number = await approve(page);
  const address = new URL(page.url()).pathname;
  await expect(totals(page)).toContainText("Balance EUR952.00");

  await test.step("before and after follow what is chosen", async () => {
    await openWizard(page, number, /^Credit a part/);
    const act = page.getByRole("button", { name: "Issue the credit note" });
    await expect(act).toHaveAttribute("aria-disabled", "true");
    await expect(act).toHaveAccessibleDescription("Choose at least one line to credit.");

    const line = card(page, "What is credited?").getByRole("listitem").filter({ hasText: keel }).first();
    await line.getByRole("checkbox").check();
    await expectEffect(page, {
      "Taxable, 19%": ["800.00", "450.00"],
      "Tax, 19%": ["152.00", "85.50"],
      Total: ["952.00", "535.50"],
      Balance: ["952.00", "535.50"],
    });
    await line.getByText("1 entry: say how much stays billed").click();
    const stays = line.getByRole("textbox", { name: /^Stays billed of / });
    await expect(stays).toHaveValue("0:00");
    await stays.fill("4:00");
    await stays.blur();
    await expect(line.getByRole("alert")).toHaveText("Write a time from 0:00 to 3:30.");
    await stays.fill("1h");
    await stays.blur();
    await expect(stays).toHaveValue("1:00");
    await expectEffect(page, {
      "Taxable, 19%": ["800.00", "550.00"],
      "Tax, 19%": ["152.00", "104.50"],
      Total: ["952.00", "654.50"],
      Balance: ["952.00", "654.50"],
    });
    const effect = card(page, "Before and after");
    await expect(effect).toContainText("The credit note comes to 297.50 EUR.");
    await expect(effect).toContainText("2:30 h can be billed again.");
  });

  const credit =
    await test.step("the credit note has its own number, and names what it corrects", async () => {
      const own = await issueCredit(page, "Two and a half hours were another customer's.");
      expect(own).not.toMatch(/^INV-/);
      await expect(related(page)).toContainText(`It corrects ${number}`);
      await expect(totals(page)).toContainText("297.50");
      await page.getByRole("link", { name: number, exact: true }).first().click();
      await expect(related(page)).toContainText(`Credited by ${own}`);
      await expect(totals(page)).toContainText("Balance EUR654.50");
      const settled = page
        .getByRole("table", { name: "Settlements" })
        .getByRole("row")
        .filter({ hasText: own });
      await expect(settled).toContainText("Credit note");
      await expect(settled).toContainText("297.50");
      await expect(linesOf(page)).toHaveCount(2);
      return own;
    });

  await test.step("a second one takes back a price only: the work stays delivered, and no time is freed", async () => {
    await openWizard(page, number, /^Credit a part/);
    await card(page, "What is credited?")
      .getByRole("listitem")
      .filter({ hasText: hull })
      .first()
      .getByRole("checkbox")
      .check();
    await page.getByRole("checkbox", { name: "The credited time can be billed again" }).uncheck();
    await expect(card(page, "Before and after")).toContainText("No time is freed.");
    await expectEffect(page, {
      "Taxable, 19%": ["550.00", "100.00"],
      "Tax, 19%": ["104.50", "19.00"],
      Total: ["654.50", "119.00"],
      Balance: ["654.50", "119.00"],
    });
    const next = await issueCredit(page, "Agreed as a favour.");
    expect(next.replace(/\d+$/, "")).toBe(credit.replace(/\d+$/, ""));
    expect(next).not.toBe(credit);
  });

  await test.step("the next invoice has the credited two and a half hours, and not a minute more", async () => {
    await beginInvoice(page, customer);
    await expect(page.getByRole("checkbox", { name: keel })).toBeChecked();
    await expect(page.getByRole("checkbox", { name: hull })).toHaveCount(0);
    await expect(page.getByText(/^1 chosen · 2:30 h/)).toBeVisible();
    await page.getByRole("button", { name: "Continue" }).click();
    await finishDraft(page);
    const again = await approve(page);
    await expect(totals(page)).toContainText("Total EUR297.50");
    await page.goto(`${firm}/invoices/new`);
    await choose(page, page.getByRole("combobox", { name: "Customer" }), customer);
    await expect(page.getByText(/no unbilled time/)).toBeVisible();
    await page.goto(address);
    await expect(totals(page)).toContainText("Balance EUR119.00");
    expect(again).not.toBe(number);
  });
});

test("full credit of a paid invoice: what was paid becomes the customer's credit, and pays a later one", async ({
  page,
  signIn,
}) => {
  test.setTimeout(180_000);
  const customer = `Quarrington Ltd ${ownWord()}`;
  const study = `Study for ${customer}`;
  await signIn("OWNER");
  const { customerPath } = await workFor(page, customer, [{ what: study, time: "2h" }], "100");
  await draftFor(page, customer);
  const number = await approve(page);
  await pay(page, number);
  await expect(totals(page)).toContainText("Balance EUR0.00");

  await test.step("a paid invoice cannot be voided, and the wizard says so", async () => {
    await openWizard(page, number, /^Credit all of it/);
    await expect(page.getByRole("radio", { name: /^Void it and make it again/ })).toBeDisabled();
    await expectEffect(page, {
      "Taxable, 19%": ["200.00", "0.00"],
      "Tax, 19%": ["38.00", "0.00"],
      Total: ["238.00", "0.00"],
      Balance: ["0.00", "0.00"],
    });
    const effect = card(page, "Before and after");
    await expect(effect).toContainText("238.00 EUR was paid already: it becomes the customer's credit");
    await expect(effect).toContainText("2:00 h can be billed again.");
  });
  const credit = await issueCredit(page, "The study was never delivered.");

  await test.step("nothing is lost: the account says it, and the payment holds it", async () => {
    await page.goto(`${customerPath}/statement`);
    await expect(card(page, "Account in EUR")).toContainText("€238.00 in their favour");
    const rows = page.getByRole("table", { name: "Statement in EUR" }).locator("tbody").getByRole("row");
    await expect(rows).toHaveCount(4);
    await expect(rows.filter({ hasText: credit })).toContainText("Credit note");
    await page.goto(`${firm}/time`);
    await expect(entryRow(page, study).getByText("Unbilled", { exact: true })).toBeVisible();
  });

  await draftFor(page, customer);
  await addItem(page, { what: "Workshop", price: "100" });
  await saveDraft(page);
  const later = await approve(page);
  const laterAddress = new URL(page.url()).pathname;
  await expect(totals(page)).toContainText("Total EUR357.00");

  await test.step("it pays a later invoice, and leaves the rest of that to be paid", async () => {
    await page.goto(`${firm}/payments`);
    await choose(page, page.getByRole("combobox", { name: "Customer" }), customer);
    await expect(page).toHaveURL(/[?&]customer/);
    const withCredit = page.getByRole("checkbox", { name: "Only with credit left" });
    await withCredit.click();
    await expect(withCredit).toBeChecked();
    const rows = page.getByRole("table", { name: "Payments" }).locator("tbody").getByRole("row");
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText("€238.00 credit");
    await rows.getByRole("link").first().click();
    await page.getByRole("button", { name: "Apply credit" }).click();
    const form = page.getByRole("dialog", { name: "Apply credit to invoices" });
    await expect(form.getByLabel(`Amount for ${later}`)).toHaveValue("238.00");
    await expect(form.getByRole("status")).toHaveText("€0.00 stays credit");
    await form.getByRole("button", { name: "Apply €238.00" }).click();
    await expect(form).toBeHidden();
    await page.goto(laterAddress);
    await expect(totals(page)).toContainText("Balance EUR119.00");
  });
});
