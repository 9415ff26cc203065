import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import PostalMime, { type Email } from "postal-mime";

export { expect };

const dataDir = process.env.DATA_DIR ?? ".data";
export const demoSignInsFile = join(dataDir, "demo-sign-ins.json");

type Role = "OWNER" | "ADMIN" | "MEMBER";

export interface DemoSignIn {
  role: Role;
  name: string;
  email: string;
  password: string;
}

/** The demo firm's person with that role. */
export function demoSignIn(role: Role): DemoSignIn {
  const people: DemoSignIn[] = JSON.parse(readFileSync(demoSignInsFile, "utf8"));
  const person = people.find((each) => each.role === role);
  if (!person) throw new Error(`The demo firm has nobody with the role ${role}.`);
  return person;
}

interface Fixtures {
  /** Signs the page in as the demo firm's person with that role, and waits for the first screen. */
  signIn: (role: Role) => Promise<DemoSignIn>;
  /** A page of its own for another person, signed in; for journeys that take two. */
  signedIn: (role: Role) => Promise<Page>;
  /** Fails with axe's findings when the screen as it is now breaks a rule of WCAG 2.2 AA. */
  expectAccessible: (page?: Page) => Promise<void>;
}

export const test = base.extend<Fixtures>({
  signIn: async ({ page }, use) => use((role) => enter(page, role)),

  signedIn: async ({ browser, baseURL }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (role) => {
      const context = await browser.newContext({ baseURL });
      contexts.push(context);
      const page = await context.newPage();
      await enter(page, role);
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },

  expectAccessible: async ({ page }, use) =>
    use(async (other = page) => {
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
      const { violations } = await new AxeBuilder({ page: other })
        .withTags(tags)
        .exclude("iframe") // a document in a sandbox, where axe cannot run and waits for ever
        .setLegacyMode() // no page of ours has a frame of another site, and without it each check opens a tab
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }),
});

/** The newest mail caught for an address whose subject contains the words; waits up to a minute for it. */
export async function mailTo(address: string, subject: string): Promise<Email> {
  const found: Email[] = [];
  await expect(async () => {
    found.push(...(await mailsTo(address, subject)));
    expect(found, `a mail to ${address} about “${subject}”`).not.toEqual([]);
  }).toPass({ timeout: 60_000 });
  return found[0] as Email;
}

/** All mails caught for an address by now whose subject contains the words, newest first. */
export async function mailsTo(address: string, subject: string): Promise<Email[]> {
  const folder = join(dataDir, "mailbox");
  const newestFirst = readdirSync(folder)
    .filter((name) => name.endsWith(".eml"))
    .sort()
    .reverse();
  const mails = await Promise.all(
    newestFirst.map((name) => PostalMime.parse(readFileSync(join(folder, name)))),
  );
  return mails.filter((mail) => {
    const recipients = [...(mail.to ?? []), ...(mail.cc ?? [])].map((each) => each.address);
    return recipients.includes(address) && mail.subject?.includes(subject);
  });
}

// One sign-in a role and process: signing in is slow by design, and limited.
const sessions = new Map<Role, Awaited<ReturnType<BrowserContext["cookies"]>>>();

async function enter(page: Page, role: Role): Promise<DemoSignIn> {
  const person = demoSignIn(role);
  await page.context().addCookies(sessions.get(role) ?? []);
  await page.goto("/sign-in");
  if (new URL(page.url()).pathname === "/sign-in") {
    await page.getByLabel("E-mail").fill(person.email);
    await page.getByLabel("Password").fill(person.password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
  }
  await page.waitForURL(/\/org\//);
  sessions.set(role, await page.context().cookies());
  return person;
}
