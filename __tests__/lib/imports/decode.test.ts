import { describe, expect, it } from "vitest";
import { decodeFile } from "@/lib/imports/decode";
import { bytesOf, windows1252 } from "./samples";

const bytes = (...parts: (number[] | string)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...bytesOf(part)] : part)));

describe("decoding a file", () => {
  it("reads UTF-8 with and without a byte-order mark", () => {
    expect(decodeFile(bytesOf("Straße,日本"))).toBe("Straße,日本");
    expect(decodeFile(bytes([0xef, 0xbb, 0xbf], "Straße"))).toBe("Straße");
  });

  it("reads what is no UTF-8 as Windows-1252, quotes, dashes and the euro sign included", () => {
    expect(decodeFile(windows1252("Straße;„Über uns“;12–40;€"))).toBe("Straße;„Über uns“;12–40;€");
  });

  it("reads UTF-16 with a byte-order mark in either byte order", () => {
    const little = [
      ...new Uint8Array(new Uint16Array([..."Straße日"].map((char) => char.charCodeAt(0))).buffer),
    ];
    const big = little.map((_, index) => little[index ^ 1] ?? 0);
    expect(decodeFile(bytes([0xff, 0xfe], little))).toBe("Straße日");
    expect(decodeFile(bytes([0xfe, 0xff], big))).toBe("Straße日");
  });

  it("keeps a UTF-8 file with one damaged byte as UTF-8 and marks the place", () => {
    expect(decodeFile(bytes("Straße,Zoë,caf", [0xe9], ",日本"))).toBe("Straße,Zoë,caf\uFFFD,日本");
  });

  it.each([
    ["an Excel workbook (.xlsx)", bytes("PK", [3, 4, 20, 0], "[Content_Types].xml...xl/workbook.xml")],
    [
      "an OpenDocument spreadsheet (.ods)",
      bytes("PK", [3, 4], "mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
    ],
    ["a ZIP archive", bytes("PK", [3, 4, 20, 0], "toggl.csv")],
    ["a PDF document", bytes("%PDF-1.7\n%", [0xe2, 0xe3])],
    ["an old Excel workbook (.xls)", bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ["a picture (PNG)", bytes([0x89], "PNG\r\n", [0x1a, 0x0a, 0, 0])],
    ["a binary file", bytes("User,Email\n", [0], "x")],
    ["a binary file", bytes([1, 2, 3, 4, 5, 6, 7, 200, 201])],
    ["a web page (HTML)", bytes("\n<!DOCTYPE html><html>")],
    ["a JSON file", bytes('[{"user": "Hanna"}]')],
  ])("says that a file looks like %s", (kind, file) => {
    expect(() => decodeFile(file)).toThrow(
      `The file looks like ${kind}, not CSV; export the detailed report as CSV.`,
    );
  });

  it.each([
    ["no bytes", ""],
    ["only blanks", " \r\n \n"],
    ["only a byte-order mark", "\uFEFF"],
  ])("says that a file with %s is empty", (_, text) => {
    expect(() => decodeFile(bytesOf(text))).toThrow(/^The file is empty/);
  });
});
