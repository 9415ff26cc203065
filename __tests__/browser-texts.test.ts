import { describe, expect, it } from "vitest";
import { code, imports, text, textOf } from "./support/source";

// Only the texts that a page's layouts name go to the browser; the others are used on the server.

const fileOf = (to: string) => [`${to}.ts`, `${to}.tsx`, to].find((path) => textOf.has(path));

const graph = new Map<string, string[]>();
for (const { from, to, typeOnly } of imports) {
  const file = typeOnly ? undefined : fileOf(to);
  if (file) graph.set(from, [...(graph.get(from) ?? []), file]);
}

const isOfBrowser = (path: string) => /^"use client"/.test(text(path));

/** What a page takes along; of the files that run in the browser the nouns whose texts they ask for. */
function nounsAskedFor(path: string, inBrowser: boolean, seen = new Set<string>()): Set<string> {
  const here = inBrowser || isOfBrowser(path);
  const key = `${path} ${here}`;
  if (seen.has(key) || /^"use server"/.test(text(path))) return new Set();
  seen.add(key);
  const own = here
    ? [...text(path).matchAll(/useTranslations\(\s*"(\w+)/g)].map(([, noun]) => noun ?? "")
    : [];
  const below = (graph.get(path) ?? []).flatMap((to) => [...nounsAskedFor(to, here, seen)]);
  return new Set([...own, ...below]);
}

const nounsGivenBy = (layout: string) =>
  [...text(layout).matchAll(/(?:<Texts\s+of=\{|textsOf\()\[([^\]]*)\]/g)].flatMap(([, list = ""]) =>
    [...list.matchAll(/"(\w+)"/g)].map(([, noun]) => noun ?? ""),
  );

const layoutsOf = (page: string) => {
  const folders = page.split("/").slice(0, -1);
  return folders
    .map((_, index) => `${folders.slice(0, index + 1).join("/")}/layout.tsx`)
    .filter((path) => textOf.has(path));
};

const pages = code.filter((path) => /^app\/.*(page|loading|error|not-found|layout)\.tsx$/.test(path));

describe("the browser", () => {
  it.each(pages)("has the texts that the components of %s ask for", (page) => {
    const given = new Set(layoutsOf(page).flatMap(nounsGivenBy));
    expect([...nounsAskedFor(page, false)].filter((noun) => !given.has(noun))).toEqual([]);
  });
});
