import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import type { Email } from "postal-mime";
import { whereIs } from "../scripts/browser.mjs";
import { expect, mailTo, test } from "./fixtures";
import {
  approve,
  card,
  choose,
  confirmApproval,
  firm,
  ownWord,
  pay,
  saveDraft,
  select,
  titleRow,
} from "./steps";

const sample = fileURLToPath(new URL("../__tests__/fixtures/imports/toggl.csv", import.meta.url));
const clients = ["Kitazawa 日本", "Élan & Rivière SARL", "Marlowe, Finch & Co.", "Straßenbau Ostheim GmbH"];
const internal = "Studio intern";

/** The shared export with names of this run alone: the very same rows would be here already the second time. */
function ownExport(word: string): { name: string; mimeType: string; buffer: Buffer } {
  const text = [...clients, internal].reduce(
    (all, name) => all.replaceAll(name, `${name} ${word}`),
    readFileSync(sample, "utf8"),
  );
  return { name: `toggl-${word}.csv`, mimeType: "text/csv", buffer: Buffer.from(text) };
}

const chooseFile = async (page: Page, file: ReturnType<typeof ownExport>) => {
  await page.goto(`${firm}/time`);
  await page.getByRole("link", { name: "Import", exact: true }).click();
  await page.getByLabel("Drop a CSV file here, or choose one").setInputFiles(file);
  await expect(page.getByRole("heading", { level: 1, name: file.name })).toBeVisible();
};

