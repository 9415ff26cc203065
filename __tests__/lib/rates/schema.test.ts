import { describe, expect, it } from "vitest";
import { saveRateInput } from "@/lib/rates/schema";

const id = "0198c0de-0000-7000-8000-000000000001";
const rate = { currency: "EUR", billRate: "120.50", effectiveFrom: "2026-01-01" };

describe("a rate to be saved", () => {
  it("applies to all where it names nothing", () => {
    expect(saveRateInput.parse({ ...rate, costRate: "" })).toEqual({
      ...rate,
      projectId: null,
      customerId: null,
      memberId: null,
      costRate: null,
    });
  });

  it("is for a project or a customer, not for both", () => {
    expect(saveRateInput.safeParse({ ...rate, projectId: id, memberId: id }).success).toBe(true);
    expect(saveRateInput.safeParse({ ...rate, projectId: id, customerId: id }).success).toBe(false);
  });

  it.each([
    ["billRate", "-1"],
    ["billRate", ""],
    ["billRate", "1,5"],
    ["billRate", "1.1234567"],
    ["billRate", "1e3"],
    ["costRate", "free"],
    ["currency", "XXX"],
    ["currency", "eur"],
    ["effectiveFrom", "2026-02-30"],
  ])("refuses a %s of %j", (field, value) => {
    const { error } = saveRateInput.safeParse({ ...rate, [field]: value });
    expect(error?.issues[0]?.path[0]).toBe(field);
  });

  it("may be zero, and have six decimals", () => {
    expect(saveRateInput.parse({ ...rate, billRate: "0" }).billRate).toBe("0");
    expect(saveRateInput.parse({ ...rate, billRate: "0.123456" }).billRate).toBe("0.123456");
  });
});
