import { acceptedLocales } from "./format";

/** The languages of the interface: each has a folder and a file of its name in `messages/`. */
export const languages = ["en", "de"] as const;
export type Language = (typeof languages)[number];

/** Holds the language chosen in this browser, for the pages before anybody is signed in. */
export const languageCookie = "docket.language";

const isLanguage = (text: string | null | undefined): text is Language =>
  languages.some((language) => language === text);

const languageOf = (tag: string): string | undefined => tag.split("-")[0];

/** The first choice that is a language of the interface; else the first that an Accept-Language header asks for; else English. */
export function chooseLanguage(chosen: readonly (string | null)[], accepted: string | null): Language {
  return [...chosen, ...acceptedLocales(accepted).map(languageOf)].find(isLanguage) ?? "en";
}

/**
 * How dates and figures are written where nobody chose: as the browser asks in the language of the interface. Beside
 * English, which is also for those whose language is missing, as the browser asks first.
 */
export function localeFor(language: Language, accepted: string | null): string {
  const tags = acceptedLocales(accepted);
  return (
    tags.find((tag) => languageOf(tag) === language) ?? (language === "en" ? (tags[0] ?? "en") : language)
  );
}

/**
 * One tag for next-intl: ("de", "de-CH") → "de-CH". Where the words are in another language than the dates and figures,
 * the latter follow as private use: ("en", "de-CH") → "en-x-de-CH".
 */
export const interfaceTag = (language: Language, locale: string): string =>
  languageOf(locale) === language ? locale : `${language}-x-${locale}`;

/** How dates and figures are written under such a tag. */
export const writtenLocale = (tag: string): string => tag.split("-x-")[1] ?? tag;
