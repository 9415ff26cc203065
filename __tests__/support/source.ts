import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const skipped = new Set(["node_modules", "generated", "test-results", "playwright-report", "public"]);

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name) || entry.name.startsWith(".")) return [];
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

const all = filesUnder("");
/** Every file of code in the repository, by its path from the root. */
export const code = all.filter((path) => /\.(tsx?|mjs)$/.test(path) && path !== "next-env.d.ts");
export const textOf = new Map(code.map((path) => [path, readFileSync(join(root, path), "utf8")]));
export const text = (path: string) => textOf.get(path) ?? "";
export const room = (path: string) => path.split("/")[0] ?? "";
export const inRoom = (...rooms: string[]) => code.filter((path) => rooms.includes(room(path)));

export interface Import {
  from: string;
  /** A path in the repository, or the name of a package. */
  to: string;
  typeOnly: boolean;
}

function importsOf(path: string): Import[] {
  const found = text(path).matchAll(
    /(?:^|\n)\s*(import|export)(\s+type)?(?:\s[^'";]*?)?\s*from\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)|(?:^|\n)import\s+["']([^"']+)["']/g,
  );
  return [...found].map((match) => ({
    from: path,
    to: target(path, match[3] ?? match[4] ?? match[5] ?? ""),
    typeOnly: Boolean(match[2]),
  }));
}

function target(from: string, specifier: string): string {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  if (specifier.startsWith(".")) return relative(root, resolve(root, dirname(from), specifier));
  return specifier;
}

export const imports = code.flatMap(importsOf);
