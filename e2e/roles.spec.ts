import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import {
  approve,
  beginInvoice,
  card,
  choose,
  draftFor,
  entryRow,
  expectNoPage,
  expectRefused,
  expectRefusedInMore,
  finishDraft,
  firm,
  openMore,
  ownWord,
  saveDraft,
  select,
  workFor,
} from "./steps";

for (const role of ["OWNER", "ADMIN"] as const) {
  test(`an ${role.toLowerCase()} sees every page and may do everything on it`, async ({ page, signIn }) => {
    test.setTimeout(120_000);
    await signIn(role);
    for (const [path, title, does] of [
      ["/invoices", "Invoices", "New invoice"],
      ["/customers", "Customers", "New customer"],
      ["/projects", "Projects", "New project"],
      ["/time", "Time", "Import"],
      ["/time/import", "Import time", null],
      ["/members", "Members", "Invite"],
      ["/rates", "Rates", "Add rate"],
      ["/payments", "Payments", "Record payment"],
      ["/settings", "Settings", "Save"],
      ["/settings/invoicing", "Settings", "Save"],
      ["/settings/taxes", "Settings", "Add rate"],
      ["/settings/numbers", "Settings", "Add series"],
    ] as const) {
      await page.goto(`${firm}${path}`);
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
      if (!does) continue;
      const main = page.getByRole("main");
      const control = main.getByRole("button", { name: does }).or(main.getByRole("link", { name: does }));
      await expect(control.first(), path).toBeVisible();
      await expect(control.first(), path).not.toHaveAttribute("aria-disabled");
    }
    await page.goto(firm);
    for (const figure of ["Outstanding", "Overdue", "Paid this month", "Unbilled work"])
      await expect(page.getByRole("main").getByText(figure, { exact: true })).toBeVisible();

    await page.goto(`${firm}/invoices?view=overdue`);
    await page.getByRole("table", { name: "Invoices" }).getByRole("link", { name: /^INV-/ }).first().click();
    for (const action of ["Record payment", "Write off"]) {
      const button = page.getByRole("button", { name: action, exact: true });
      await expect(button).toBeVisible();
      await expect(button, action).not.toHaveAttribute("aria-disabled");
    }
    await openMore(page);
    for (const action of ["Send again", "PDF", "Correct", "Void"]) {
      const item = page.getByRole("menuitem", { name: action, exact: true });
      await expect(item).toBeVisible();
      await expect(item, action).not.toHaveAttribute("aria-disabled");
    }
  });
}

test("only an owner changes an owner", async ({ page, signedIn }) => {
  test.setTimeout(120_000);
  const owner = await signedIn("OWNER");
  const admin = await signedIn("ADMIN");
  await page.close();
  const openMenu = async (who: Page) => {
    await who.goto(`${firm}/members`);
    await who.getByRole("button", { name: "Actions for Hanna Lindqvist" }).click();
    return who.getByRole("menuitem", { name: /^Change role/ });
  };
  await expect(await openMenu(admin)).toHaveAttribute("aria-disabled", "true");
  await expect(await openMenu(admin)).toContainText("Only an owner may change an owner.");
  await expect(await openMenu(owner)).not.toHaveAttribute("aria-disabled", "true");

  await admin.goto(`${firm}/members`);
  await admin.getByRole("button", { name: "Invite" }).click();
  await admin.getByRole("dialog").getByRole("combobox", { name: "Role" }).click();
  await expect(admin.getByRole("option", { name: "Admin" })).toBeVisible();
  await expect(admin.getByRole("option", { name: "Owner" })).toHaveCount(0);
});

