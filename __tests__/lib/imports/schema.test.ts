import { describe, expect, it } from "vitest";
import { commitImportInput, previewImportInput } from "@/lib/imports/schema";

const preview = { fileName: "toggl.csv", contentBase64: "VXNlcg==", timeZone: "Europe/Berlin" };

describe("what an import is asked for", () => {
  it("takes a file with its zone, and an answer about its dates", () => {
    expect(previewImportInput.parse(preview)).toEqual(preview);
    expect(previewImportInput.parse({ ...preview, dateOrder: "DMY" }).dateOrder).toBe("DMY");
  });

  it.each([
    [{ timeZone: "Mars/Olympus" }],
    [{ timeZone: "" }],
    [{ contentBase64: "" }],
    [{ contentBase64: "not base64!" }],
    [{ fileName: " " }],
    [{ dateOrder: "YDM" }],
  ])("refuses %j", (change) => {
    expect(previewImportInput.safeParse({ ...preview, ...change }).success).toBe(false);
  });

  it("refuses a file of more than about 10 MB", () => {
    const result = previewImportInput.safeParse({
      ...preview,
      contentBase64: "A".repeat(14 * 1024 * 1024 + 1),
    });
    expect(result.success).toBe(false);
  });

  it("commits only the file that was seen", () => {
    expect(commitImportInput.safeParse(preview).success).toBe(false);
    expect(commitImportInput.safeParse({ ...preview, sha256: "a".repeat(64) }).success).toBe(true);
    expect(commitImportInput.safeParse({ ...preview, sha256: "A".repeat(63) }).success).toBe(false);
  });
});
