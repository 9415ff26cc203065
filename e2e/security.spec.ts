import { expect, test } from "./fixtures";
import { draftFor, firm, ownWord, saveDraft, workFor } from "./steps";

const pages = [
  "",
  "/invoices",
  "/invoices/new",
  "/customers",
  "/projects",
  "/time",
  "/time/import",
  "/members",
  "/payments",
  "/payments/new",
];
const settings = [
  "/settings",
  "/settings/invoicing",
  "/settings/taxes",
  "/settings/numbers",
  "/settings/verify",
];
const guarded = [...pages, ...settings, "/rates", "/account"];

test("the preview of an invoice runs no script, whatever is written on it", async ({ page, signIn }) => {
  test.setTimeout(120_000);
  await signIn("OWNER");
  const customer = `Farnholt GmbH ${ownWord()}`;
  await workFor(page, customer, [{ what: "Research", time: "1h" }]);
  const address = await draftFor(page, customer);
  const attack = `<script>document.title = "taken"</script><img src=x onerror="document.title='taken'">`;
  await page.getByRole("listitem", { name: "Line 1", exact: true }).getByLabel("Description").fill(attack);
  await page.getByLabel("For the customer").fill(`</style>${attack}`);
  await saveDraft(page);

  const preview = await page.context().newPage();
  await preview.goto(`${address}/preview`);
  await expect(preview.getByText(attack, { exact: false }).first()).toBeVisible();
  await expect(preview.getByText("DRAFT").first()).toBeVisible();
  expect(await preview.title()).not.toBe("taken");
  await expect(preview.locator("script, img[onerror]")).toHaveCount(0);

  const answer = await page.request.get(`${address}/preview`);
  const policy = answer.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("sandbox");
  expect(policy).not.toMatch(/script-src|allow-scripts|https?:|\*/);
  const html = await answer.text();
  expect(html).not.toMatch(/<script|<link|<iframe|src="(?!data:)|url\((?!"?data:)/i);
});

test("every answer forbids sniffing and framing, and says little about where one came from", async ({
  page,
  signIn,
}) => {
  await signIn("OWNER");
  for (const path of ["/sign-in", firm, `${firm}/invoices`, "/api/health"]) {
    const headers = (await page.request.get(path)).headers();
    expect(headers, path).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "SAMEORIGIN",
      "referrer-policy": "strict-origin-when-cross-origin",
    });
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
  for (const cookie of (await page.context().cookies()).filter(({ name }) => name.includes("session")))
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });
});

test("signed out, every page leads to the sign-in", async ({ page }) => {
  for (const path of guarded) {
    await page.goto(`${firm}${path}`);
    await expect(page, path).toHaveURL(/\/sign-in(\?|$)/);
    await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
    expect(new URL(page.url()).searchParams.get("callbackUrl")).toBe(`${firm}${path}`);
  }
});

test("signed out, no document and no progress is handed out", async ({ page, request, signIn }) => {
  await signIn("OWNER");
  await page.goto(`${firm}/invoices?status=PAID`);
  await page.getByRole("link", { name: /^INV-/ }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: /^INV-/ })).toBeVisible();
  const invoice = new URL(page.url()).pathname;
  for (const path of [`${invoice}/preview`, `${invoice}/pdf`]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(401);
    expect(await answer.text()).not.toContain("INV-");
  }
});

test("a wrong e-mail and a wrong password get the same words, and the way back is kept", async ({
  signIn,
  browser,
  baseURL,
}) => {
  const me = await signIn("MEMBER");
  const stranger = await (await browser.newContext({ baseURL })).newPage();
  await stranger.goto(`${firm}/projects`);
  const attempt = async (email: string, password: string) => {
    await stranger.getByLabel("E-mail").fill(email);
    await stranger.getByLabel("Password").fill(password);
    await stranger.getByRole("button", { name: "Sign in", exact: true }).click();
    const alert = stranger.getByRole("main").getByRole("alert");
    await expect(alert).toHaveText(/./);
    const words = await alert.textContent();
    await stranger.reload();
    return words;
  };
  const wrongPassword = await attempt(me.email, "not the password at all");
  const wrongEmail = await attempt(`${ownWord()}@lindqvist.example`, me.password);
  expect(wrongPassword).toBe("That e-mail and password do not match. Check both and try again.");
  expect(wrongEmail).toBe(wrongPassword);

  await stranger.getByLabel("E-mail").fill(me.email);
  await stranger.getByLabel("Password").fill(me.password);
  await stranger.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(stranger).toHaveURL(new RegExp(`${firm}/projects$`));

  await test.step("signing out ends the session itself, not only its cookie", async () => {
    const kept = await stranger.context().cookies();
    await stranger.getByRole("button", { name: /, account$/ }).click();
    await stranger.getByRole("menuitem", { name: "Sign out" }).click();
    await expect(stranger).toHaveURL(/\/sign-in/);
    await stranger.context().addCookies(kept);
    await stranger.goto(`${firm}/projects`);
    await expect(stranger).toHaveURL(/\/sign-in\?callbackUrl=/);
  });
  await stranger.context().close();
});

test("a way back that leads to another site is not taken", async ({ signIn, browser, baseURL }) => {
  const me = await signIn("ADMIN");
  for (const trap of ["https://example.org/", "//example.org/", "/\\example.org/"]) {
    const context = await browser.newContext({ baseURL });
    const page = await context.newPage();
    await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(trap)}`);
    await page.getByLabel("E-mail").fill(me.email);
    await page.getByLabel("Password").fill(me.password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page, trap).toHaveURL(new RegExp(`^${baseURL}${firm}$`));
    await context.close();
  }
});

test("an action that a page can call does nothing without a session, or for another site", async ({
  page,
  signIn,
  playwright,
  baseURL,
}) => {
  await signIn("OWNER");
  const name = `Gellert & Co ${ownWord()}`;
  await page.goto(`${firm}/customers`);
  await page.getByRole("button", { name: "New customer" }).click();
  const form = page.getByRole("dialog", { name: "New customer" });
  await form.getByLabel("Name", { exact: true }).fill(name);
  const sent = page.waitForRequest((request) => Boolean(request.headers()["next-action"]));
  await form.getByRole("button", { name: "Add customer" }).click();
  const request = await sent;
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

  const copy = `${name} again`;
  const body = (request.postData() ?? "").replaceAll(name, copy);
  expect(body).toContain(copy);
  const { cookie, ...headers } = await request.allHeaders();
  const plain = Object.fromEntries(
    Object.entries(headers).filter(([key]) => !/^(:|content-length|host|connection)/.test(key)),
  );
  const stranger = await playwright.request.newContext({ baseURL });
  const unsigned = await stranger.post(request.url(), { data: body, headers: plain });
  expect(await unsigned.text()).toContain("UNAUTHENTICATED");
  const crossed = await stranger.post(request.url(), {
    data: body,
    headers: {
      ...plain,
      cookie: cookie ?? "",
      origin: "https://evil.example",
      "sec-fetch-site": "cross-site",
    },
  });
  expect(await crossed.text()).not.toContain('"ok":true');
  await stranger.dispose();

  await page.goto(`${firm}/customers`);
  await page.getByRole("searchbox", { name: "Search customers" }).fill(name);
  await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: copy })).toHaveCount(0);
});