test("a project's lead makes its drafts and reads its invoices, and leaves the rest to others", async ({
  page: lead,
  signIn,
  signedIn,
}) => {
  test.setTimeout(240_000);
  const mira = await signIn("MEMBER");
  const owner = await signedIn("OWNER");
  const word = ownWord();
  const [hers, others] = [`Hartwell Trust ${word}`, `Ivers Bank ${word}`];
  const { customerPath, projectPath } = await workFor(owner, hers, [
    { what: `Plan for ${hers}`, time: "2h" },
  ]);
  await workFor(owner, others, [{ what: `Plan for ${others}`, time: "1h" }]);
  await draftFor(owner, others);
  await approve(owner);
  const foreign = new URL(owner.url()).pathname;

  await test.step("before she leads it, she sees neither its time nor a way to bill it", async () => {
    await lead.goto(`${firm}/time?member=all`);
    await expect(lead.getByRole("heading", { level: 1, name: "Time" })).toBeVisible();
    await expect(entryRow(lead, `Plan for ${hers}`)).toHaveCount(0);
  });

  await test.step("the owner makes her its lead", async () => {
    await owner.goto(projectPath);
    await owner.getByRole("button", { name: "Add person" }).click();
    const form = owner.getByRole("dialog", { name: "Add to the team" });
    await choose(owner, form.getByRole("combobox", { name: "Person" }), mira.name);
    await select(owner, form.getByRole("combobox", { name: "Role" }), "Lead");
    await form.getByRole("button", { name: "Add" }).click();
    await expect(form).toBeHidden();
    await expect(card(owner, "Team")).toContainText(mira.name);
  });

  await test.step("she sees its time and makes the draft; other customers' time is not offered", async () => {
    await lead.goto(`${firm}/time?member=all`);
    await expect(entryRow(lead, `Plan for ${hers}`)).toBeVisible();
    await expect(entryRow(lead, `Plan for ${others}`)).toHaveCount(0);
    await lead.goto(`${firm}/invoices/new`);
    await lead.getByRole("combobox", { name: "Customer" }).fill(others);
    await expect(lead.getByText("Nothing found")).toBeVisible();
    await beginInvoice(lead, hers);
    await lead.getByRole("button", { name: "Continue" }).click();
  });
  const draft = await finishDraft(lead);

  await test.step("she edits it, and may not approve it", async () => {
    await lead.getByLabel("Reference").fill("PO 88");
    await saveDraft(lead);
    await expectRefused(lead, "Approve", "Only an owner or an admin may approve invoices.");
  });

  await test.step("approved by the owner she reads it, and may not send, settle or void it", async () => {
    await owner.goto(draft);
    await approve(owner);
    await lead.goto(draft);
    await expect(lead.getByRole("heading", { level: 1, name: /^INV-/ })).toBeVisible();
    await expectRefused(lead, "Send", "Only an owner or an admin may send invoices.");
    await expectRefused(lead, "Record payment", "Only an owner or an admin may record payments.");
    await expectRefusedInMore(lead, "Void", "Only an owner or an admin may void invoices.");
    await expectRefusedInMore(lead, "Correct", "Only an owner or an admin may credit invoices.");
    await expectRefused(lead, "Write off", "Only an owner or an admin may write off a balance.");
    await expectNoPage(lead, `${draft}/correct`);
  });

  await test.step("an invoice without lines of her projects is not there for her", async () => {
    await lead.goto(`${firm}/invoices`);
    await lead.getByRole("searchbox", { name: "Search invoices" }).fill(word);
    const table = lead.getByRole("table", { name: "Invoices" });
    await expect(table.getByRole("row")).toHaveCount(2);
    await expect(table).toContainText(hers);
    await expectNoPage(lead, foreign);
    for (const path of [`${foreign}/preview`, `${foreign}/pdf`])
      expect((await lead.request.get(path)).status(), path).toBe(403);
  });

  await test.step("what is the firm's she reads at most", async () => {
    for (const path of ["/rates", "/time/import", "/payments", "/payments/new", "/settings/verify"])
      await expectNoPage(lead, `${firm}${path}`);
    await expectNoPage(lead, `${customerPath}/statement`);
    await lead.goto(firm);
    const nav = lead.getByRole("navigation", { name: "Main" });
    await expect(nav.getByRole("link", { name: "Invoices" })).toBeVisible();
    for (const name of ["Rates", "Payments"]) await expect(nav.getByRole("link", { name })).toHaveCount(0);
    await lead.goto(`${firm}/settings`);
    await expect(
      lead.getByText(
        "You can read these settings. Only an owner or an admin may change the firm's settings.",
      ),
    ).toBeVisible();
    await expect(lead.getByRole("button", { name: "Save" })).toHaveCount(0);
    await expect(lead.getByLabel("Legal name")).toBeDisabled();
    await lead.goto(`${firm}/members`);
    await expectRefused(lead, "Invite", "Only an owner or an admin may change members.");
    await lead.goto(`${firm}/customers`);
    await expectRefused(lead, "New customer", "Only an owner or an admin may change customers.");
  });
});
