import { parseAmount } from "./money";

/** An amount as a spreadsheet's cell holds it, a binary double; null when that would change a digit (more than 15). */
export function spreadsheetNumber(amount: string): number | null {
  const exact = parseAmount(amount);
  return exact.precision(true) <= 15 ? exact.toNumber() : null;
}
