import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const filesOf = (folder: string) => readdirSync(folder).filter((name) => name.endsWith(".tsx"));

// What has no look of its own, or is a part of another one.
const unseen = new Set([
  "combobox-list",
  "menu-parts",
  "tab-look",
  "more-texts",
  "portal-target",
  "toaster",
  "column-chart",
  "line-chart",
]);

it("every primitive is on the page that shows them all", () => {
  const page = filesOf("app/design")
    .map((name) => readFileSync(`app/design/${name}`, "utf8"))
    .join("\n");
  const primitives = filesOf("components/ui").map((name) => name.replace(".tsx", ""));
  const missing = primitives.filter(
    (name) => !unseen.has(name) && !page.includes(`"@/components/ui/${name}"`),
  );
  expect(missing).toEqual([]);
});
