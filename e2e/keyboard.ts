import { expect, type Locator, type Page } from "@playwright/test";

// A person without a mouse: what they press, and what has to be true of whatever has the focus.

const mostTabs = 80;

/** Presses Tab, or Shift+Tab, until the thing has the focus; on the way the focus is never lost. */
export async function tabTo(page: Page, thing: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await expect(thing).toBeVisible();
  for (let count = 0; count < mostTabs; count += 1) {
    if (await hasFocus(thing)) return expectFocusSeen(page, thing);
    await page.keyboard.press(key);
  }
  throw new Error(`After ${mostTabs} times ${key} the focus has not come to ${thing}.`);
}

/** Goes to a field and types into it, over what stands there. */
export async function type(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
  await expect(field).toHaveValue(text);
}

/** Types into a combobox, and takes the first option with Enter. */
export async function typeChoice(page: Page, box: Locator, option: string): Promise<void> {
  await tabTo(page, box);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(option);
  await expect(page.getByRole("option", { name: option }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listbox")).toBeHidden();
  await expect(box).toBeFocused();
}

/** Goes to a button or a link and presses it. */
export async function press(page: Page, thing: Locator): Promise<void> {
  await tabTo(page, thing);
  await page.keyboard.press("Enter");
}

/** The focus is somewhere a person can go on from: on something of the page that can be seen, not on nothing. */
export async function expectFocusKept(page: Page): Promise<void> {
  await expect
    .poll(
      () => page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body),
      { message: "something has the focus" },
    )
    .toBe(true);
}

/** The thing has the focus, shows that it has, and nothing covers it (WCAG 2.4.7 and 2.4.11). */
export async function expectFocusSeen(page: Page, thing: Locator): Promise<void> {
  await expect(thing).toBeFocused();
  await expect
    .poll(() => thing.evaluate(focusProblem), { message: `the focus on ${thing} can be seen` })
    .toBeNull();
  await expect(page.locator("html")).toHaveJSProperty("scrollLeft", 0);
}

const hasFocus = (thing: Locator) => thing.evaluate((element) => element === document.activeElement);

/** What is wrong with how an element shows its focus; null when nothing is. Runs in the browser. */
function focusProblem(element: Element): string | null {
  const style = getComputedStyle(element);
  const drawn =
    (style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 1) ||
    style.boxShadow !== "none";
  if (!drawn) return "it has no outline";
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + Math.min(height / 2, 20)];
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return `it is out of sight at ${x}, ${y}`;
  const above = document.elementFromPoint(x, y);
  const isItself = above !== null && (element.contains(above) || above.contains(element));
  return isItself ? null : `it is covered by ${above?.outerHTML.slice(0, 120)}`;
}
