import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { draftFor, ownWord, saveDraft, workFor } from "./steps";

/** A draft in two tabs of the same person, both with the version of now. */
async function inTwoTabs(page: Page, customer: string): Promise<{ mine: Page; theirs: Page }> {
  await workFor(page, customer, [{ what: `Audit of ${customer}`, time: "3h" }]);
  const address = await draftFor(page, customer);
  const other = await page.context().newPage();
  await other.goto(address);
  await expect(other.getByRole("heading", { level: 1, name: `Draft for ${customer}` })).toBeVisible();
  return { mine: page, theirs: other };
}

test("the second of two tabs is told what the first one saved, and nothing is overwritten", async ({
  page,
  signIn,
}) => {
  test.setTimeout(120_000);
  const me = await signIn("OWNER");
  const { mine, theirs } = await inTwoTabs(page, `Corvane AG ${ownWord()}`);

  await theirs.getByLabel("Terms").fill("NET 7");
  await theirs.getByLabel("For the customer").fill("With thanks from the first tab.");
  await saveDraft(theirs);

  await mine.getByLabel("Terms").fill("NET 45");
  await mine.getByLabel("Reference").fill("PO 4711");
  await mine.keyboard.press("ControlOrMeta+s");
  const conflict = mine.getByRole("alertdialog", { name: "Somebody else saved this draft" });
  await expect(conflict).toContainText(`${me.name} saved this draft while you had it open`);
  const differs = (what: string) => conflict.getByRole("row").filter({ hasText: what });
  await expect(differs("Terms").getByRole("cell")).toHaveText(["Terms", "NET 45", "NET 7"]);
  await expect(differs("Reference").getByRole("cell")).toHaveText(["Reference", "PO 4711", "–"]);
  await expect(differs("Notes for the customer").getByRole("cell")).toHaveText([
    "Notes for the customer",
    "–",
    "With thanks from the first tab.",
  ]);

  await test.step("nothing of the second tab was saved", async () => {
    await theirs.reload();
    await expect(theirs.getByLabel("Terms")).toHaveValue("NET 7");
    await expect(theirs.getByLabel("Reference")).toHaveValue("");
  });

  await test.step("keeping mine on the screen saves nothing either; saving again asks again", async () => {
    await conflict.getByRole("button", { name: "Keep editing mine" }).click();
    await expect(mine.getByLabel("Terms")).toHaveValue("NET 45");
    await mine.keyboard.press("ControlOrMeta+s");
    await expect(conflict).toBeVisible();
  });

  await test.step("reloading theirs takes what was saved", async () => {
    await conflict.getByRole("button", { name: "Reload theirs" }).click();
    await expect(conflict).toBeHidden();
    await expect(mine.getByLabel("Terms")).toHaveValue("NET 7");
    await expect(mine.getByLabel("For the customer")).toHaveValue("With thanks from the first tab.");
    await mine.getByLabel("Reference").fill("PO 4711");
    await saveDraft(mine);
    await theirs.reload();
    await expect(theirs.getByLabel("Reference")).toHaveValue("PO 4711");
  });
});

test("only a second, explicit yes saves one tab over the other", async ({ page, signIn }) => {
  test.setTimeout(120_000);
  await signIn("OWNER");
  const { mine, theirs } = await inTwoTabs(page, `Dunmore & Sons ${ownWord()}`);
  await theirs.getByLabel("Terms").fill("NET 7");
  await saveDraft(theirs);

  await mine
    .getByRole("listitem", { name: "Line 1", exact: true })
    .getByLabel("Description")
    .fill("My words");
  await mine.keyboard.press("ControlOrMeta+s");
  const conflict = mine.getByRole("alertdialog", { name: "Somebody else saved this draft" });
  await expect(conflict.getByRole("row").filter({ hasText: "My words" })).toBeVisible();
  await conflict.getByRole("button", { name: "Save mine over theirs…" }).click();
  await conflict.getByRole("button", { name: "Yes, replace theirs with mine" }).click();
  await expect(conflict).toBeHidden();
  await theirs.reload();
  await expect(theirs.getByLabel("Terms")).not.toHaveValue("NET 7");
  await expect(
    theirs.getByRole("listitem", { name: "Line 1", exact: true }).getByLabel("Description"),
  ).toHaveValue("My words");
});

test("a draft that changed in another tab is not approved unseen", async ({ page, signIn }) => {
  test.setTimeout(120_000);
  const me = await signIn("OWNER");
  const { mine, theirs } = await inTwoTabs(page, `Eskdale Co ${ownWord()}`);
  await theirs.getByRole("listitem", { name: "Line 1", exact: true }).getByLabel("Price per hour").fill("1");
  await saveDraft(theirs);

  await mine.getByRole("button", { name: "Approve", exact: true }).click();
  const question = mine.getByRole("alertdialog", { name: "Approve this invoice?" });
  await question.getByRole("button", { name: "Approve", exact: true }).click();
  await expect(question.getByRole("alert")).toContainText(
    `${me.name} saved this draft while you had it open`,
  );
  await question.getByRole("button", { name: "Cancel" }).click();
  await theirs.reload();
  await expect(theirs.getByRole("button", { name: "Approve", exact: true })).toBeVisible();
});
