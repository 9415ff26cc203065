import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "./fixtures";

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const read = (folder: string) =>
  readdirSync(at(folder))
    .filter((name) => name.endsWith(".tsx"))
    .map((name) => ({ name: name.replace(".tsx", ""), text: readFileSync(at(`${folder}/${name}`), "utf8") }));

// What has no looks of its own, and the place of the toasts, which the samples call.
const unseen = ["portal-target", "more-texts", "toaster"];

test("the page of the design shows every primitive, by day and by night", async ({ page }, info) => {
  test.setTimeout(120_000);
  await test.step("no primitive is missing", () => {
    const samples = read("app/design").map(({ text }) => text);
    const primitives = read("components/ui");
    // A part of another primitive is shown with that one.
    const isShown = (name: string) =>
      samples.some((text) => text.includes(`"@/components/ui/${name}"`)) ||
      primitives.some(({ text }) => text.includes(`"./${name}"`));
    const missing = primitives
      .map(({ name }) => name)
      .filter((name) => !isShown(name) && !unseen.includes(name));
    expect(missing).toEqual([]);
  });

  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.goto("/design");
  await expect(page.getByRole("heading", { level: 1, name: "Design" })).toBeVisible();
  const sections = page.getByRole("main").locator("section:has(> h2)");
  await expect(sections).not.toHaveCount(0);
  for (const section of await sections.all()) {
    const panes = section.locator("> div > .light, > div > .dark");
    await expect(panes).toHaveCount(2);
    const [light, dark] = await panes.evaluateAll((both) =>
      both.map((pane) => ({
        ground: getComputedStyle(pane).backgroundColor,
        ink: getComputedStyle(pane).color,
        things: pane.querySelectorAll("button, input, select, textarea, a, table, [role]").length,
      })),
    );
    expect(light?.things, "both themes show the same").toBe(dark?.things);
    expect(light?.ground).not.toBe(dark?.ground);
    expect(light?.ink).not.toBe(dark?.ink);
  }
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth), {
          message: `nothing reaches beyond ${width} px`,
        })
        .toBeLessThanOrEqual(width);
      const picture = await page.screenshot({
        path: info.outputPath(`design-${colorScheme}-${width}.png`),
        fullPage: true,
      });
      expect(picture.byteLength).toBeGreaterThan(50_000);
    }
  }
});