test("a month of tracked time becomes a paid invoice", async ({ page, signIn }) => {
  test.setTimeout(240_000);
  const word = ownWord();
  const customer = `Straßenbau Ostheim GmbH ${word}`;
  const accounts = `rechnung@${word}.example`;
  const file = ownExport(word);
  await signIn("OWNER");

  await test.step("the dry run shows what the file holds before anything is saved", async () => {
    await chooseFile(page, file);
    await expect(page.getByText("Rows from Toggl Track")).toBeVisible();
    await expect(page.getByText("Importing adds 96 entries, 116:58 h, all of them or none.")).toBeVisible();
    await expect(page.getByText("83:10 h billable")).toBeVisible();
    const brought = card(page, "What the file brings along");
    await expect(brought.getByRole("heading", { name: "New customers 4" })).toBeVisible();
    for (const client of clients) await expect(brought.getByText(`${client} ${word} (EUR)`)).toBeVisible();
  });

  await test.step("importing shows its progress and takes every row", async () => {
    await page.getByRole("button", { name: "Import 96 entries" }).click();
    const done = page.getByRole("status").filter({ hasText: "96 entries imported" });
    await expect(page.getByRole("progressbar").or(done)).toBeVisible();
    await expect(done).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText("Every row of the file was taken.")).toBeVisible();
  });

  await test.step("the same file again adds nothing", async () => {
    await chooseFile(page, file);
    const nothing = "Every row of this file is here already; there is nothing to add.";
    await expect(page.getByText(nothing).first()).toBeVisible();
    const button = page.getByRole("button", { name: "Import 0 entries" });
    await expect(button).toHaveAttribute("aria-disabled", "true");
    await expect(button).toHaveAccessibleDescription(nothing);
  });

  const { lines, left } = await test.step("three steps turn the unbilled time into a draft", async () => {
    await page.goto(`${firm}/invoices/new`);
    await choose(page, page.getByRole("combobox", { name: "Customer" }), customer);
    await expect(page.getByText(/^\d+ unbilled entries:/)).toContainText("30:17 h");
    await page.getByRole("button", { name: "Continue" }).click();

    const all = page.getByText(/^\d+ chosen/);
    await expect(all).toContainText("30:17 h");
    const [entries] = (await all.textContent())?.match(/^\d+/) ?? [];
    const first = page
      .getByRole("treegrid", { name: "Unbilled time by project and task" })
      .locator("tr:not([aria-expanded])")
      .getByRole("checkbox")
      .first();
    const leftOut = (await first.evaluate((box) => box.closest("tr")?.textContent)) ?? "";
    await first.uncheck();
    const fewer = String(BigInt(entries ?? "0") - 1n);
    await expect(page.getByText(new RegExp(`^${fewer} chosen`))).not.toContainText("30:17 h");
    await first.check();
    await expect(all).toContainText(`${entries} chosen · 30:17 h`);
    await first.uncheck();
    await page.getByRole("button", { name: "Continue" }).click();

    await select(page, page.getByRole("combobox", { name: "Lines" }), "One line an entry");
    await expect(
      page.getByRole("heading", { name: `${fewer} lines from ${fewer} time entries` }),
    ).toBeVisible();
    await page.getByLabel("Notes for the customer").fill("Thank you for the year.");
    await page.getByRole("button", { name: "Create draft" }).click();
    await expect(page.getByRole("heading", { level: 1, name: `Draft for ${customer}` })).toBeVisible();
    return { lines: fewer, left: leftOut };
  });
  const draft = new URL(page.url()).pathname;
  await expect(page.getByRole("listitem", { name: /^Line \d+$/ })).toHaveCount(Number.parseInt(lines, 10));
  expect(left).not.toBe("");

  await test.step("approval refuses, and lists all that is missing", async () => {
    await select(
      page,
      page.getByRole("listitem", { name: "Line 1", exact: true }).getByRole("combobox", { name: "Tax" }),
      "Reverse charge",
    );
    await saveDraft(page);
    await confirmApproval(page);
    const refusal = page.getByRole("alertdialog").getByRole("alert");
    await expect(refusal).toContainText("Add the customer's address.");
    await expect(refusal).toContainText("Add the customer's tax id: reverse charge asks for it.");
    await expect(refusal).not.toContainText("firm's");
  });

  await test.step("the refusal leads to the customer, whose address is completed", async () => {
    await page.getByRole("alertdialog").getByRole("link", { name: "Open the customer" }).click();
    await expect(page.getByRole("heading", { level: 1, name: customer })).toBeVisible();
    await page.getByRole("main").getByRole("link", { name: "Settings", exact: true }).click();
    await page.getByLabel("E-mail for invoices").fill(accounts);
    await page.getByLabel("Address").fill("Hafenweg 9\n20457 Hamburg");
    await page.getByLabel("Country").fill("DE");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText(`${customer} saved`)).toBeVisible();
    await page.getByRole("link", { name: "Overview" }).click();
    await expect(page.getByText("Hafenweg 9")).toBeVisible();
  });

  const total = await test.step("a line and the terms are edited, and the totals follow", async () => {
    await page.goto(draft);
    const line = page.getByRole("listitem", { name: "Line 1", exact: true });
    await select(page, line.getByRole("combobox", { name: "Tax" }), "VAT 19 %");
    await line.getByLabel("Description").fill("Site visit and report, as agreed");
    await page.getByLabel("Terms").fill("NET 14");
    await page.getByRole("button", { name: "Add item" }).click();
    const item = page.getByRole("listitem", { name: /^Line \d+$/ }).last();
    await item.getByLabel("Description").fill("Travel");
    await item.getByLabel("Quantity").fill("2");
    const before = await grandTotal(page);
    await item.getByLabel("Unit price").fill("50,00");
    await expect.poll(() => grandTotal(page)).toBe(before + 11_900n);
    await saveDraft(page);
    await page.reload();
    await expect(page.getByLabel("Terms")).toHaveValue("NET 14");
    await expect(
      page.getByRole("listitem", { name: "Line 1", exact: true }).getByLabel("Description"),
    ).toHaveValue("Site visit and report, as agreed");
    await expect.poll(() => grandTotal(page)).toBe(before + 11_900n);
    return before + 11_900n;
  });

  const number = await approve(page);
  await expect(titleRow(page).getByText("Approved", { exact: true })).toBeVisible();
  await expect(page.getByText("Thank you for the year.")).toBeVisible();

  await test.step("sent, and the mail arrives with the PDF", async () => {
    await page.getByRole("button", { name: "Send", exact: true }).click();
    const form = page.getByRole("dialog", { name: `Send ${number}` });
    await expect(form.getByLabel("To", { exact: true })).toHaveValue(accounts);
    await form.getByRole("button", { name: "Send", exact: true }).click();
    await expect(form).toBeHidden();
    await expect(titleRow(page).getByText("Sent", { exact: true })).toBeVisible();
    expectPdf(await mailTo(accounts, number), [
      number,
      customer,
      "Site visit and report, as agreed",
      money(total),
    ]);
  });

  await test.step("a part is paid, then the rest, and the invoice is paid", async () => {
    await pay(page, number, "1000.00");
    await expect(titleRow(page).getByText("Partly paid")).toBeVisible();
    await expect(titleRow(page).getByText("Sent", { exact: true })).toBeVisible();
    await expect(card(page, "Totals")).toContainText(`Balance EUR${money(total - 100_000n)}`);
    await pay(page, number);
    await expect(titleRow(page).getByText("Paid", { exact: true })).toBeVisible();
    await expect(card(page, "Totals")).toContainText("Balance EUR0.00");
    await expect(card(page, "Settlements").getByRole("row")).toHaveCount(3);
    await expect(page.getByRole("button", { name: "Record payment" })).toHaveCount(0);
  });

  await test.step("the time is locked behind the invoice, and leads to it", async () => {
    await page.goto(`${firm}/time?member=all&week=2026-10-05&billing=billed`);
    const row = page
      .getByRole("row")
      .filter({ has: page.getByRole("link", { name: `Billed · ${number}` }) })
      .first();
    const reason = `Part of ${number}. Void or correct that invoice to unlock it.`;
    await expect(row).toContainText(reason);
    for (const name of ["Edit", "Delete", "Make non-billable"]) {
      await expect(row.getByRole("button", { name })).toHaveAttribute("aria-disabled", "true");
      await expect(row.getByRole("button", { name })).toHaveAccessibleDescription(reason);
    }
    await row.getByRole("link", { name: `Billed · ${number}` }).click();
    await expect(page.getByRole("heading", { level: 1, name: number })).toBeVisible();
  });

  await test.step("what was left out is still unbilled", async () => {
    await page.goto(`${firm}/invoices/new`);
    await choose(page, page.getByRole("combobox", { name: "Customer" }), customer);
    await expect(page.getByText(/^1 unbilled entry:/)).toBeVisible();
  });
});

/** The total that the draft shows now, in cents. */
async function grandTotal(page: Page): Promise<bigint> {
  const text = (await page.getByText(/^Total ?[\d,.]+ ?EUR$/).textContent()) ?? "";
  return BigInt(text.replaceAll(/\D/g, ""));
}

/** Cents as the screens write them: 123456 → "1,234.56". */
function money(cents: bigint): string {
  const digits = String(cents).padStart(3, "0");
  return `${digits.slice(0, -2).replaceAll(/\B(?=(\d{3})+$)/g, ",")}.${digits.slice(-2)}`;
}

function expectPdf(mail: Email, words: string[]): void {
  const [pdf, ...more] = mail.attachments.filter((each) => each.mimeType === "application/pdf");
  expect(more).toEqual([]);
  const content = pdf?.content;
  expect(content).toBeInstanceOf(ArrayBuffer);
  const bytes = Buffer.from(content as ArrayBuffer);
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(bytes.length).toBeGreaterThan(10_000);
  const reader = whereIs("pdftotext");
  if (!reader) return;
  const text = execFileSync(reader, ["-layout", "-", "-"], { input: bytes, encoding: "utf8" });
  for (const word of words) expect(text).toContain(word);
}
