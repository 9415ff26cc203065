import { describe, expect, it } from "vitest";
import { auditActions, newFirm, newMember } from "@/__tests__/support/firm";
import { addTaxRateInput } from "@/lib/firm/schema";
import { newId } from "@/server/ctx";
import { inTenant } from "@/server/db";
import { addTaxRate } from "@/server/firm/add-tax-rate";
import { archiveTaxRate } from "@/server/firm/archive-tax-rate";
import { readTaxRates } from "@/server/firm/read";
import { setDefaultTaxRate } from "@/server/firm/set-default-tax-rate";
import { setTaxRateValidity } from "@/server/firm/set-tax-rate-validity";

const vat = {
  name: "VAT 19 %",
  category: "S",
  rate: "19",
  reason: "",
  validFrom: null,
  validTo: null,
} as const;

describe("tax rates", () => {
  it("are added, made the default and archived, each with its audit row", async () => {
    const firm = await newFirm();
    const { id } = await addTaxRate(firm, vat);
    await setDefaultTaxRate(firm, { taxRateId: id });
    const [rate, old] = (await readTaxRates(firm)).rates;
    expect(rate).toMatchObject({ id, name: "VAT 19 %", rate: "19", isDefault: true });
    await archiveTaxRate(firm, { taxRateId: old?.id ?? "" });
    expect((await readTaxRates(firm)).rates.map((row) => row.isArchived)).toEqual([false, true]);
    expect(await auditActions(firm, id)).toEqual(["tax-rate.added"]);
    expect(await auditActions(firm, old?.id ?? "")).toEqual(["tax-rate.archived"]);
    expect(await auditActions(firm, firm.tenantId)).toEqual(["firm.created", "firm.default-tax-rate-set"]);
  });

  it("are added with the days they are valid on, which can be set anew", async () => {
    const firm = await newFirm();
    const input = addTaxRateInput.parse({ ...vat, validFrom: "2020-07-01", validTo: "" });
    const { id } = await addTaxRate(firm, input);
    const rate = async () => (await readTaxRates(firm)).rates.find((row) => row.id === id);
    expect(await rate()).toMatchObject({ validFrom: "2020-07-01", validTo: null });
    await setTaxRateValidity(firm, { taxRateId: id, validFrom: null, validTo: "2026-12-31" });
    expect(await rate()).toMatchObject({ validFrom: null, validTo: "2026-12-31" });
    expect(await auditActions(firm, id)).toEqual(["tax-rate.added", "tax-rate.validity-set"]);
  });

  it("the default, and a customer's default, cannot be archived", async () => {
    const firm = await newFirm();
    const { id } = await addTaxRate(firm, vat);
    await setDefaultTaxRate(firm, { taxRateId: id });
    await expect(archiveTaxRate(firm, { taxRateId: id })).rejects.toMatchObject({ code: "CONFLICT" });
    const reduced = await addTaxRate(firm, { ...vat, name: "VAT 7 %", rate: "7" });
    await inTenant(firm, (tx) =>
      tx.customer.create({
        data: {
          tenantId: firm.tenantId,
          id: newId(),
          name: "Łódź Textil",
          currency: "EUR",
          defaultTaxRateId: reduced.id,
        },
      }),
    );
    await expect(archiveTaxRate(firm, { taxRateId: reduced.id })).rejects.toMatchObject({
      message: expect.stringContaining("Łódź Textil"),
    });
  });

  it("an archived one cannot become the default", async () => {
    const firm = await newFirm();
    const { id } = await addTaxRate(firm, vat);
    await archiveTaxRate(firm, { taxRateId: id });
    await expect(setDefaultTaxRate(firm, { taxRateId: id })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("of two with one name at once, one is added", async () => {
    const firm = await newFirm();
    const results = await Promise.allSettled([
      addTaxRate(firm, vat),
      addTaxRate(firm, { ...vat, name: "vat 19 %" }),
    ]);
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    expect((await readTaxRates(firm)).rates).toHaveLength(2);
  });

  it("are not a member's to change, nor another firm's", async () => {
    const [firm, other] = [await newFirm(), await newFirm()];
    const member = await newMember(firm, "MEMBER");
    const { id } = await addTaxRate(firm, vat);
    await expect(addTaxRate(member, { ...vat, name: "Mine" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(archiveTaxRate(member, { taxRateId: id })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(archiveTaxRate(other, { taxRateId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(setDefaultTaxRate(other, { taxRateId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it.each([
    [{ category: "E", rate: "0", reason: "" }, "reason"],
    [{ category: "AE", rate: "0", reason: "" }, "reason"],
    [{ category: "AE", rate: "19", reason: "Reverse charge" }, "rate"],
    [{ category: "S", rate: "100.5", reason: "" }, "rate"],
    [{ category: "S", rate: "1e1", reason: "" }, "rate"],
    [{ validFrom: "2027-01-01", validTo: "2026-12-31" }, "validTo"],
  ])("refuse %o", (wrong, field) => {
    const parsed = addTaxRateInput.safeParse({ ...vat, ...wrong });
    expect(parsed.error?.issues[0]?.path).toEqual([field]);
  });
});
