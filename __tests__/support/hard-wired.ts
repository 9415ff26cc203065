import { readFileSync } from "node:fs";
import { parseSync } from "@swc/core";

type Node = { type: string } & Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

const childrenOf = (node: Node): unknown[] => Object.values(node).flat();

const word = /\p{L}{2,}/u;
/** Begins like a sentence or a title, or ends like one: no key, class, address or code of a table does. */
const told = (text: string) =>
  /^\p{Lu}[\p{Ll}’'-]+$/u.test(text) ||
  (/^[\p{Lu}\d“]/u.test(text) && / \p{L}/u.test(text)) ||
  (/ \p{L}{2,}/u.test(text) && /[.,;?:]$/.test(text));

const spoken = /^(label|title|text|hint|placeholder|description|caption|alt|confirmLabel|aria-label)$/;
const unspoken = /^(.*[cC]lassName|href|id|name|type|key|value|d)$/;
const skipped = /^(Ts(?!As|NonNull|Satisfies)|Import|ExportAll)/;

/** The texts in a file that a person would read and that are in no file of messages, each as it stands there. */
export function hardWiredTexts(path: string): string[] {
  const source = readFileSync(path, "utf8");
  return textsIn(parseSync(source, { syntax: "typescript", tsx: path.endsWith(".tsx") }).body);
}

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  // Arguments and the parts of an expression stand in wrappers without a type.
  if (!isNode(value)) return typeof value === "object" && value !== null ? textsIn(Object.values(value)) : [];
  if (skipped.test(value.type)) return [];
  if (value.type === "JSXText") return [String(value.value).trim()].filter((text) => word.test(text));
  if (value.type === "JSXAttribute") return textsOfAttribute(value);
  if (value.type === "StringLiteral") return [String(value.value)].filter(told);
  if (value.type === "TemplateLiteral") return textsOfTemplate(value);
  return childrenOf(value).flatMap(textsIn);
}

function textsOfAttribute({ name, value }: Node): string[] {
  const called = attributeName(name);
  if (unspoken.test(called)) return [];
  if (!isNode(value) || value.type !== "StringLiteral") return textsIn(value);
  const text = String(value.value);
  return told(text) || (spoken.test(called) && word.test(text)) ? [text] : [];
}

function attributeName(name: unknown): string {
  if (!isNode(name)) return "";
  return name.type === "Identifier" ? String(name.value) : childrenOf(name).map(attributeName).join("-");
}

function textsOfTemplate({ quasis, expressions }: Node): string[] {
  const parts = Array.isArray(quasis) ? quasis.map((quasi: Node) => String(quasi.cooked)) : [];
  const text = parts.join("…");
  const own = /\p{L}{2,} | \p{L}{2,}/u.test(text) ? [text.trim()] : [];
  return [...own, ...textsIn(expressions)];
}
