import { describe, expect, it } from "vitest";
import { ownPath, paths, withQuery } from "@/lib/paths";

describe("an address to go back to", () => {
  it.each(["/", "/org/demo", "/org/demo/invoices?status=DRAFT#top", "/invitation/a-b_c"])(
    "keeps %s",
    (address) => {
      expect(ownPath(address)).toBe(address);
    },
  );

  it.each([
    undefined,
    "",
    "org/demo",
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "\\/evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "javascript:alert(1)",
  ])("refuses %o", (address) => {
    expect(ownPath(address)).toBeNull();
  });
});

describe("paths", () => {
  it("leave empty filters out and escape the others", () => {
    expect(withQuery(paths.invoices("demo"), { status: "DRAFT", view: undefined })).toBe(
      "/org/demo/invoices?status=DRAFT",
    );
    expect(paths.signIn("/org/demo?a=b&c")).toBe("/sign-in?callbackUrl=%2Forg%2Fdemo%3Fa%3Db%26c");
    expect(paths.signIn()).toBe("/sign-in");
  });
});
