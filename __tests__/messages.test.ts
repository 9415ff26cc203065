import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { groupingNames } from "@/lib/invoices/schema";
import { statusNames } from "@/lib/invoices/status";
import { type Language, languages } from "@/lib/language";
import { paymentMethodNames } from "@/lib/payments/schema";
import { permissions, roleNames, whyNot } from "@/lib/permissions";
import { projectRoleNames } from "@/lib/projects/schema";
import { periodLabels } from "@/lib/time/period";
import { findingNames } from "@/lib/verify/finding";
import { messages as english } from "@/messages/en";
import { loadMessages } from "@/messages/load";
import { hardWiredTexts } from "./support/hard-wired";

type Tree = { [key: string]: string | Tree };

/** "customers.page.title" → its text. */
function flat(tree: Tree, path: string[] = []): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[[...path, key].join("."), value] satisfies [string, string]]
      : flat(value, [...path, key]),
  );
}

/** The arguments and tags of an ICU message, those inside of plurals and choices included. */
function argumentsOf(message: string): string[] {
  const found = new Set([...message.matchAll(/<(\w+)>/g)].map(([, tag]) => `<${tag}>`));
  let at = 0;
  const text = () => {
    while (at < message.length && message[at] !== "}") {
      if (/^'[{}<]/.test(message.slice(at))) at = message.indexOf("'", at + 1) + 1;
      else if (message[at] === "{") argument();
      else at += 1;
    }
  };
  const argument = () => {
    const [whole = "", name = ""] = /^\{\s*(\w*)\s*/.exec(message.slice(at)) ?? [];
    expect(name, message).not.toBe("");
    found.add(name);
    at += whole.length;
    while (at < message.length && message[at] !== "}") {
      at += 1;
      if (message[at - 1] === "{") {
        text();
        at += 1;
      }
    }
    at += 1;
  };
  text();
  return [...found].sort();
}

const others = languages.filter((language) => language !== "en");
const filesOf = (language: Language) => readdirSync(`messages/${language}`).sort();
const own = new Map(flat(english));

describe.each(others)("the texts in %s", (language) => {
  it("are for the same keys as the English ones, and none is empty", async () => {
    const texts = new Map(flat(await loadMessages(language)));
    expect(filesOf(language)).toEqual(filesOf("en"));
    expect([...texts.keys()].sort()).toEqual([...own.keys()].sort());
    expect([...texts].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("take the same arguments and tags as the English ones", async () => {
    const wrong = flat(await loadMessages(language)).filter(
      ([key, text]) => String(argumentsOf(text)) !== String(argumentsOf(own.get(key) ?? "")),
    );
    expect(wrong).toEqual([]);
  });
});

describe("the English texts", () => {
  it("stand in a file a noun, and each file is loaded", () => {
    expect(filesOf("en").map((name) => name.replace(".json", ""))).toEqual(Object.keys(english).sort());
  });

  it("say of roles, states and choices what the server says of them", () => {
    const { enums } = english;
    expect(enums.role).toEqual(roleNames);
    expect(enums.projectRole).toEqual(projectRoleNames);
    expect(enums.invoiceStatus).toEqual(statusNames);
    expect(enums.grouping).toEqual(groupingNames);
    expect(enums.paymentMethod).toEqual(paymentMethodNames);
    expect(enums.period).toEqual(periodLabels);
    expect(enums.finding).toEqual(findingNames);
    const reasons = Object.keys(permissions).map((each) => [each, whyNot(each as keyof typeof permissions)]);
    expect(enums.whyNot).toEqual(Object.fromEntries(reasons));
  });
});

/** Folders whose texts are all in messages. */
const converted = [
  ...[
    "auth",
    "customers",
    "dashboard",
    "firm",
    "forms",
    "imports",
    "invoices",
    "members",
    "payments",
    "projects",
    "rates",
  ],
  "ui",
].map((noun) => `components/${noun}`);
const convertedPages = [
  "app/(auth)",
  ...[
    "account",
    "customers",
    "invoices",
    "members",
    "payments",
    "projects",
    "rates",
    "settings",
    "start",
  ].map((page) => `app/org/[slug]/${page}`),
  "app/org/[slug]/time/import",
];

/** Names that are the same in every language. */
const proper = [
  ...["Edge", "Opera", "Firefox", "Chrome", "Safari", "Android", "Windows", "Mac OS", "Linux"],
  ...["Toggl Track", "Harvest", "Clockify", "Kimai"],
];
/** What a browser calls a key. */
const keys = ["Escape", "Enter", "Tab", "Home", "End"];

const sourcesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    // In the app a file without JSX is an action or a route: what it says is said by the server.
    .filter((entry) => (folder.startsWith("app/") ? /\.tsx$/ : /\.tsx?$/).test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`);

describe("a screen", () => {
  it.each([...converted, ...convertedPages])("of %s has no text of its own", (folder) => {
    const wired = sourcesUnder(folder).flatMap((path) =>
      hardWiredTexts(path)
        .filter((text) => !proper.includes(text) && !keys.includes(text))
        .map((text) => `${path}: ${text}`),
    );
    expect(wired).toEqual([]);
  });
});
