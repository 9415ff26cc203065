import { describe, expect, it } from "vitest";
import { newId } from "@/server/ctx";
import { inTenant } from "@/server/db";
import { searchFirm } from "@/server/search/read";
import { newApproved, newBooks, newDraft, pay } from "../../support/books";
import { newMember } from "../../support/firm";

const nothing = { invoices: [], customers: [], projects: [], payments: [] };

describe("searching the firm", () => {
  it("finds an invoice by its number, whatever the case, and the exact number first", async () => {
    const books = await newBooks();
    const first = await newApproved(books, [60]);
    await newApproved(books, [90]);
    const { invoices } = await searchFirm(books.firm, { q: "inv-0001" });
    expect(invoices.map(({ id, number }) => [id, number])).toEqual([[first.id, "INV-0001"]]);
    const all = await searchFirm(books.firm, { q: "INV-" });
    expect(all.invoices.map(({ number }) => number)).toEqual(["INV-0002", "INV-0001"]);
  });

  it("finds what belongs to a customer by the customer's name, accents and case aside", async () => {
    const books = await newBooks();
    const { firm } = books;
    const approved = await newApproved(books, [60]);
    const payment = await pay(books, approved.id, "10.00");
    await inTenant(firm, (tx) =>
      tx.customer.create({
        data: { tenantId: firm.tenantId, id: newId(), name: "Élan & Rivière", currency: "EUR" },
      }),
    );
    const found = await searchFirm(firm, { q: "OSTHEIM" });
    expect(found.customers.map(({ name }) => name)).toEqual(["Straßenbau Ostheim GmbH"]);
    expect(found.invoices.map(({ id }) => id)).toEqual([approved.id]);
    expect(found.payments.map(({ id }) => id)).toEqual([payment.id]);
    expect((await searchFirm(firm, { q: "elan & riviere" })).customers.map(({ name }) => name)).toEqual([
      "Élan & Rivière",
    ]);
  });

  it("finds an invoice by its amount", async () => {
    const books = await newBooks();
    const approved = await newApproved(books, [60]);
    const [row] = (await searchFirm(books.firm, { q: "INV-0001" })).invoices;
    const byTotal = await searchFirm(books.firm, {
      q: row?.total.replace(/0+$/, "").replace(/\.$/, "") ?? "",
    });
    expect(byTotal.invoices.map(({ id }) => id)).toEqual([approved.id]);
  });

  it("takes a percent sign and an underscore as they are", async () => {
    const { firm } = await newBooks();
    expect(await searchFirm(firm, { q: "%" })).toEqual(nothing);
    expect(await searchFirm(firm, { q: "_" })).toEqual(nothing);
  });

  it("shows a member neither payments nor others' invoices", async () => {
    const books = await newBooks();
    const approved = await newApproved(books, [60]);
    await pay(books, approved.id, "10.00");
    await newDraft(books, [30]);
    const member = await newMember(books.firm, "MEMBER");
    const found = await searchFirm(member, { q: "Ostheim" });
    expect(found.customers).toHaveLength(1);
    expect(found.invoices).toEqual([]);
    expect(found.payments).toEqual([]);
  });

  it("finds nothing of another firm", async () => {
    const books = await newBooks();
    await newApproved(books, [60]);
    const other = await newBooks();
    expect((await searchFirm(other.firm, { q: "INV-" })).invoices).toEqual([]);
  });
});
