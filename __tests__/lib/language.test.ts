import { describe, expect, it } from "vitest";
import { chooseLanguage, interfaceTag, localeFor, writtenLocale } from "@/lib/language";

describe("the language of the interface", () => {
  it("is what the person chose, before what was chosen in the browser, before what the browser asks for", () => {
    expect(chooseLanguage(["de", "en"], "en-GB")).toBe("de");
    expect(chooseLanguage([null, "de"], "en-GB")).toBe("de");
    expect(chooseLanguage([null, null], "de-CH, en;q=0.5")).toBe("de");
  });

  it("passes over languages that are not there, and is English when none is", () => {
    expect(chooseLanguage([null, "../../etc"], "fr-FR, de;q=0.4, en;q=0.2")).toBe("de");
    expect(chooseLanguage([], "fr-FR, tlh")).toBe("en");
    expect(chooseLanguage([], null)).toBe("en");
  });
});

describe("dates and figures", () => {
  it("are written as the browser asks in the language of the words", () => {
    expect(localeFor("de", "en-US, de-AT;q=0.5")).toBe("de-AT");
    expect(localeFor("de", "en-US")).toBe("de");
    expect(localeFor("en", "en-GB")).toBe("en-GB");
  });

  it("are in the person's own way where their language is missing", () => {
    expect(localeFor("en", "fr-CH, fr;q=0.9")).toBe("fr-CH");
    expect(localeFor("en", null)).toBe("en");
  });

  it("can differ from the words: one tag says both", () => {
    for (const locale of ["de-CH", "en-GB", "fr"]) {
      expect(writtenLocale(interfaceTag("en", locale))).toBe(locale);
    }
    expect(interfaceTag("de", "de-CH")).toBe("de-CH");
    expect(new Intl.PluralRules(interfaceTag("en", "fr-CH")).select(0)).toBe("other");
  });
});
