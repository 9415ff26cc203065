import { formatAmount, formatDate, formatLongDate, formatMoney, formatPeriod } from "@/lib/format";
import type { Customer, Paper, Seller } from "@/lib/invoices/document";
import { negate } from "@/lib/money/money";
import { isNegative, isZero } from "@/lib/money/sign";
import type { StatementRow, StatementSection } from "@/lib/payments/statement";
import { isOfPayment } from "@/lib/payments/statement-words";
import type { Period } from "@/lib/time/period";
import type { Head } from "./pdf-top";
import { addressLines, type Fact } from "./presentation";
import { type StatementLabels, statementLabelsFor } from "./statement-labels";

/** The one value behind a printed statement; amounts are exact decimal strings, dates YYYY-MM-DD. */
export interface StatementDocument {
  seller: Seller;
  customer: Customer;
  language: string;
  period: Period;
  sections: StatementSection[];
  /** The day it is made: a period that goes on is told as far as it is known. */
  today: string;
}

export interface PresentedRow {
  /** Tells rows apart that look alike. */
  key: string;
  date: string;
  what: string;
  charged: string;
  paid: string;
  balance: string;
}

export interface PresentedSection {
  currency: string;
  heads: PresentedRow;
  rows: PresentedRow[];
  sums: Fact[];
  closing: Fact;
}

/** The words and figures of a statement, ready to be set: HTML and PDF print exactly these. */
export interface PresentedStatement extends Head {
  locale: string;
  paper: Paper;
  sections: PresentedSection[];
  nothing: string;
  blocks: { title: string; text: string }[];
  page: StatementLabels["page"];
}

/** Puts a statement into the words of the customer's language; amounts are formatted, never worked out. */
export function presentStatement(document: StatementDocument): PresentedStatement {
  const { labels, locale } = statementLabelsFor(document.language);
  const { seller, customer, period, sections } = document;
  const contact = [seller.email, seller.phone, seller.website].filter(Boolean).join(" · ");
  const owes = sections.some((section) => !isNegative(section.closing) && !isZero(section.closing));
  return {
    locale,
    paper: seller.paper,
    title: labels.title,
    number: null,
    mark: null,
    seller: {
      name: seller.name,
      address: addressLines(seller.address, seller.country, locale),
      details: [
        ...(seller.taxId ? [{ label: labels.taxId, value: seller.taxId }] : []),
        ...[seller.registration, contact].filter(Boolean).map((value) => ({ label: "", value })),
      ],
    },
    customer: {
      label: labels.for,
      name: customer.name,
      address: [
        ...(customer.contactName ? [customer.contactName] : []),
        ...addressLines(customer.address, customer.country, locale),
      ],
    },
    facts: [
      { label: labels.period, value: formatPeriod(period.from, period.to, locale) },
      ...(customer.taxId ? [{ label: labels.customerTaxId, value: customer.taxId }] : []),
    ],
    due: { ...dueOf(sections, labels, locale), when: labels.on(formatLongDate(lastDay(document), locale)) },
    sections: sections.map((section) => presentSection(section, labels, locale)),
    nothing: labels.nothing,
    blocks:
      owes && seller.paymentInstructions
        ? [{ title: labels.howToPay, text: seller.paymentInstructions }]
        : [],
    page: labels.page,
  };
}

/** The closing balances, each in its own currency; one in the customer's favour says so. */
function dueOf(sections: StatementSection[], labels: StatementLabels, locale: string) {
  const open = sections.filter((section) => !isZero(section.closing));
  const [only] = open;
  if (!only) return { label: labels.balance, amount: labels.settled };
  if (open.length === 1 && isNegative(only.closing)) {
    const amount = formatMoney(negate(only.closing, only.currency), only.currency, locale);
    return { label: labels.inFavour, amount };
  }
  const amounts = open.map((section) => formatMoney(section.closing, section.currency, locale));
  return { label: labels.balance, amount: amounts.join(" · ") };
}

function presentSection(
  { currency, opening, rows, charged, paid, closing }: StatementSection,
  labels: StatementLabels,
  locale: string,
): PresentedSection {
  const figure = (amount: string) => formatAmount(amount, currency, locale);
  const fact = (label: string, amount: string): Fact => ({ label, value: figure(amount) });
  return {
    currency,
    heads: {
      key: "head",
      date: labels.date,
      what: labels.what,
      charged: labels.charged,
      paid: labels.paid,
      balance: labels.running(currency),
    },
    rows: [
      { key: "opening", date: "", what: labels.opening, charged: "", paid: "", balance: figure(opening) },
      ...rows.map((row, index) => ({
        key: `${row.id} ${index}`,
        date: formatDate(row.date, locale),
        what: wordsOf(row, labels),
        charged: isNegative(row.amount) ? "" : figure(row.amount),
        paid: isNegative(row.amount) ? figure(row.amount) : "",
        balance: figure(row.balance),
      })),
    ],
    sums: [fact(labels.opening, opening), fact(labels.sumCharged, charged), fact(labels.sumPaid, paid)],
    closing: { label: labels.closing, value: formatMoney(closing, currency, locale) },
  };
}

/** Refunds, discounts and write-offs raise the balance where others lower it: the sign says which of the two it is. */
function wordsOf(row: StatementRow, labels: StatementLabels): string {
  const words = labels.kinds[row.kind];
  const lowers = isNegative(row.amount);
  const isBack = row.kind === "VOID" || row.kind === "DISCOUNT" || row.kind === "WRITE_OFF" ? !lowers : false;
  return [isBack ? words.back : words.plain, row.reference]
    .filter(Boolean)
    .join(isOfPayment(row.kind) ? " · " : " ");
}

/** The day of the closing balance: the last one of the period, or today while it goes on. */
export const lastDay = ({ period, today }: StatementDocument): string =>
  period.to < today ? period.to : today;

/** `Statement Customer 2026-11-30.pdf` without the ending. */
export const statementName = (document: StatementDocument): string =>
  `${statementLabelsFor(document.language).labels.title} ${document.customer.name} ${lastDay(document)}`.replace(
    /[\p{Cc}\\/:*?"<>|]+/gu,
    "-",
  );
