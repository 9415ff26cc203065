import { describe, expect, it } from "vitest";
import { code, type Import, imports, inRoom, room, text, textOf } from "./support/source";

// The law of the house (README, "The map"): stated once, checked on every file.

const rooms = [
  "app",
  "components",
  "server",
  "lib",
  "messages",
  "prisma",
  "scripts",
  "bench",
  "e2e",
  "__tests__",
];
const isOwn = (to: string) => rooms.includes(room(to));
const show = ({ from, to }: Import) => `${from} → ${to}`;

describe("imports", () => {
  it("lib is pure: it imports lib, zod, decimal.js and date-fns", () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        room(from) === "lib" && room(to) !== "lib" && !/^(zod|decimal\.js|date-fns|@date-fns\/)/.test(to),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it("lib has no clock, no environment and no input or output", () => {
    const wrong = inRoom("lib").filter((path) =>
      /\bDate\.now\(|new Date\(\)|process\.|\bfetch\(|Math\.random|console\./.test(text(path)),
    );
    expect(wrong).toEqual([]);
  });

  it("components meet the server only as types, and never the app", () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        room(from) === "components" &&
        (room(to) === "app" || room(to) === "prisma" || (room(to) === "server" && !typeOnly)),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it("the server imports neither app nor components", () => {
    const wrong = imports.filter(
      ({ from, to }) => room(from) === "server" && ["app", "components"].includes(room(to)),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it("in the server only http meets Next", () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        room(from) === "server" &&
        !from.startsWith("server/http/") &&
        /^(next($|\/)|next-auth|next-intl|server-only)/.test(to),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it("texts are loaded for a request by http alone; a component asks for them by their keys", () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        from !== "server/http/request-messages.ts" &&
        ((room(to) === "messages" && ["app", "components", "lib", "server"].includes(room(from))) ||
          (to === "next-intl/server" && room(from) !== "app")),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it("messages import messages and the list of languages", () => {
    const wrong = imports.filter(
      ({ from, to }) => room(from) === "messages" && room(to) !== "messages" && to !== "lib/language",
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it("the app holds no SQL: it meets neither Prisma nor the transaction", () => {
    const wrong = imports.filter(
      ({ from, to }) => room(from) === "app" && (/^(@prisma|pg$|prisma\/)/.test(to) || to === "server/db"),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it("product code imports nothing from tests, scripts or benchmarks", () => {
    const product = ["app", "components", "server", "lib"];
    const wrong = imports.filter(
      ({ from, to }) =>
        product.includes(room(from)) && ["__tests__", "scripts", "bench", "e2e"].includes(room(to)),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it("no file imports itself through others", () => {
    const graph = new Map<string, string[]>();
    for (const { from, to, typeOnly } of imports) {
      if (typeOnly || !isOwn(to)) continue;
      const file = [`${to}.ts`, `${to}.tsx`, to].find((path) => textOf.has(path));
      if (file) graph.set(from, [...(graph.get(from) ?? []), file]);
    }
    expect(findCycle(graph)).toBeNull();
  });
});

function findCycle(graph: Map<string, string[]>): string[] | null {
  const done = new Set<string>();
  const visit = (file: string, path: string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return null;
}

describe("files", () => {
  it("no file is longer than 300 lines", () => {
    const long = code.filter((path) => text(path).split("\n").length > 301);
    expect(long).toEqual([]);
  });

  it("file names are kebab-case", () => {
    const routed = (path: string) => path.replace(/\[[^\]]+\]|\([^)]+\)/g, "x");
    const wrong = code.filter((path) => !/^[a-z0-9_./-]+$/.test(routed(path)));
    expect(wrong).toEqual([]);
  });

  it("there is no drawer: no utils, helpers, services, types, hooks, no barrels", () => {
    const wrong = code.filter((path) =>
      /(^|\/)(src|utils|helpers|services|types|hooks)\/|(^|\/)index\.tsx?$/.test(path),
    );
    expect(wrong).toEqual([]);
  });

  it("nothing is switched off: no any, no ignored error, no skipped or lonely test", () => {
    const pattern = new RegExp(
      [
        "\\bas any\\b",
        ": any\\b",
        "<any>",
        "@ts-" + "ignore",
        "@ts-" + "expect-error",
        "@ts-" + "nocheck",
        "biome-" + "ignore",
        "\\.only\\(",
        "\\.skip\\(",
        "test\\.fixme",
      ].join("|"),
    );
    const wrong = code.filter(
      (path) => path !== "__tests__/architecture.test.ts" && pattern.test(text(path)),
    );
    expect(wrong).toEqual([]);
  });
});

describe("verbs and reads", () => {
  const opensTransaction = inRoom("server").filter(
    (path) => /\binTenant\(/.test(text(path)) && path !== "server/db.ts",
  );

  it("whoever opens a firm's transaction authorizes first", () => {
    expect(opensTransaction.length).toBeGreaterThan(20);
    expect(opensTransaction.filter((path) => !/\bauthorize\(/.test(text(path)))).toEqual([]);
  });

  it("whoever changes something leaves an audit event in the same transaction", () => {
    const silent = opensTransaction.filter(
      (path) => !/\/(read|list|preview)[^/]*\.ts$/.test(path) && !/\baudit\(/.test(text(path)),
    );
    expect(silent).toEqual([]);
  });

  it("a read changes nothing", () => {
    const wrong = inRoom("server").filter(
      (path) =>
        /\/(read|list)[^/]*\.ts$/.test(path) &&
        /\btx\.\w+\.(create|update|delete|upsert)|\$executeRaw/.test(text(path)),
    );
    expect(wrong).toEqual([]);
  });
});

describe("figures", () => {
  const product = inRoom("app", "components", "server", "lib").filter(
    (path) => !path.startsWith("lib/money/"),
  );

  it("no amount becomes a JavaScript number outside lib/money", () => {
    const allowed = new Set(["lib/imports/dates.ts"]);
    const wrong = product.filter(
      (path) => !allowed.has(path) && /\bparseFloat\(|\.toFixed\(|(?<![.\w])Number\(/.test(text(path)),
    );
    expect(wrong).toEqual([]);
  });

  it("only lib/format knows how to write figures and dates", () => {
    const wrong = product.filter(
      (path) => path !== "lib/format.ts" && /\bIntl\.|\.toLocale\w*\(/.test(text(path)),
    );
    expect(wrong).toEqual([]);
  });
});
