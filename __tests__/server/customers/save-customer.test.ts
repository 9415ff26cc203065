import { describe, expect, it } from "vitest";
import { auditActions, newFirm, newMember } from "@/__tests__/support/firm";
import { addCustomer } from "@/__tests__/support/work";
import { saveCustomerInput } from "@/lib/customers/schema";
import { newId } from "@/server/ctx";
import { readCustomer } from "@/server/customers/read";
import { saveCustomer } from "@/server/customers/save-customer";
import { inTenant } from "@/server/db";

const change = (customerId: string, version: number, name: string) =>
  saveCustomerInput.parse({ customerId, version, name, currency: "EUR", terms: "EOM+30", country: "de" });

describe("saving a customer", () => {
  it("adds it, changes it, and records both", async () => {
    const firm = await newFirm();
    const { id, version } = await addCustomer(firm);
    const saved = await saveCustomer(firm, change(id, version, "Ostheim Bau"));
    expect(saved).toEqual({ id, version: version + 1 });
    const { details } = await readCustomer(firm, id);
    expect(details).toMatchObject({ name: "Ostheim Bau", terms: "EOM+30", country: "DE" });
    expect(await auditActions(firm, id)).toEqual(["customer.added", "customer.changed"]);
  });

  it("keeps its own rounding and lines until it is told to do as the firm does", async () => {
    const firm = await newFirm();
    const timeRounding = { increment: 15, direction: "UP", scope: "DAY", minimumMinutes: 30 } as const;
    const own = saveCustomerInput.parse({
      name: "Kyoto Denki",
      currency: "JPY",
      timeRounding,
      grouping: "DAY",
    });
    const { id } = await saveCustomer(firm, own);
    await saveCustomer(firm, change(id, 1, "Kyoto Denki"));
    expect((await readCustomer(firm, id)).details).toMatchObject({ timeRounding, grouping: "DAY" });
    await saveCustomer(firm, { ...change(id, 2, "Kyoto Denki"), timeRounding: null, grouping: null });
    expect((await readCustomer(firm, id)).details).toMatchObject({ timeRounding: null, grouping: "" });
  });

  it("is for owners and admins", async () => {
    const firm = await newFirm();
    const member = await newMember(firm, "MEMBER");
    await expect(addCustomer(member)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("does not find another firm's customer", async () => {
    const { id } = await addCustomer(await newFirm());
    const other = await newFirm();
    await expect(saveCustomer(other, change(id, 1, "Taken over"))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("refuses a name that another customer has, whatever its case, and puts it on the field", async () => {
    const firm = await newFirm();
    await addCustomer(firm, { name: "Łódź Textil" });
    const again = addCustomer(firm, { name: "łódź textil" });
    await expect(again).rejects.toMatchObject({
      code: "CONFLICT",
      fields: { name: "There is a customer called Łódź Textil already. Choose another name." },
    });
  });

  it("takes a percent sign in a name literally", async () => {
    const firm = await newFirm();
    await addCustomer(firm, { name: "100 Prozent" });
    await expect(addCustomer(firm, { name: "100%" })).resolves.toBeTruthy();
  });

  it("adds one of two customers of the same name that come at once", async () => {
    const firm = await newFirm();
    const results = await Promise.allSettled([addCustomer(firm), addCustomer(firm)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "CONFLICT" },
    });
  });

  it("refuses the second of two who changed the same version", async () => {
    const firm = await newFirm();
    const { id, version } = await addCustomer(firm);
    const results = await Promise.allSettled([
      saveCustomer(firm, change(id, version, "First")),
      saveCustomer(firm, change(id, version, "Second")),
    ]);
    const lost = results.filter((result) => result.status === "rejected");
    expect(lost).toHaveLength(1);
    expect(lost[0]).toMatchObject({ reason: { code: "CONFLICT" } });
  });

  it("leaves nothing behind when the tax rate is not the firm's", async () => {
    const firm = await newFirm();
    const input = saveCustomerInput.parse({
      name: "Kyoto Denki",
      currency: "JPY",
      defaultTaxRateId: newId(),
    });
    await expect(saveCustomer(firm, input)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const count = await inTenant(firm, (tx) => tx.customer.count({ where: { tenantId: firm.tenantId } }));
    expect(count).toBe(0);
  });
});
