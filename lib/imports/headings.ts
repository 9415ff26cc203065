/** A heading cut into what it means and the currency it names: `Amount (EUR)` is `amount` in EUR. */
export type Heading = { raw: string; key: string; currency: string | null };

const symbols: Record<string, string> = { "€": "EUR", "£": "GBP" };

/** Letters and digits of a heading, without case, accents and signs; a currency in brackets is taken off. */
export function readHeading(raw: string): Heading {
  const text = raw
    .slice(0, 200)
    .replace(/\uFEFF/g, "")
    .trim();
  const bracket = /\(\s*([^()]*?)\s*\)$/.exec(text);
  const inside = bracket?.[1] ?? "";
  const isCurrency = bracket !== null && /^([A-Za-z]{3}|[^\p{L}\d]*)$/u.test(inside);
  if (!isCurrency) return { raw: text, key: headingKey(text), currency: null };
  const currency = symbols[inside] ?? (/^[A-Za-z]{3}$/.test(inside) ? inside.toUpperCase() : null);
  return { raw: text, key: headingKey(text.slice(0, bracket?.index)), currency };
}

/** The form in which headings are compared: `Start Date`, `start_date` and `START-DATE` are one. */
export function headingKey(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\d]/gu, "");
}
