/** An amount as somebody types it into a search: "1,234.50", "1.234,50", "€ 1 234", "1234". */
export interface SearchedAmount {
  /** A decimal string. */
  amount: string;
  /** Typed without decimals: every amount that begins so is meant. */
  isWhole: boolean;
}

/** Null when the text is no amount. A lone separator before exactly three digits groups thousands. */
export function searchedAmount(text: string): SearchedAmount | null {
  const typed = text.replace(/^\p{Sc}|\p{Sc}$|^[A-Z]{3}\b|\b[A-Z]{3}$|[\s'’]/gu, "");
  if (!/^\d[\d.,]*$/.test(typed) || typed.length > 16) return null;
  const match = /^(.*?)(?:[.,](\d{1,2}|\d{4}))?$/.exec(typed);
  const whole = (match?.[1] ?? typed).replace(/[.,]/g, "");
  const decimals = match?.[2];
  if (!/^\d{1,12}$/.test(whole)) return null;
  return decimals ? { amount: `${whole}.${decimals}`, isWhole: false } : { amount: whole, isWhole: true };
}
