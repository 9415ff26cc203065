import type { Browser, Page, Request, Route } from "@playwright/test";
import { expect, test } from "./fixtures";
import {
  addCustomer,
  addItem,
  addProject,
  approve,
  beginInvoice,
  confirmApproval,
  draftFor,
  entryRow,
  expectNoPage,
  finishDraft,
  firm,
  invite,
  logTime,
  ownWord,
  saveDraft,
  titleRow,
} from "./steps";

/** Somebody new, who followed the link of the mail and chose a password. */
async function join(owner: Page, browser: Browser, name: string): Promise<Page> {
  const { link } = await invite(owner, name);
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await page.getByLabel("Password").fill("four plain words here");
  await page.getByRole("button", { name: "Join" }).click();
  await page.waitForURL(/\/org\/lindqvist/);
  return page;
}

/** The address of what stands behind the first line of the invoice that is open. */
async function explanationOf(page: Page): Promise<string> {
  const asked = page.waitForRequest(/\/explanation$/);
  await page
    .getByRole("button", { name: /^Explain/ })
    .first()
    .click();
  return (await asked).url();
}

const isAction = (request: Request) => Boolean(request.headers()["next-action"]);
const nextAction = (page: Page) => page.waitForRequest(isAction);

/** Stops the next action of a page on its way to the server, until it is released. */
async function hold(page: Page): Promise<{ request: Request; release: () => Promise<void> }> {
  return new Promise((held) => {
    let taken = false;
    const take = async (route: Route) => {
      if (taken || !isAction(route.request())) return route.fallback();
      taken = true;
      held({ request: route.request(), release: () => route.continue() });
    };
    void page.route("**", take);
  });
}

/** Sends what somebody else's page sent, with another's session: it is refused. */
async function expectForbidden(
  as: Page,
  request: Request,
  change: [string, string] = ["", ""],
): Promise<void> {
  const names = ["accept", "content-type", "next-action", "next-router-state-tree"];
  const answer = await as.request.post(request.url(), {
    data: (request.postData() ?? "").replaceAll(...change),
    headers: Object.fromEntries(names.map((name) => [name, request.headers()[name] ?? ""])),
  });
  expect(await answer.text()).toContain("FORBIDDEN");
}

test("a member logs time and sees no money, nobody else's time and no invoice", async ({
  page: owner,
  signIn,
  browser,
}) => {
  test.setTimeout(240_000);
  await signIn("OWNER");
  const word = ownWord();
  const customer = `Jessop & Lane ${word}`;
  const customerPath = await addCustomer(owner, customer);
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
    await owner.goto(invoice);
    const explanation = await explanationOf(owner);
    expect((await owner.request.get(explanation)).status()).toBe(200);
    const refused = await member.request.get(explanation);
    expect(refused.status()).toBe(403);
    expect(await refused.text()).not.toContain(word);
  });

  await test.step("no rates, no import, no money on the dashboard or of a customer", async () => {
    for (const path of ["/rates", "/time/import", "/payments", "/payments/new", "/settings/verify"])
      await expectNoPage(member, `${firm}${path}`);
    await expectNoPage(member, `${customerPath}/statement`);
    for (const kind of ["preview", "pdf"])
      expect((await member.request.get(`${customerPath}/statement/${kind}`)).status(), kind).toBe(403);
    await member.goto(firm);
    await expect(member.getByRole("heading", { name: "Hours this week" })).toBeVisible();
    for (const figure of ["Outstanding", "Overdue", "Unbilled work", "Receivables by age", "Recent payments"])
      await expect(member.getByText(figure, { exact: true })).toHaveCount(0);
    await expect(member.getByRole("main")).not.toContainText("in the whole firm");
    await member.goto(`${firm}/customers?search=${word}`);
    await expect(member.getByRole("link", { name: customer })).toBeVisible();
    await expect(member.getByRole("columnheader", { name: "Outstanding" })).toHaveCount(0);
    await member.getByRole("link", { name: customer }).click();
    await expect(member.getByRole("heading", { level: 1, name: customer })).toBeVisible();
    await expect(member.getByRole("main").getByRole("link", { name: "Settings" })).toHaveCount(0);
    await expect(member.getByRole("main")).not.toContainText("€");
    await expectNoPage(member, `${customerPath}/settings`);
  });

  await member.context().close();
});

test("an action sent by hand is refused to who may not take it", async ({
  page: owner,
  signIn,
  signedIn,
}) => {
  test.setTimeout(120_000);
  await signIn("OWNER");
  const member = await signedIn("MEMBER");
  const word = ownWord();
  const customer = `Lunt ${word}`;

  await test.step("a customer", async () => {
    const sent = nextAction(owner);
    await addCustomer(owner, customer);
    await expectForbidden(member, await sent, [customer, `Smuggled ${word}`]);
    await owner.goto(`${firm}/customers?search=Smuggled+${word}`);
    await expect(owner.getByText("No customer matches")).toBeVisible();
  });

  const number = await test.step("an approval", async () => {
    await beginInvoice(owner, customer);
    await owner.getByRole("button", { name: "Continue" }).click();
    await finishDraft(owner);
    await addItem(owner, { what: "Advice", price: "100" });
    await saveDraft(owner);
    const draft = owner.url();
    // Held back until the member has tried, who is the first to send it.
    const held = hold(owner);
    await confirmApproval(owner);
    const { request, release } = await held;
    await expectForbidden(member, request);
    const look = await owner.context().newPage();
    await look.goto(draft);
    await expect(look.getByRole("heading", { level: 1, name: `Draft for ${customer}` })).toBeVisible();
    await look.close();
    await release();
    const heading = owner.getByRole("heading", { level: 1, name: /^INV-\d{4,}$/ });
    await expect(heading).toBeVisible();
    return (await heading.textContent()) ?? "";
  });

  await test.step("a payment", async () => {
    const held = hold(owner);
    await owner.getByRole("button", { name: "Record payment" }).click();
    const form = owner.getByRole("dialog", { name: `Payment of ${number}` });
    await form.getByRole("button", { name: "Record payment" }).click();
    const { request, release } = await held;
    await expectForbidden(member, request);
    await release();
    await expect(form).toBeHidden();
    await expect(titleRow(owner).getByText("Paid", { exact: true })).toBeVisible();
    await expect(owner.getByRole("table", { name: "Settlements" }).getByRole("row")).toHaveCount(2);
  });
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
