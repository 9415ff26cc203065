import { describe, expect, it } from "vitest";
import { newBooks } from "@/__tests__/support/books";
import { auditActions, newFirm, newMember } from "@/__tests__/support/firm";
import { addCustomer } from "@/__tests__/support/work";
import { saveContactInput } from "@/lib/customers/contact";
import type { Ctx } from "@/server/ctx";
import { archiveCustomer } from "@/server/customers/archive-customer";
import { readContacts, readRecipients } from "@/server/customers/read-contacts";
import { removeContact } from "@/server/customers/remove-contact";
import { saveContact } from "@/server/customers/save-contact";
import { inTenant } from "@/server/db";

const save = (ctx: Ctx, input: Partial<Parameters<typeof saveContactInput.parse>[0] & object>) =>
  saveContact(ctx, saveContactInput.parse({ name: "Ada Amt", ...input }));

const names = async (ctx: Ctx, customerId: string) =>
  (await readContacts(ctx, customerId)).contacts.map(({ name, isPrimary }) => [name, isPrimary]);

describe("the contacts of a customer", () => {
  it("are added, changed and removed, each in the audit trail", async () => {
    const firm = await newFirm();
    const { id: customerId } = await addCustomer(firm);
    const { id: contactId } = await save(firm, { customerId, email: "ada@example.com" });
    await save(firm, { customerId, contactId, version: 1, name: "Ada Amt", phone: "+49 30 1234" });
    const [contact] = (await readContacts(firm, customerId)).contacts;
    expect(contact).toMatchObject({ name: "Ada Amt", email: "", phone: "+49 30 1234" });
    await removeContact(firm, { customerId, contactId });
    expect((await readContacts(firm, customerId)).contacts).toEqual([]);
    expect(await auditActions(firm, customerId)).toEqual([
      "customer.added",
      "customer.contact-added",
      "customer.contact-changed",
      "customer.contact-removed",
    ]);
  });

  it("have one primary: the first, until another takes its place", async () => {
    const firm = await newFirm();
    const { id: customerId } = await addCustomer(firm);
    await save(firm, { customerId, name: "Ada Amt" });
    await save(firm, { customerId, name: "Bo Buch" });
    expect(await names(firm, customerId)).toEqual([
      ["Ada Amt", true],
      ["Bo Buch", false],
    ]);
    await save(firm, { customerId, name: "Cy Chef", isPrimary: true });
    expect(await names(firm, customerId)).toEqual([
      ["Cy Chef", true],
      ["Ada Amt", false],
      ["Bo Buch", false],
    ]);
  });

  it("have one primary when two are made primary at once", async () => {
    const firm = await newFirm();
    const { id: customerId } = await addCustomer(firm);
    await Promise.all(
      ["Ada Amt", "Bo Buch", "Cy Chef"].map((name) => save(firm, { customerId, name, isPrimary: true })),
    );
    expect((await names(firm, customerId)).filter(([, isPrimary]) => isPrimary)).toHaveLength(1);
  });

  it("refuse the change of somebody who did not see the last one", async () => {
    const firm = await newFirm();
    const { id: customerId } = await addCustomer(firm);
    const { id: contactId } = await save(firm, { customerId });
    const change = (name: string) => save(firm, { customerId, contactId, version: 1, name });
    const results = await Promise.allSettled([change("Ada Berg"), change("Ada Carl")]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("are changed by nobody but owners and admins, read by all, and stay with an archived customer", async () => {
    const firm = await newFirm();
    const { id: customerId } = await addCustomer(firm);
    const { id: contactId } = await save(firm, { customerId });
    const member = await newMember(firm, "MEMBER");
    await expect(save(member, { customerId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(removeContact(member, { customerId, contactId })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    expect(await names(member, customerId)).toEqual([["Ada Amt", true]]);
    await archiveCustomer(firm, { customerId });
    await expect(save(firm, { customerId })).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(removeContact(firm, { customerId, contactId })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("of another firm, or another customer, are not found", async () => {
    const firm = await newFirm();
    const { id: customerId } = await addCustomer(firm);
    const { id: otherId } = await addCustomer(firm, { name: "Kyoto Denki" });
    const { id: contactId } = await save(firm, { customerId });
    const stranger = await newFirm();
    await expect(readContacts(stranger, customerId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(save(stranger, { customerId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(removeContact(firm, { customerId: otherId, contactId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("offer themselves as recipients behind the address for invoices, each address once", async () => {
    const { firm, customerId } = await newBooks();
    await save(firm, { customerId, name: "Ada Amt", email: "RECHNUNG@example.com" });
    await save(firm, { customerId, name: "Bo Buch", email: "bo@example.com" });
    await save(firm, { customerId, name: "Cy Chef" });
    expect(await readRecipients(firm, customerId)).toEqual([
      { name: "Straßenbau Ostheim GmbH", email: "rechnung@example.com" },
      { name: "Bo Buch", email: "bo@example.com" },
    ]);
  });

  it("are kept to one primary by the database too", async () => {
    const firm = await newFirm();
    const { id: customerId } = await addCustomer(firm);
    await save(firm, { customerId });
    await save(firm, { customerId, name: "Bo Buch" });
    await expect(
      inTenant(
        firm,
        (tx) => tx.$executeRaw`UPDATE customer_contacts SET is_primary = true
          WHERE tenant_id = ${firm.tenantId}::uuid`,
      ),
    ).rejects.toThrow(/customer_contacts_primary/);
  });
});
