import type { TaxCategory } from "@/lib/invoices/totals";
import { de } from "./labels-de";
import { en } from "./labels-en";

/** The words a renderer adds to a document. A language is a file beside this one and a row in the table below. */
export interface Labels {
  invoice: string;
  creditNote: string;
  draft: string;
  void: string;
  /** Under the mark: what it means for the reader. */
  draftNote: string;
  voidNote: string;
  number: string;
  issueDate: string;
  dueDate: string;
  servicePeriod: string;
  serviceDate: string;
  reference: string;
  corrects: string;
  customerTaxId: string;
  taxId: string;
  billTo: string;
  amountDue: string;
  amountCredited: string;
  due: (date: string) => string;
  item: string;
  quantity: string;
  tax: string;
  amount: (currency: string) => string;
  otherItems: string;
  projectSubtotal: (project: string) => string;
  continued: (project: string) => string;
  lineDiscount: (size: string) => string;
  lineCharge: (size: string) => string;
  subtotal: string;
  discount: string;
  charges: string;
  netTotal: string;
  totalTax: string;
  includedTax: string;
  includedNet: string;
  cashRounding: string;
  total: string;
  taxSummary: string;
  net: string;
  discountShare: string;
  taxable: string;
  rate: string;
  pricesIncludeTax: string;
  taxCategory: Record<TaxCategory, string>;
  /** Beside a line, where there is room for a word. */
  shortCategory: Record<Exclude<TaxCategory, "S">, string>;
  howToPay: string;
  payWith: (number: string) => string;
  terms: string;
  notes: string;
  netDays: (days: string) => string;
  onReceipt: string;
  /** Days before and after the month's end; "0" where there are none. */
  endOfMonth: (before: string, after: string) => string;
  dayOfNextMonth: (day: string) => string;
  payableBy: (date: string) => string;
  earlyPayment: (percent: string, days: string, until: string | null) => string;
  page: (page: string, pages: string) => string;
}

const languages: Record<string, Labels> = { en, de };

/** Labels and the locale for figures and dates; a language that is not here is written in English, figures too. */
export function labelsFor(language: string): { labels: Labels; locale: string } {
  const labels = languages[language.split("-")[0]?.toLowerCase() ?? ""];
  return labels ? { labels, locale: language } : { labels: en, locale: "en" };
}
