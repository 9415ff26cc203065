import type { StatementKind } from "@/lib/payments/statement";

/** The words of a statement of account. */
export interface StatementLabels {
  title: string;
  for: string;
  period: string;
  customerTaxId: string;
  taxId: string;
  balance: string;
  inFavour: string;
  settled: string;
  on: (date: string) => string;
  date: string;
  what: string;
  charged: string;
  paid: string;
  running: (currency: string) => string;
  opening: string;
  closing: string;
  sumCharged: string;
  sumPaid: string;
  nothing: string;
  howToPay: string;
  /** What a row is; `back` when it takes back an earlier one. */
  kinds: Record<StatementKind, { plain: string; back: string }>;
  page: (page: string, pages: string) => string;
}

const en: StatementLabels = {
  title: "Statement",
  for: "Statement for",
  period: "Period",
  customerTaxId: "Your tax ID",
  taxId: "Tax ID",
  balance: "Balance due",
  inFavour: "Balance in your favour",
  settled: "Nothing is due",
  on: (date) => `On ${date}`,
  date: "Date",
  what: "What",
  charged: "Charged",
  paid: "Paid or credited",
  running: (currency) => `Balance (${currency})`,
  opening: "Opening balance",
  closing: "Closing balance",
  sumCharged: "Charged in the period",
  sumPaid: "Paid or credited in the period",
  nothing: "Nothing happened in this period.",
  howToPay: "How to pay",
  kinds: {
    INVOICE: { plain: "Invoice", back: "Invoice" },
    VOID: { plain: "Invoice voided", back: "Credit note voided" },
    CREDIT_NOTE: { plain: "Credit note", back: "Credit note" },
    DISCOUNT: { plain: "Early-payment discount", back: "Early-payment discount taken back" },
    WRITE_OFF: { plain: "Written off", back: "Write-off taken back" },
    PAYMENT: { plain: "Payment", back: "Payment" },
    REFUND: { plain: "Refund", back: "Refund" },
    REVERSAL: { plain: "Payment reversed", back: "Payment reversed" },
  },
  page: (page, pages) => `Page ${page} of ${pages}`,
};

const de: StatementLabels = {
  title: "Kontoauszug",
  for: "Kontoauszug für",
  period: "Zeitraum",
  customerTaxId: "Ihre Steuernummer",
  taxId: "Steuernummer",
  balance: "Offener Betrag",
  inFavour: "Guthaben",
  settled: "Nichts offen",
  on: (date) => `Am ${date}`,
  date: "Datum",
  what: "Vorgang",
  charged: "Belastung",
  paid: "Zahlung oder Gutschrift",
  running: (currency) => `Saldo (${currency})`,
  opening: "Anfangssaldo",
  closing: "Endsaldo",
  sumCharged: "Belastungen im Zeitraum",
  sumPaid: "Zahlungen und Gutschriften im Zeitraum",
  nothing: "In diesem Zeitraum ist nichts geschehen.",
  howToPay: "Zahlung",
  kinds: {
    INVOICE: { plain: "Rechnung", back: "Rechnung" },
    VOID: { plain: "Rechnung storniert", back: "Gutschrift storniert" },
    CREDIT_NOTE: { plain: "Gutschrift", back: "Gutschrift" },
    DISCOUNT: { plain: "Skonto", back: "Skonto zurückgenommen" },
    WRITE_OFF: { plain: "Ausgebucht", back: "Ausbuchung zurückgenommen" },
    PAYMENT: { plain: "Zahlung", back: "Zahlung" },
    REFUND: { plain: "Rückzahlung", back: "Rückzahlung" },
    REVERSAL: { plain: "Zahlung zurückgebucht", back: "Zahlung zurückgebucht" },
  },
  page: (page, pages) => `Seite ${page} von ${pages}`,
};

const languages: Record<string, StatementLabels> = { en, de };

/** Labels and the locale for figures and dates; a language that is not here is written in English, figures too. */
export function statementLabelsFor(language: string): { labels: StatementLabels; locale: string } {
  const labels = languages[language.split("-")[0]?.toLowerCase() ?? ""];
  return labels ? { labels, locale: language } : { labels: en, locale: "en" };
}
