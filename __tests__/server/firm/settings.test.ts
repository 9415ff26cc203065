import { describe, expect, it } from "vitest";
import { auditActions, newFirm, newMember } from "@/__tests__/support/firm";
import { saveFirmDetailsInput, saveInvoicingInput } from "@/lib/firm/schema";
import { inTenant } from "@/server/db";
import { cashStepOf, loadFirm } from "@/server/firm/load-firm";
import { readSettings } from "@/server/firm/read";
import { saveFirmDetails } from "@/server/firm/save-details";
import { saveInvoicing } from "@/server/firm/save-invoicing";

describe("the firm's details", () => {
  it("are saved with an audit row, and read back as they were written", async () => {
    const firm = await newFirm();
    const { details } = await readSettings(firm);
    const changed = saveFirmDetailsInput.parse({
      ...details,
      name: "Lindqvist",
      legalName: "Lindqvist & Partner GmbH",
      address: "Hauptstraße 1\n10115 Berlin",
      country: "de",
      taxId: "DE123456789",
      paymentInstructions: "IBAN DE02 1203 0000 0000 2020 51",
    });
    expect(await saveFirmDetails(firm, changed)).toEqual({ version: 2 });
    expect((await readSettings(firm)).details).toEqual({ ...changed, country: "DE", version: 2 });
    expect(await auditActions(firm, firm.tenantId)).toEqual(["firm.created", "firm.details-saved"]);
  });

  it("are read by everybody and changed by an owner or an admin", async () => {
    const firm = await newFirm();
    const [admin, member] = [await newMember(firm, "ADMIN"), await newMember(firm, "MEMBER")];
    const { details } = await readSettings(member);
    await expect(saveFirmDetails(member, details)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(saveFirmDetails(admin, details)).resolves.toEqual({ version: 2 });
  });

  it("of two who save at once one wins, and the other is told", async () => {
    const firm = await newFirm();
    const { details, invoicing } = await readSettings(firm);
    const results = await Promise.allSettled([
      saveFirmDetails(firm, { ...details, phone: "1" }),
      saveFirmDetails(firm, { ...details, phone: "2" }),
      saveInvoicing(firm, invoicing),
    ]);
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    for (const result of results) {
      if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "CONFLICT" });
    }
    expect(await auditActions(firm, firm.tenantId)).toHaveLength(2);
  });
});

describe("the invoicing settings", () => {
  it("are what new drafts begin with", async () => {
    const firm = await newFirm();
    const { invoicing } = await readSettings(firm);
    const changed = saveInvoicingInput.parse({
      ...invoicing,
      currency: "JPY",
      timeZone: "Asia/Tokyo",
      defaultTerms: "2/10 net 30",
      grouping: "PERSON",
      increment: "15",
      minimumMinutes: "30",
      direction: "NEAREST",
      scope: "LINE",
      pricesIncludeTax: true,
      cashRounding: "0.50",
      approverNotCreator: true,
      ownerAboveAmount: "5000.5",
    });
    await saveInvoicing(firm, changed);
    expect(await inTenant(firm, (tx) => loadFirm(tx, firm))).toMatchObject({
      currency: "JPY",
      timeZone: "Asia/Tokyo",
      defaultTerms: "2/10 NET 30",
      grouping: "PERSON",
      timeRounding: { increment: 15, direction: "NEAREST", scope: "LINE", minimumMinutes: 30 },
      pricesIncludeTax: true,
      cashRounding: "0.5",
      approverNotCreator: true,
      ownerAboveAmount: "5000.5",
    });
    expect((await readSettings(firm)).invoicing.cashRounding).toBe("0.50");
  });

  it("round totals in the firm's own currency alone, and none when that is taken back", async () => {
    const firm = await newFirm({ currency: "CHF" });
    const { invoicing } = await readSettings(firm);
    const { version } = await saveInvoicing(firm, { ...invoicing, cashRounding: "0.05" });
    const loaded = () => inTenant(firm, (tx) => loadFirm(tx, firm));
    const own = await loaded();
    expect([cashStepOf(own, "CHF"), cashStepOf(own, "EUR")]).toEqual(["0.05", null]);
    await saveInvoicing(firm, { ...invoicing, version, cashRounding: "" });
    expect(cashStepOf(await loaded(), "CHF")).toBeNull();
  });

  it("lose the threshold when it is emptied", async () => {
    const firm = await newFirm();
    const { invoicing } = await readSettings(firm);
    const { version } = await saveInvoicing(firm, { ...invoicing, ownerAboveAmount: "100" });
    await saveInvoicing(firm, { ...invoicing, version, ownerAboveAmount: "" });
    expect((await readSettings(firm)).invoicing.ownerAboveAmount).toBe("");
  });

  it.each([
    ["timeZone", "Europe/Atlantis"],
    ["currency", "XXQ"],
    ["defaultTerms", "whenever"],
    ["ownerAboveAmount", "-1"],
    ["cashRounding", "0.03"],
  ])("refuse a wrong %s", async (field, value) => {
    const firm = await newFirm();
    const { invoicing } = await readSettings(firm);
    const parsed = saveInvoicingInput.safeParse({ ...invoicing, [field]: value });
    expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toEqual([field]);
  });
});
