import { describe, expect, it } from "vitest";
import { acceptedLocales, isLocale, localeName, writtenLocales } from "@/lib/format";

describe("how a person's dates and figures are written", () => {
  it("follows what the browser prefers", () => {
    expect(acceptedLocales("de-CH,de;q=0.9,en;q=0.8")[0]).toBe("de-CH");
    expect(acceptedLocales("en;q=0.5, fr-FR;q=0.9")[0]).toBe("fr-FR");
  });

  it("passes over what cannot be written, what is not wanted, and what is no language at all", () => {
    expect(acceptedLocales("tlh, *;q=0.5, nl;q=0.4")[0]).toBe("nl");
    expect(acceptedLocales("de;q=0, sv;q=0.1")[0]).toBe("sv");
    expect(acceptedLocales("../../etc/passwd")).toEqual([]);
    expect(acceptedLocales(null)).toEqual([]);
    expect(acceptedLocales("")).toEqual([]);
  });

  it("offers only languages that can be written, each by its own name", () => {
    expect(writtenLocales.filter((tag) => !isLocale(tag))).toEqual([]);
    expect(localeName("de-CH")).toBe("Schweizer Hochdeutsch");
  });
});
