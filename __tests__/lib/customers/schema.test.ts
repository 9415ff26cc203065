import { describe, expect, it } from "vitest";
import { listCustomersInput, saveCustomerInput } from "@/lib/customers/schema";

const customer = { name: "Kyoto Denki", currency: "JPY" };

const problemsOf = (input: object): Record<string, string> =>
  Object.fromEntries(
    (saveCustomerInput.safeParse({ ...customer, ...input }).error?.issues ?? []).map((issue) => [
      issue.path.join("."),
      issue.message,
    ]),
  );

describe("a customer's details", () => {
  it("need only a name and a currency", () => {
    expect(saveCustomerInput.parse(customer)).toMatchObject({ language: "en", terms: "", country: "" });
  });

  it("are trimmed, and codes are capitals", () => {
    const input = { name: " Kyoto Denki ", currency: "jpy", country: " jp ", terms: "eom+30" };
    expect(saveCustomerInput.parse(input)).toMatchObject({
      ...{ name: "Kyoto Denki", currency: "JPY", country: "JP", terms: "EOM+30" },
    });
  });

  it("say in one sentence what is wrong with a field", () => {
    expect(
      problemsOf({ name: " ", currency: "XYZ", email: "nobody", terms: "soon", country: "Germany" }),
    ).toEqual({
      name: "Write the customer's name as it stands on invoices.",
      currency: "Choose a currency such as EUR or USD.",
      email: "Write an e-mail address such as accounts@example.com.",
      terms: "Write the terms like NET 30, DUE ON RECEIPT, EOM, EOM+30 or 2/10 NET 30.",
      country: "Use the two letters of the country, such as DE.",
    });
  });

  it("are changed only with the version that was seen", () => {
    const customerId = "0195f3a0-0000-7000-8000-000000000001";
    expect(problemsOf({ customerId })).toHaveProperty("version");
    expect(problemsOf({ version: 2 })).toHaveProperty("version");
    expect(problemsOf({ customerId, version: 2 })).toEqual({});
  });
});

describe("the filters of the list", () => {
  it("fall back to the default when the address says something unknown", () => {
    expect(listCustomersInput.parse({ show: "everything", search: ["a", "b"] })).toEqual({ show: "active" });
  });
});
