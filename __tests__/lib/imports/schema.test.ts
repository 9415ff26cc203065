import { describe, expect, it } from "vitest";
import { answerImportInput, previewImportInput, startImportInput } from "@/lib/imports/schema";

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

  it("takes the answers about a file that was looked at, and no others", () => {
    const answers = { batchId: "0198c0de-0000-7000-8000-000000000001", timeZone: "Asia/Kathmandu" };
    expect(answerImportInput.parse(answers)).toEqual(answers);
    expect(answerImportInput.parse({ ...answers, dateOrder: "MDY" }).dateOrder).toBe("MDY");
    expect(answerImportInput.safeParse({ ...answers, timeZone: "Mars/Olympus" }).success).toBe(false);
    expect(answerImportInput.safeParse({ timeZone: "UTC" }).success).toBe(false);
  });

  it("starts only an import that was looked at", () => {
    expect(startImportInput.safeParse({ batchId: "0198c0de-0000-7000-8000-000000000001" }).success).toBe(
      true,
    );
    expect(startImportInput.safeParse({ batchId: "toggl.csv" }).success).toBe(false);
    expect(startImportInput.safeParse({}).success).toBe(false);
  });
});
