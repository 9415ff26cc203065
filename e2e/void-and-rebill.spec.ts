import { expect, test } from "./fixtures";
import {
  approve,
  draftFor,
  entryRow,
  finishDraft,
  firm,
  fromMore,
  ownWord,
  titleRow,
  workFor,
} from "./steps";

test("a void invoice keeps its number, and its time is billed again, and again", async ({ page, signIn }) => {
  test.setTimeout(180_000);
  const customer = `Aldwych Studios ${ownWord()}`;
  const [sketch, review] = [`Sketches for ${customer}`, `Review with ${customer}`];
  await signIn("OWNER");
  await workFor(page, customer, [
    { what: sketch, time: "2:30" },
    { what: review, time: "45m" },
  ]);

  await draftFor(page, customer);
  const first = await approve(page);
  const address = new URL(page.url()).pathname;

  await test.step("while it stands, its time is locked", async () => {
    await page.goto(`${firm}/time`);
    for (const what of [sketch, review])
      await expect(entryRow(page, what).getByRole("link", { name: `Billed · ${first}` })).toBeVisible();
    await expect(entryRow(page, sketch).getByRole("button", { name: "Edit" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
  });

  await test.step("voiding asks for a reason", async () => {
    await page.goto(address);
    await fromMore(page, "Void");
    const question = page.getByRole("dialog", { name: `Void ${first}?` });
    await expect(question).toContainText("Its 2 time entries can be billed again.");
    await question.getByRole("button", { name: `Void ${first}` }).click();
    await expect(question.getByText("Say why: it stays in the records of this number.")).toBeVisible();
    await question.getByLabel("Reason").fill("Addressed to the wrong department.");
    await question.getByRole("button", { name: `Void ${first}` }).click();
    await expect(question).toBeHidden();
    await expect(titleRow(page).getByText("Void", { exact: true })).toBeVisible();
    await expect(page.getByText("Addressed to the wrong department.").first()).toBeVisible();
    const lines = page.getByRole("table", { name: "Lines" }).locator("tbody").getByRole("row");
    await expect(lines.filter({ hasText: sketch })).toContainText("2:30 h");
    await expect(lines.filter({ hasText: review })).toContainText("0:45 h");
  });

  await test.step("its time is free again", async () => {
    await page.goto(`${firm}/time`);
    for (const what of [sketch, review]) {
      await expect(entryRow(page, what).getByText("Unbilled", { exact: true })).toBeVisible();
      await expect(entryRow(page, what).getByRole("button", { name: "Edit" })).not.toHaveAttribute(
        "aria-disabled",
      );
    }
  });

  const second = await test.step("“Bill again” leads to the same time", async () => {
    await page.goto(address);
    await page.getByRole("link", { name: "Bill again" }).click();
    await expect(page.getByRole("combobox", { name: "Customer" })).toHaveValue(customer);
    await expect(page.getByText(/^2 unbilled entries:/)).toContainText("3:15 h");
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("button", { name: "Continue" }).click();
    await finishDraft(page);
    return approve(page);
  });
  expect(second).not.toBe(first);

  await test.step("voided and billed once more", async () => {
    await fromMore(page, "Void");
    const question = page.getByRole("dialog", { name: `Void ${second}?` });
    await question.getByLabel("Reason").fill("The hours were agreed at another rate.");
    await question.getByRole("button", { name: `Void ${second}` }).click();
    await expect(question).toBeHidden();
    await draftFor(page, customer);
  });
  const third = await approve(page);
  expect(new Set([first, second, third]).size).toBe(3);

  await test.step("all three numbers stand in the list, two of them void", async () => {
    await page.goto(`${firm}/invoices`);
    await page.getByRole("searchbox", { name: "Search invoices" }).fill(customer);
    const rows = page.getByRole("table", { name: "Invoices" }).getByRole("row");
    await expect(rows).toHaveCount(4);
    await expect(rows.filter({ hasText: first })).toContainText("Void");
    await expect(rows.filter({ hasText: second })).toContainText("Void");
    await expect(rows.filter({ hasText: third })).toContainText("Approved");
    await page.goto(`${firm}/time`);
    await expect(entryRow(page, sketch).getByRole("link", { name: `Billed · ${third}` })).toBeVisible();
  });
});
