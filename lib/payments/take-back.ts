import { compare, minOf, parseAmount, subtract, sum, toText } from "../money/money";

/** What is still settled on an invoice by a payment, by a discount that it earned, or by write-offs; amounts are decimal strings. */
export interface HeldPart {
  kind: "PAYMENT" | "EARLY_PAYMENT" | "WRITE_OFF";
  invoiceId: string;
  /** The payment itself, or the one that earned the discount. */
  paymentId: string | null;
  amount: string;
  /** The tax share of a discount; zero of others. */
  tax: string;
}

/** The first parts that make up `amount`, or all when they are less; the last one is cut to fit, with its share of tax. */
export function takeParts(parts: readonly HeldPart[], amount: string, currency: string): HeldPart[] {
  let left = amount;
  const taken: HeldPart[] = [];
  for (const part of parts) {
    const size = minOf(part.amount, left);
    if (compare(size, "0") <= 0) break;
    const tax = toText(
      parseAmount(part.tax).times(parseAmount(size)).div(parseAmount(part.amount)),
      currency,
    );
    taken.push({ ...part, amount: size, tax });
    left = subtract(left, size, currency);
  }
  return taken;
}

/**
 * What goes back with `amount` of a payment, its parts given newest first: an invoice that loses a part of the payment
 * loses the discount too, since it was for paying in full in time (domain rules §6).
 */
export function takePartsOfPayment(parts: readonly HeldPart[], amount: string, currency: string): HeldPart[] {
  const paid = takeParts(
    parts.filter((part) => part.kind === "PAYMENT"),
    amount,
    currency,
  );
  const touched = new Set(paid.map((part) => part.invoiceId));
  return [...paid, ...parts.filter((part) => part.kind === "EARLY_PAYMENT" && touched.has(part.invoiceId))];
}

/** The sum of the parts of each invoice, in the order of their first part. */
export const sumByInvoice = (parts: readonly HeldPart[], currency: string) =>
  sumBy(parts, (part) => part.invoiceId, currency).map(([invoiceId, amount]) => ({ invoiceId, amount }));

/** The money in the parts, by payment: a discount was never money. */
export const sumByPayment = (parts: readonly HeldPart[], currency: string) =>
  sumBy(
    parts.filter((part) => part.kind === "PAYMENT"),
    (part) => part.paymentId ?? "",
    currency,
  ).map(([paymentId, amount]) => ({ paymentId, amount }));

function sumBy(
  parts: readonly HeldPart[],
  key: (part: HeldPart) => string,
  currency: string,
): [string, string][] {
  const sums = new Map<string, string>();
  for (const part of parts) sums.set(key(part), sum([sums.get(key(part)) ?? "0", part.amount], currency));
  return [...sums];
}
