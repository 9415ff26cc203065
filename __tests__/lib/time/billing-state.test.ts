import { describe, expect, it } from "vitest";
import { type BillingFacts, billingState, lockReason, openMinutes } from "@/lib/time/billing-state";

const unbilled: BillingFacts = {
  billable: true,
  billableMinutes: 90,
  billedMinutes: 0,
  writtenOffMinutes: 0,
  heldMinutes: 0,
  billedElsewhere: false,
};
const invoice = { number: "INV-0042" };

describe("where an entry stands", () => {
  it.each<[string, Partial<BillingFacts>, number]>([
    ["UNBILLED", {}, 90],
    ["NON_BILLABLE", { billable: false, billableMinutes: 0 }, 0],
    ["NON_BILLABLE", { billableMinutes: 0 }, 0],
    ["BILLED_ELSEWHERE", { billedElsewhere: true }, 0],
    ["ON_DRAFT", { draft: { by: "Ada" } }, 90],
    ["BILLED", { billedMinutes: 90, invoice }, 0],
    ["BILLED", { billedMinutes: 60, writtenOffMinutes: 30, invoice }, 0],
    ["PARTLY_BILLED", { billedMinutes: 60, invoice }, 30],
    ["PARTLY_BILLED", { billedMinutes: 60, invoice, draft: { by: "Ada" } }, 30],
    ["PARTLY_BILLED", { billedMinutes: 60, heldMinutes: 30, invoice }, 0],
    ["WRITTEN_OFF", { writtenOffMinutes: 90 }, 0],
    ["HELD", { writtenOffMinutes: 60, heldMinutes: 30 }, 0],
    ["UNBILLED", { heldMinutes: 30 }, 60],
  ])("is %s of %j", (state, facts, open) => {
    expect(billingState({ ...unbilled, ...facts })).toBe(state);
    expect(openMinutes({ ...unbilled, ...facts })).toBe(open);
  });
});

describe("a locked entry", () => {
  it("names the invoice, and what would unlock it", () => {
    expect(lockReason({ ...unbilled, billedMinutes: 90, invoice })).toBe(
      "Part of INV-0042. Void or correct that invoice to unlock it.",
    );
  });

  it("is locked by a single billed minute, and free again once voiding took that away", () => {
    expect(lockReason({ ...unbilled, billedMinutes: 1, invoice: null })).toContain("an approved invoice");
    expect(lockReason({ ...unbilled, invoice })).toBeNull();
  });
});
