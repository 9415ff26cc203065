import { execFileSync } from "node:child_process";
import type { Page } from "@playwright/test";
import { whereIs } from "../scripts/browser.mjs";
import { expect, test } from "./fixtures";
import { addCustomer, card, choose, firm, invoiceOver, ownWord, titleRow } from "./steps";

const prices = ["100", "200", "300"]; // 119.00, 238.00 and 357.00 with 19 % VAT: 714.00

const statement = (page: Page) =>
  page.getByRole("table", { name: "Statement in EUR" }).locator("tbody").getByRole("row");

/** The form for one payment of a customer, with all that is open. */
async function openPayment(page: Page, customer: string): Promise<void> {
  await page.goto(`${firm}/payments`);
  await page.getByRole("link", { name: "Record payment" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Record payment" })).toBeVisible();
  await choose(page, page.getByRole("combobox", { name: "Customer" }), customer);
  await expect(page.getByRole("table", { name: "Open invoices in EUR" })).toBeVisible();
}

test("one payment settles three invoices, what is over stays the customer's, and pays the next one", async ({
  page,
  signIn,
}) => {
  test.setTimeout(180_000);
  const customer = `Rosewater & Hale ${ownWord()}`;
  await signIn("OWNER");
  const customerPath = await addCustomer(page, customer);
  const invoices: Awaited<ReturnType<typeof invoiceOver>>[] = [];
  for (const price of prices) invoices.push(await invoiceOver(page, customer, { what: "Retainer", price }));
  const amountFor = (index: number) => page.getByLabel(`Amount for ${invoices[index]?.number}`);

  await test.step("the money is spread oldest first, and every part can be changed", async () => {
    await openPayment(page, customer);
    await page.getByLabel("Amount that came in").fill("400");
    await expect(amountFor(0)).toHaveValue("119.00");
    await expect(amountFor(1)).toHaveValue("238.00");
    await expect(amountFor(2)).toHaveValue("43.00");
    await amountFor(0).fill("119.01");
    await expect(page.getByText("More than the balance.")).toBeVisible();
    await page.getByRole("button", { name: "Spread again, oldest first" }).click();
    await expect(amountFor(0)).toHaveValue("119.00");
  });

  await test.step("more than is owed is refused, unless it is said to be the customer's credit", async () => {
    await page.getByLabel("Amount that came in").fill("800");
    await expect(page.getByText("Invoices take €714.00, €86.00 is left")).toBeVisible();
    await page.getByLabel("Reference").fill("Transfer 4711");
    await page.getByRole("button", { name: "Record payment" }).click();
    await expect(page.getByLabel("Amount that came in")).toHaveAccessibleDescription(
      "86.00 EUR is more than the balance. Lower the amount, or keep the rest as the customer's credit.",
    );
    await expect(page).toHaveURL(/\/payments\/new/);
    await page.getByRole("checkbox", { name: `Keep €86.00 as credit of ${customer}` }).check();
    await page.getByRole("button", { name: "Record payment" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "€800.00" })).toBeVisible();
  });
  const payment = new URL(page.url()).pathname;

  await test.step("the payment says where it went", async () => {
    const settles = page.getByRole("table", { name: "Invoices that this payment settles" });
    await expect(settles.locator("tbody").getByRole("row")).toHaveCount(3);
    for (const [index, amount] of ["119.00", "238.00", "357.00"].entries()) {
      const row = settles.getByRole("row").filter({ hasText: invoices[index]?.number });
      await expect(row).toContainText(amount);
    }
    await expect(card(page, "Where it went")).toContainText(/On invoices ?714\.00/);
    await expect(card(page, "Where it went")).toContainText(/Left as credit ?86\.00/);
  });

  await test.step("nothing is owed on any of the three", async () => {
    for (const { address } of invoices) {
      await page.goto(address);
      await expect(card(page, "Totals")).toContainText("Balance EUR0.00");
      await expect(page.getByRole("table", { name: "Settlements" })).toContainText("Transfer 4711");
    }
  });

  const fourth = await invoiceOver(page, customer, { what: "Workshop", price: "150" });

  await test.step("the credit pays a part of the next invoice", async () => {
    await page.goto(payment);
    await page.getByRole("button", { name: "Apply credit" }).click();
    const form = page.getByRole("dialog", { name: "Apply credit to invoices" });
    await expect(form.getByLabel(`Amount for ${fourth.number}`)).toHaveValue("86.00");
    await form.getByRole("button", { name: "Apply €86.00" }).click();
    await expect(form).toBeHidden();
    await expect(card(page, "Where it went")).toContainText(/Left as credit ?0\.00/);
    await expect(page.getByRole("button", { name: "Apply credit" })).toHaveCount(0);
    await page.goto(fourth.address);
    await expect(titleRow(page).getByText("Partly paid")).toBeVisible();
    await expect(card(page, "Totals")).toContainText("Balance EUR92.50");
  });

  await test.step("the statement has every step with the balance after it, and ends at what is owed", async () => {
    await page.goto(`${customerPath}/statement`);
    const account = card(page, "Account in EUR");
    await expect(account).toContainText("€892.50 charged, €800.00 paid or credited");
    await expect(statement(page)).toHaveCount(6);
    await expect(statement(page).last()).toContainText("92.50");
    for (const { number } of [...invoices, fourth])
      await expect(statement(page).filter({ hasText: number })).toHaveCount(1);
    const paid = statement(page).filter({ hasText: "Transfer 4711" });
    await expect(paid).toContainText("-800.00");
    const pdf = await page.request.get(`${customerPath}/statement/pdf`);
    expect(pdf.headers()["content-type"]).toBe("application/pdf");
    const reader = whereIs("pdftotext");
    if (!reader) return;
    const text = execFileSync(reader, ["-layout", "-", "-"], { input: await pdf.body(), encoding: "utf8" });
    for (const word of [customer, fourth.number, "800.00", "92.50"]) expect(text).toContain(word);
  });
});
