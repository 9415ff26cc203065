/**
 * What a person typed as an amount → a decimal string with a point. Spaces and apostrophes go; of comma and point the
 * last one decides. "1,234" could be either and is left as it is, so that the schema refuses it instead of guessing.
 */
export function normalizeDecimalText(typed: string): string {
  const text = typed.replace(/[\s\u00a0\u202f'’]/g, "").replace(/^[−–]/, "-");
  if (!/^-?[\d.,]+$/.test(text)) return typed.trim();
  const comma = text.lastIndexOf(",");
  const point = text.lastIndexOf(".");
  if (comma >= 0 && point >= 0) return joinAt(text, comma > point ? "," : ".");
  if (comma < 0) return text.indexOf(".") === point ? text : text.replaceAll(".", "");
  if (text.indexOf(",") !== comma) return text.replaceAll(",", "");
  const ambiguous = /^-?[1-9]\d{0,2},\d{3}$/.test(text);
  return ambiguous ? text : text.replace(",", ".");
}

function joinAt(text: string, separator: "," | "."): string {
  const at = text.lastIndexOf(separator);
  const whole = text.slice(0, at).replace(/[.,]/g, "");
  return `${whole}.${text.slice(at + 1)}`;
}
