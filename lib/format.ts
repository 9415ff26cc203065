import { currencyDigits } from "@/lib/money/currency";

// The only place that writes figures, dates and durations for people. Amounts stay decimal strings on their way
// into Intl, which formats strings exactly; the currency's digits are ISO 4217's, not Intl's.

type Decimal = Intl.StringNumericLiteral;

/** An amount with its currency: ("1501.00", "USD", "en") → "$1,501.00". */
export function formatMoney(amount: string, currency: string, locale: string): string {
  const digits = currencyDigits(currency);
  return numberFormat(locale, { style: "currency", currency, ...fixed(digits) }).format(amount as Decimal);
}

/** An amount without its currency, for columns that name it once: ("1501.00", "USD", "de") → "1.501,00". */
export function formatAmount(amount: string, currency: string, locale: string): string {
  return numberFormat(locale, fixed(currencyDigits(currency))).format(amount as Decimal);
}

/** An amount short enough for a chart: ("123456.00", "EUR", "en") → "€123K". The exact figure stands beside it. */
export function formatCompactMoney(amount: string, currency: string, locale: string): string {
  const format = { style: "currency", currency, notation: "compact", maximumSignificantDigits: 3 } as const;
  return numberFormat(locale, format).format(amount as Decimal);
}

/** A price per unit: at least the currency's digits, at most six. */
export function formatUnitPrice(price: string, currency: string, locale: string): string {
  const format = { minimumFractionDigits: currencyDigits(currency), maximumFractionDigits: 6 };
  return numberFormat(locale, format).format(price as Decimal);
}

/** A quantity or count, with as many decimals as it has, up to six. */
export function formatNumber(value: string | number, locale: string): string {
  return numberFormat(locale, { maximumFractionDigits: 6 }).format(value as Decimal);
}

/** A rate that counts in hundredths: ("7.5", "de") → "7,5 %". */
export function formatPercent(percent: string, locale: string): string {
  const format = { style: "unit", unit: "percent", maximumFractionDigits: 4 } as const;
  return numberFormat(locale, format).format(percent as Decimal);
}

/** A calendar date YYYY-MM-DD: ("2026-11-02", "en") → "Nov 2, 2026". It is no instant and knows no zone. */
export function formatDate(date: string, locale: string): string {
  return dateFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));
}

/** A calendar date where the year is plain and room is short: ("2026-11-02", "en") → "Nov 2". */
export function formatShortDate(date: string, locale: string): string {
  const format = { month: "short", day: "numeric", timeZone: "UTC" } as const;
  return dateFormat(locale, format).format(new Date(`${date}T00:00:00Z`));
}

/** The weekday of a calendar date: ("2026-11-02", "en") → "Mon". */
export function formatWeekday(date: string, locale: string): string {
  return dateFormat(locale, { weekday: "short", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));
}

/** A calendar date as a letter writes it: ("2026-11-02", "de") → "2. November 2026". */
export function formatLongDate(date: string, locale: string): string {
  return dateFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));
}

/** Two calendar dates as one period: ("2026-10-01", "2026-10-31", "en") → "October 1 – 31, 2026". */
export function formatPeriod(from: string, to: string, locale: string): string {
  const format = dateFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  return format.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
}

/** A calendar date by its weekday, where the year is plain: ("2026-11-02", "en") → "Mon, Nov 2". */
export function formatDay(date: string, locale: string): string {
  const format = { weekday: "short", month: "short", day: "numeric", timeZone: "UTC" } as const;
  return dateFormat(locale, format).format(new Date(`${date}T00:00:00Z`));
}

/** An instant (Date or ISO 8601) as the clock of that zone shows it: "Nov 2, 2026, 14:30". */
export function formatInstant(instant: Date | string, locale: string, timeZone: string): string {
  const format = { dateStyle: "medium", timeStyle: "short", hourCycle: "h23", timeZone } as const;
  return dateFormat(locale, format).format(new Date(instant));
}

/** The time of day of an instant, as the clock of that zone shows it: "14:30". */
export function formatTime(instant: Date | string, locale: string, timeZone: string): string {
  const format = { timeStyle: "short", hourCycle: "h23", timeZone } as const;
  return dateFormat(locale, format).format(new Date(instant));
}

/** Minutes as hours on a clock: 50 → "0:50 h", 1_230 → "20:30 h". */
export function formatMinutes(minutes: number): string {
  return `${formatDuration(minutes)} h`;
}

/** Minutes without their unit: 50 → "0:50". */
export function formatDuration(minutes: number): string {
  const size = Math.abs(minutes);
  const rest = String(size % 60).padStart(2, "0");
  return `${minutes < 0 ? "−" : ""}${Math.floor(size / 60)}:${rest}`;
}

const steps = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** How long ago or ahead an instant is of `now`: "3 hours ago", "in 2 days", "now" under a minute. */
export function formatRelative(instant: Date | string, now: Date, locale: string): string {
  const seconds = Math.round((new Date(instant).getTime() - now.getTime()) / 1000);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const step = steps.find(([, length]) => Math.abs(seconds) >= length);
  return step ? format.format(Math.trunc(seconds / step[1]), step[0]) : format.format(0, "second");
}

/** A currency's name for a list: ("CHF", "en") → "Swiss Franc". */
export function currencyName(currency: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: "currency" }).of(currency) ?? currency;
}

/** A country's name: ("DE", "en") → "Germany"; anything that is no code comes back as it is. */
export function countryName(country: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country;
  return new Intl.DisplayNames(locale, { type: "region" }).of(country) ?? country;
}

/** All IANA time zones, for a list to choose from. */
export function timeZones(): string[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];
}

/** Whether a language tag is one whose dates and figures can be written here: "en-GB", but neither "x" nor "tlh". */
export function isLocale(tag: string): boolean {
  return (
    /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) && Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0
  );
}

/** The language tags of an Accept-Language header that can be written here, the one asked for most first. */
export function acceptedLocales(header: string | null): string[] {
  const ranked = (header ?? "").slice(0, 500).split(",").map(weighed);
  return ranked
    .filter(({ tag, weight }) => weight > 0 && isLocale(tag))
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}

function weighed(range: string): { tag: string; weight: number } {
  const [tag = "", ...parameters] = range.trim().split(/\s*;\s*/);
  const weight = parameters.map((one) => /^q=([01](?:\.\d{0,3})?)$/.exec(one)?.[1]).find(Boolean) ?? "1";
  return { tag, weight: +weight };
}

/** The language tags that people can choose from; their browser may ask for any other. */
export const writtenLocales = [
  ...[
    "en-US",
    "en-GB",
    "en-CA",
    "en-AU",
    "en-IE",
    "en-IN",
    "de-DE",
    "de-AT",
    "de-CH",
    "fr-FR",
    "fr-CH",
    "it-IT",
  ],
  ...["es-ES", "pt-PT", "pt-BR", "nl-NL", "da-DK", "sv-SE", "nb-NO", "fi-FI", "pl-PL", "cs-CZ", "ja-JP"],
] as const;

/** A language's own name, with the region that writes it so: "en-GB" → "British English". */
export function localeName(tag: string): string {
  return new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;
}

/** The time zone of the machine this runs on; in a browser that is the person's. */
export function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

const fixed = (digits: number) => ({ minimumFractionDigits: digits, maximumFractionDigits: digits });

// Building an Intl object costs far more than using it: each is kept.
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(locale, options);
  numberFormats.set(key, format);
  return format;
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  dateFormats.set(key, format);
  return format;
}
