import { expect, test } from "./fixtures";
import {
  addItem,
  approve,
  beginInvoice,
  confirmApproval,
  draftFor,
  entryRow,
  finishDraft,
  firm,
  ownWord,
  saveDraft,
  titleRow,
  workFor,
} from "./steps";

test("of two drafts with the same time the first approval wins", async ({ page, signIn }) => {
  test.setTimeout(180_000);
  const customer = `Brannock Ltd ${ownWord()}`;
  const [shared, alone] = [`Survey for ${customer}`, `Letter to ${customer}`];
  const me = await signIn("OWNER");
  await workFor(page, customer, [{ what: shared, time: "1:20" }]);
  const first = await draftFor(page, customer);

  await test.step("the dialog shows whose draft holds the entry, and leaves it unticked", async () => {
    await page.goto(`${firm}/time`);
    await expect(entryRow(page, shared).getByText("On a draft", { exact: true })).toBeVisible();
    await beginInvoice(page, customer);
    const box = page.getByRole("checkbox", { name: shared });
    await expect(box).not.toBeChecked();
    await expect(box).toHaveAccessibleDescription(new RegExp(`^On a draft by ${me.name} since `));
    await expect(page.getByText(/^0 chosen/)).toBeVisible();
    await box.check();
    await expect(page.getByText(/^1 chosen · 1:20 h/)).toBeVisible();
    await page.getByRole("button", { name: "Continue" }).click();
  });
  const second = await finishDraft(page);
  expect(second).not.toBe(first);

  await page.goto(first);
  const number = await approve(page);

  await test.step("the second approval is refused and names the entry and the invoice", async () => {
    await page.goto(second);
    await confirmApproval(page);
    const refusal = page.getByRole("alertdialog").getByRole("alert");
    await expect(refusal).toContainText("Not approved:");
    await expect(refusal).toContainText(shared.slice(0, 40));
    await expect(refusal).toContainText(`is billed on ${number}`);
    await page.getByRole("alertdialog").getByRole("button", { name: "Cancel" }).click();
    await page.reload();
    await expect(page.getByRole("heading", { level: 1, name: `Draft for ${customer}` })).toBeVisible();
    await expect(titleRow(page).getByText("Draft", { exact: true })).toBeVisible();
  });

  await test.step("without that line the second draft can be approved, and the entry stays with the first", async () => {
    await page.getByRole("button", { name: "Remove line 1" }).click();
    await addItem(page, { what: alone, price: "80" });
    await saveDraft(page);
    const other = await approve(page);
    expect(other).not.toBe(number);
    await page.goto(`${firm}/time`);
    await expect(entryRow(page, shared).getByRole("link", { name: `Billed · ${number}` })).toBeVisible();
  });
});
