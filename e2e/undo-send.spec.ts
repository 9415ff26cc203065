import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { sendWaitsSeconds } from "../lib/invoices/sending";
import { expect, mailsTo, mailTo, test } from "./fixtures";
import { approve, draftFor, ownWord, titleRow, workFor } from "./steps";

/** Sends what is open, and returns when. */
async function send(page: Page, number: string, to: string): Promise<number> {
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const form = page.getByRole("dialog", { name: `Send ${number}` });
  await form.getByLabel("To", { exact: true }).fill(to);
  const at = Date.now();
  await form.getByRole("button", { name: "Send", exact: true }).click();
  await expect(form).toBeHidden();
  return at;
}

const toast = (page: Page, text: string) =>
  page
    .getByRole("region", { name: /Notifications/ })
    .getByRole("listitem")
    .filter({ hasText: text });

test("a sent invoice can be taken back while its mail waits, and goes out when it is not", async ({
  page,
  signIn,
}) => {
  test.setTimeout(180_000);
  const customer = `Hesitant & Co ${ownWord()}`;
  const accounts = `accounts@${ownWord()}.example`;
  await signIn("OWNER");
  await workFor(page, customer, [{ what: `Second thoughts for ${customer}`, time: "1:00" }]);
  await draftFor(page, customer);
  const number = await approve(page);
  const approved = titleRow(page).getByText("Approved", { exact: true });

  await test.step("Undo in the toast", async () => {
    await send(page, number, accounts);
    await expect(titleRow(page).getByText("Sent", { exact: true })).toBeVisible();
    const announced = toast(page, `${number} goes out in ${sendWaitsSeconds} seconds.`);
    await announced.getByRole("button", { name: "Undo" }).click();
    await expect(toast(page, `${number} was not sent.`)).toBeVisible();
    await expect(approved).toBeVisible();
  });

  await test.step("Undo in the history, after a reload", async () => {
    await send(page, number, accounts);
    await page.reload();
    await expect(page.getByText(`E-mail to ${accounts}`)).toContainText(/goes out in \d+ s/);
    await page.getByRole("main").getByRole("button", { name: "Undo", exact: true }).click();
    await expect(approved).toBeVisible();
    await expect(page.getByText("Taken back").first()).toBeVisible();
  });

  await test.step("what was taken back does not arrive", async () => {
    await sleep((sendWaitsSeconds + 3) * 1000);
    expect(await mailsTo(accounts, number)).toEqual([]);
    await page.reload();
    await expect(approved).toBeVisible();
  });

  await test.step("sent once more it arrives, but not before its time", async () => {
    const at = await send(page, number, accounts);
    await mailTo(accounts, number);
    expect(Date.now() - at).toBeGreaterThanOrEqual((sendWaitsSeconds - 1) * 1000);
    expect(await mailsTo(accounts, number)).toHaveLength(1);
    await page.reload();
    await expect(titleRow(page).getByText("Sent", { exact: true })).toBeVisible();
    await expect(page.getByText("is going out now")).toBeHidden();
  });
});
