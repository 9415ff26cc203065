import { describe, expect, it } from "vitest";
import { addEntries, newBooks, newSent } from "@/__tests__/support/books";
import { at, newFirm, newMember } from "@/__tests__/support/firm";
import { addCustomer } from "@/__tests__/support/work";
import { newId } from "@/server/ctx";
import { readCustomer, readCustomers } from "@/server/customers/read";
import { inTenant } from "@/server/db";

describe("the customers", () => {
  it("show unbilled time and what is owed, a line a currency", async () => {
    const books = await newBooks();
    await addEntries(books, [90, 20]);
    await addEntries(books, [60], { currency: "USD", rate: "75.5" });
    await newSent(books, [60]);
    const { rows } = await readCustomers(books.firm, { show: "active" });
    expect(rows[0]?.figures).toEqual([
      { currency: "EUR", unbilledMinutes: 110, unbilled: "183.33", outstanding: "119.00", overdue: "0.00" },
      { currency: "USD", unbilledMinutes: 60, unbilled: "75.50", outstanding: "0.00", overdue: "0.00" },
    ]);
  });

  it("show what is overdue after the due date in the firm's zone", async () => {
    const books = await newBooks();
    await newSent(books, [60]);
    const later = await readCustomer(at(books.firm, "2027-03-01T12:00:00Z"), books.customerId);
    expect(later.figures?.[0]?.overdue).toBe("119.00");
  });

  it("show a member neither money nor unbilled time", async () => {
    const books = await newBooks();
    await addEntries(books, [90]);
    const member = await newMember(books.firm, "MEMBER");
    const { rows } = await readCustomers(member, { show: "active" });
    expect(rows[0]?.figures).toBeNull();
    const screen = await readCustomer(member, books.customerId);
    expect(screen.figures).toBeNull();
    expect(screen.isLead).toBe(false);
  });

  it("are found by a part of the name, with signs taken literally", async () => {
    const firm = await newFirm();
    await addCustomer(firm, { name: "Kyoto Denki" });
    await addCustomer(firm, { name: "100% Wolle" });
    const names = async (search: string) =>
      (await readCustomers(firm, { show: "active", search })).rows.map((row) => row.name);
    expect(await names("DENKI")).toEqual(["Kyoto Denki"]);
    expect(await names("%")).toEqual(["100% Wolle"]);
  });

  it("come page by page, each once, also while customers are added in front", async () => {
    const firm = await newFirm();
    const names = Array.from({ length: 53 }, (_, index) => `Customer ${String(index).padStart(3, "0")}`);
    await inTenant(firm, (tx) =>
      tx.customer.createMany({
        data: names.map((name) => ({ tenantId: firm.tenantId, id: newId(), name, currency: "EUR" })),
      }),
    );
    const first = await readCustomers(firm, { show: "active" });
    await addCustomer(firm, { name: "A newcomer" });
    const second = await readCustomers(firm, { show: "active", after: first.next ?? undefined });
    expect([...first.rows, ...second.rows].map((row) => row.name)).toEqual(names);
    expect(second.next).toBeNull();
    const back = await readCustomers(firm, { show: "active", before: second.previous ?? undefined });
    expect(back.rows.map((row) => row.name)).toEqual(names.slice(0, 50));
    const edited = await readCustomers(firm, { show: "active", after: '["x","no id"]' });
    expect(edited.rows[0]?.name).toBe("A newcomer");
  });

  it("of another firm are not found", async () => {
    const { id } = await addCustomer(await newFirm());
    await expect(readCustomer(await newFirm(), id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
