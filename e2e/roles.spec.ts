import type { Browser, Page } from "@playwright/test";
import { expect, mailTo, test } from "./fixtures";
import {
  addCustomer,
  addProject,
  approve,
  beginInvoice,
  card,
  choose,
  draftFor,
  entryRow,
  finishDraft,
  firm,
  logTime,
  ownWord,
  saveDraft,
  select,
  workFor,
} from "./steps";

const missing = (page: Page) => page.getByText("This page does not exist");

/** Types the address: the page is not there, or not for this person's eyes, and both look the same. */
async function expectNoPage(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(missing(page), path).toBeVisible();
}

async function expectRefused(page: Page, button: string, reason: string): Promise<void> {
  const refused = page.getByRole("main").getByRole("button", { name: button, exact: true });
  await expect(refused).toHaveAttribute("aria-disabled", "true");
  await expect(refused).toHaveAccessibleDescription(reason);
}

/** Invites somebody new as a member; they follow the link of the mail and choose a password. */
async function join(owner: Page, browser: Browser, name: string): Promise<Page> {
  const email = `${ownWord()}@lindqvist.example`;
  await owner.goto(`${firm}/members`);
  await owner.getByRole("button", { name: "Invite" }).click();
  const form = owner.getByRole("dialog", { name: "Invite to the firm" });
  await form.getByLabel("Name").fill(name);
  await form.getByLabel("E-mail").fill(email);
  await form.getByRole("button", { name: "Send invitation" }).click();
  await expect(form).toBeHidden();
  const mail = await mailTo(email, "invites you to Lindqvist & Partner");
  const [link] = mail.text?.match(/https?:\S+\/invitation\/\S+/) ?? [];
  const page = await (await browser.newContext()).newPage();
  await page.goto(link ?? "");
  await page.getByLabel("Password").fill("four plain words here");
  await page.getByRole("button", { name: "Join" }).click();
  await page.waitForURL(/\/org\/lindqvist/);
  return page;
}

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
      ["/settings", "Settings", "Save"],
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
    for (const action of ["Send again", "Record payment"]) {
      const button = page.getByRole("button", { name: action });
      await expect(button).toBeVisible();
      await expect(button).not.toHaveAttribute("aria-disabled");
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
  const { projectPath } = await workFor(owner, hers, [{ what: `Plan for ${hers}`, time: "2h" }]);
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
    await expectRefused(lead, "Void", "Only an owner or an admin may void invoices.");
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
    for (const path of ["/rates", "/time/import"]) await expectNoPage(lead, `${firm}${path}`);
    await expect(
      lead.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Rates" }),
    ).toHaveCount(0);
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

test("a member logs time and sees no money, nobody else's time and no invoice", async ({
  page: owner,
  signIn,
  browser,
}) => {
  test.setTimeout(240_000);
  await signIn("OWNER");
  const word = ownWord();
  const customer = `Jessop & Lane ${word}`;
  await addCustomer(owner, customer);
  await addProject(owner, `Work for ${customer}`, customer);
  await logTime(owner, { project: `Work for ${customer}`, what: `Owner's hours ${word}`, time: "1h" });
  await draftFor(owner, customer);
  await approve(owner);
  const invoice = new URL(owner.url()).pathname;
  const member = await join(owner, browser, `Kim ${word}`);

  await test.step("their own time, without amounts", async () => {
    await logTime(member, { project: `Work for ${customer}`, what: `Kim's hours ${word}`, time: "1:15" });
    const row = entryRow(member, `Kim's hours ${word}`);
    await expect(row).toContainText("1:15");
    await expect(row).toContainText("Unbilled");
    await expect(member.getByRole("main")).not.toContainText("EUR");
    await expect(member.getByRole("main")).not.toContainText("€");
    await expect(entryRow(member, `Owner's hours ${word}`)).toHaveCount(0);
    await expectNoPage(member, `${firm}/time?member=all`);
  });

  await test.step("no invoice, and none to be made", async () => {
    await member.goto(`${firm}/invoices`);
    await expect(member.getByText("No invoices yet")).toBeVisible();
    const create = member.getByRole("button", { name: "New invoice" }).first();
    await expect(create).toHaveAccessibleDescription(
      "Only an owner, an admin or the project's lead may make an invoice.",
    );
    await expectNoPage(member, `${firm}/invoices/new`);
    await expectNoPage(member, invoice);
    for (const path of [`${invoice}/preview`, `${invoice}/pdf`]) {
      const answer = await member.request.get(path);
      expect(answer.status(), path).toBe(403);
      expect(await answer.text()).not.toContain(customer);
    }
  });

  await test.step("no rates, no import, no money on the dashboard or of a customer", async () => {
    for (const path of ["/rates", "/time/import"]) await expectNoPage(member, `${firm}${path}`);
    await member.goto(firm);
    await expect(member.getByText("Your hours this week")).toBeVisible();
    for (const figure of ["Outstanding", "Overdue", "Unbilled work", "The firm's hours this week"])
      await expect(member.getByText(figure, { exact: true })).toHaveCount(0);
    await member.goto(`${firm}/customers?search=${word}`);
    await expect(member.getByRole("link", { name: customer })).toBeVisible();
    await expect(member.getByRole("columnheader", { name: "Outstanding" })).toHaveCount(0);
    await member.getByRole("link", { name: customer }).click();
    await expect(member.getByRole("heading", { level: 1, name: customer })).toBeVisible();
    await expectRefused(member, "Edit", "Only an owner or an admin may change customers.");
    await expect(member.getByRole("main")).not.toContainText("€");
  });

  await test.step("an action sent by hand is refused as well", async () => {
    await owner.goto(`${firm}/customers`);
    await owner.getByRole("button", { name: "New customer" }).click();
    const form = owner.getByRole("dialog", { name: "New customer" });
    await form.getByLabel("Name", { exact: true }).fill(`Lunt ${word}`);
    const sent = owner.waitForRequest((request) => Boolean(request.headers()["next-action"]));
    await form.getByRole("button", { name: "Add customer" }).click();
    const request = await sent;
    await expect(owner.getByRole("heading", { level: 1, name: `Lunt ${word}` })).toBeVisible();
    const answer = await member.request.post(request.url(), {
      data: (request.postData() ?? "").replaceAll(`Lunt ${word}`, `Smuggled ${word}`),
      headers: Object.fromEntries(
        ["accept", "content-type", "next-action", "next-router-state-tree"].map((name) => [
          name,
          request.headers()[name] ?? "",
        ]),
      ),
    });
    const refused = await answer.text();
    await owner.goto(`${firm}/customers?search=Smuggled+${word}`);
    await expect(owner.getByText("No customer matches")).toBeVisible();
    expect(refused).toContain("FORBIDDEN");
  });
  await member.context().close();
});

test("another firm's addresses and made-up ones lead nowhere", async ({ page, signIn }) => {
  await signIn("OWNER");
  const nobodys = "0198c0de-0000-7000-8000-000000000000";
  for (const path of [
    "/org/another-firm",
    "/org/another-firm/invoices",
    `/org/another-firm/invoices/${nobodys}`,
    `${firm}/invoices/${nobodys}`,
    `${firm}/invoices/not-an-id`,
    `${firm}/customers/${nobodys}`,
    `${firm}/customers/not-an-id`,
    `${firm}/projects/${nobodys}`,
    `${firm}/projects/not-an-id`,
    `${firm}/time/import/${nobodys}`,
    `${firm}/nowhere`,
  ])
    await expectNoPage(page, path);
  for (const path of ["preview", "pdf"]) {
    expect((await page.request.get(`${firm}/invoices/${nobodys}/${path}`)).status()).toBe(404);
    expect((await page.request.get(`/org/another-firm/invoices/${nobodys}/${path}`)).status()).toBe(404);
    expect((await page.request.get(`${firm}/invoices/not-an-id/${path}`)).status()).toBe(422);
  }
});
