import { describe, expect, it } from "vitest";
import { listProjectsInput, saveProjectInput } from "@/lib/projects/schema";

const customerId = "0195f3a0-0000-7000-8000-000000000001";

describe("a project's details", () => {
  it("without a customer are internal work", () => {
    expect(saveProjectInput.parse({ customerId: "", name: "Office" })).toMatchObject({
      ...{ customerId: "", currency: "", budgetHours: "" },
    });
  });

  it.each(["0", "1.5", "-3", "ten", "1234567"])("do not take %s as a budget in hours", (budgetHours) => {
    const { error } = saveProjectInput.safeParse({ customerId, name: "Brücke", budgetHours });
    expect(error?.issues[0]?.message).toBe("Use whole hours like 120, or leave it empty.");
  });

  it("are changed only with the version that was seen", () => {
    const input = { projectId: customerId, customerId, name: "Brücke" };
    expect(saveProjectInput.safeParse(input).success).toBe(false);
    expect(saveProjectInput.safeParse({ ...input, version: 1 }).success).toBe(true);
  });
});

describe("the filters of the list", () => {
  it("know a customer, internal work, and nothing else", () => {
    const customer = (text: string) => listProjectsInput.parse({ customer: text }).customer;
    expect([customer(customerId), customer("internal"), customer("x' OR 1=1")]).toEqual([
      customerId,
      "internal",
      undefined,
    ]);
  });
});
