const firm = "/org/lindqvist";
const runs = 5;

const listIsAlive = ["main h1", "main tbody tr td a", 'main input[type="search"]'];

const median = (list) => [...list].sort((left, right) => left - right)[Math.floor(list.length / 2)] ?? 0;

/** Every figure of the budget, medians over several runs, and how much the machine's other work slowed them. */
export async function measureEverything(browser, { address, owner, tell }) {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 860 } });
  await context.addInitScript(watchPage);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await signIn(page, owner);
  const slowness = [];
  const figures = [];
  const add = (...more) => {
    figures.push(...more);
    for (const figure of more) tell?.(figure);
  };
  add(await measureScripts(browser, context, address));
  const places = await findPlaces(page);
  for (const place of places) add(await measurePage(page, place, slowness));
  for (const filter of filters) add(await measureFilter(page, filter, slowness));
  for (const place of places.filter(({ draft }) => draft))
    add(...(await measureTyping(browser, page, place)));
  return { figures, slowness: Math.max(1, median(slowness)) };
}

async function signIn(page, owner) {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(owner.email);
  await page.getByLabel("Password").fill(owner.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("**/org/**");
}

/** Runs in the page before its own scripts: when is an element there and alive, and what held the main thread up. */
function watchPage() {
  const isAlive = (element) => Object.keys(element).some((key) => key.startsWith("__reactProps$"));
  const seen = { events: [] };
  Object.defineProperty(window, "docketBench", { value: seen });
  new PerformanceObserver((list) => {
    for (const { duration, interactionId } of list.getEntries())
      if (interactionId) seen.events.push(duration);
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
  const poll = (what, look) =>
    new Promise((done, fail) => {
      const ends = performance.now() + 30_000;
      const again = () => {
        const found = look();
        if (found !== undefined) done(found);
        else if (performance.now() > ends) fail(new Error(`never seen: ${what}`));
        else requestAnimationFrame(again);
      };
      again();
    });
  seen.answered = new Promise((done) => {
    const hear = ({ timeStamp }) => requestAnimationFrame(() => done(performance.now() - timeStamp));
    addEventListener("pointerdown", hear, { once: true, capture: true });
  });
  // The moment at which every one of these is drawn and answers: React has taken it over.
  seen.alive = (selectors) =>
    poll(selectors.join(), () => {
      const found = selectors.map((selector) => document.querySelector(selector));
      return found.every((one) => one && isAlive(one)) ? performance.now() : undefined;
    });
  // From the last such event until what `isShown` knows is drawn.
  seen.untilShown = (event, isShown) => {
    let from = 0;
    const note = ({ timeStamp }) => {
      from = timeStamp;
    };
    addEventListener(event, note, { capture: true });
    return poll(`rows after a ${event}`, () => (from && isShown() ? performance.now() - from : undefined));
  };
  // A fixed piece of work, many times over: the mean against the fastest says how much others took of the processor.
  seen.slowness = () => {
    const times = [];
    for (let round = 0; round < 25; round += 1) {
      const from = performance.now();
      let value = round;
      for (let step = 0; step < 2_000_000; step += 1)
        value = (value * 1_103_515_245 + 12_345) % 2_147_483_648;
      times.push(performance.now() - from + value * 0);
    }
    return times.reduce((sum, time) => sum + time, 0) / times.length / Math.min(...times);
  };
}

const slownessOf = (page) => page.evaluate(() => window.docketBench.slowness());

async function measureScripts(browser, context, address) {
  const fresh = await browser.newContext({ baseURL: address, storageState: await context.storageState() });
  const page = await fresh.newPage();
  await page.goto(`${firm}/invoices`);
  await page.waitForLoadState("networkidle");
  const bytes = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter(({ name }) => new URL(name).pathname.endsWith(".js"))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  );
  await fresh.close();
  return { name: "JavaScript of the list page, compressed", value: bytes / 1024, unit: "KB", limit: 250 };
}

/** The pages of the budget: what has to be drawn and alive on each. The long drafts are known by their number of lines. */
async function findPlaces(page) {
  const first = async (query) => {
    await page.goto(`${firm}/invoices?${query}`);
    return page.locator('main tbody a[href*="/invoices/"]').first().getAttribute("href");
  };
  const shown = await first("view=paid");
  await page.goto(`${firm}/invoices?view=draft&sort=total&direction=desc`);
  const links = page.locator('main tbody a[href*="/invoices/"]');
  await links.first().waitFor({ state: "attached" }); // the first is the card of a phone
  const [long, short] = new Set(
    await links.evaluateAll((all) => all.map((link) => link.getAttribute("href"))),
  );
  return [
    { name: "list page", path: `${firm}/invoices`, alive: listIsAlive },
    { name: "detail page, issued", path: shown, alive: ["main h1", "main button"] },
    {
      name: "detail page, draft of 50 lines",
      path: short,
      alive: ["main h1", "main textarea"],
      draft: "50 lines",
    },
    {
      name: "detail page, draft of 200 lines",
      path: long,
      alive: ["main h1", "main textarea"],
      draft: "200 lines",
    },
    { name: "time page, the day's list", path: `${firm}/time?view=day`, alive: ["main h1", "main input"] },
    {
      name: "time page, the week as a grid",
      path: `${firm}/time?view=week`,
      alive: ["main h1", "main td input, main td button"],
    },
    {
      name: "time page, the week of everybody",
      path: `${firm}/time?view=list&member=all`,
      alive: ["main h1", "main input"],
    },
  ];
}

/** From the start of a full navigation, with the files of an earlier visit, until it is drawn and answered a click. */
async function measurePage(page, { name, path, alive }, slowness) {
  const times = [];
  for (let run = 0; run <= runs; run += 1) {
    await page.goto("about:blank");
    await page.goto(path, { waitUntil: "commit" });
    const drawn = await page.evaluate((selectors) => window.docketBench.alive(selectors), alive);
    const answered = await firstAnswer(page);
    slowness.push(await slownessOf(page));
    if (run > 0) times.push(drawn + answered); // the first run fills the caches
  }
  return { name: `${name}: interactive`, value: median(times), unit: "ms", limit: 1000, takesTime: true };
}

/** How long the page takes to draw again after a click on its own ground, which no link or button hears. */
async function firstAnswer(page) {
  await page.mouse.click(640, 2);
  return page.evaluate(() => window.docketBench.answered);
}

const tab = (name) => async (page) =>
  page
    .getByRole("navigation", { name: "Invoices by what is to be done" })
    .getByRole("link", { name })
    .click();
const card = (name) => async (page) =>
  page.getByRole("region", { name: "Totals" }).getByRole("link", { name }).click();

/** What is done to the list, and what every row says once it shows. */
const filters = [
  { name: "tab", event: "click", query: "view=overdue", act: tab(/^Overdue/) },
  { name: "another tab", event: "click", query: "view=paid", act: tab(/^Paid/) },
  { name: "card", event: "click", query: "view=outstanding", act: card(/^Outstanding/) },
  { name: "search typed", event: "input", query: "q=Brauerei", rows: "Brauerei", act: search("Brauerei") },
  { name: "search without a hit", event: "input", query: "q=zzzz", rows: null, act: search("zzzz") },
];

function search(text) {
  return async (page) => {
    await page.getByRole("searchbox", { name: "Search invoices" }).click();
    await page.keyboard.type(text, { delay: 40 });
  };
}

async function measureFilter(page, { name, event, query, rows, act }, slowness) {
  const times = [];
  for (let run = 0; run <= runs; run += 1) {
    await page.goto(`${firm}/invoices`);
    await page.evaluate((selectors) => window.docketBench.alive(selectors), listIsAlive);
    await page.waitForTimeout(500); // a person looks before they click
    const shown = page.evaluate(untilRows, { event, query, rows });
    await act(page);
    const time = await shown;
    if (run > 0) times.push(time);
  }
  slowness.push(await slownessOf(page));
  const label = `filter of the list, ${name}: rows shown`;
  return { name: label, value: median(times), unit: "ms", limit: 200, takesTime: true };
}

/** In the page: the rows of the new address are there; of a search, each row or none says it. */
function untilRows({ event, query, rows }) {
  const texts = () => [...document.querySelectorAll("main tbody tr")].map((row) => row.textContent ?? "");
  const before = texts().join();
  return window.docketBench.untilShown(event, () => {
    if (!location.search.includes(query) || texts().join() === before) return false;
    if (rows === undefined) return true;
    return rows === null ? texts().length === 0 : texts().every((text) => text.includes(rows));
  });
}

const sentence = "Survey of the bridge, with photos and a report on its joints";

/** The longest the main thread worked at a stretch while a sentence is typed in the middle of a draft, saving included. */
async function measureTyping(browser, page, { path, draft }) {
  const longest = [];
  const waits = [];
  for (let run = 0; run < 3; run += 1) {
    await page.goto(path, { waitUntil: "networkidle" });
    const lines = page.getByRole("textbox", { name: /description/i });
    await lines.nth(Math.floor((await lines.count()) / 2)).click();
    await page.keyboard.press("End");
    await page.evaluate(() => window.docketBench.events.splice(0));
    const categories = ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"];
    await browser.startTracing(page, { categories });
    await page.keyboard.type(sentence, { delay: 60 });
    const typed = await page.evaluate(() => document.activeElement?.value ?? "");
    if (!typed.includes(sentence))
      throw new Error(`the draft of ${draft} holds “${typed}” instead of what was typed`);
    await page.waitForTimeout(3000);
    longest.push(longestTask(JSON.parse((await browser.stopTracing()).toString())));
    waits.push(Math.max(0, ...(await page.evaluate(() => window.docketBench.events))));
  }
  return [
    { name: `typing in a draft of ${draft}: longest block`, value: median(longest), unit: "ms", limit: 50 },
    { name: `typing in a draft of ${draft}: slowest key until drawn`, value: median(waits), unit: "ms" },
  ];
}

/** Of the page's main thread, in the time of the processor: what other programs take does not count. */
function longestTask({ traceEvents }) {
  const threads = traceEvents.filter(
    ({ name, args }) => name === "thread_name" && args.name === "CrRendererMain",
  );
  const isMain = new Set(threads.map(({ pid, tid }) => `${pid}/${tid}`));
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name.endsWith("RunTask") && isMain.has(`${pid}/${tid}`),
  );
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
}
