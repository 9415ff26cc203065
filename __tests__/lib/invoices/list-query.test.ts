import { expect, it } from "vitest";
import { invoiceListHref, isFiltered } from "@/lib/invoices/list-query";
import { listInvoicesInput } from "@/lib/invoices/list-schema";

const read = (query: Record<string, string>) => listInvoicesInput.parse(query);

it("the address of the list says only what is not the default, and is read back as it was", () => {
  expect(invoiceListHref("/i", read({}), {})).toBe("/i");
  const href = invoiceListHref("/i", read({ status: "SENT", q: "Müller & Söhne" }), { sort: "total" });
  const query = Object.fromEntries(new URLSearchParams(href.split("?")[1]));
  expect(read(query)).toMatchObject({
    status: "SENT",
    q: "Müller & Söhne",
    sort: "total",
    direction: "desc",
  });
});

it("a changed filter begins at the first page, and turning the page keeps the filters", () => {
  const input = read({ status: "SENT", after: "cursor" });
  expect(invoiceListHref("/i", input, { currency: "EUR" })).toBe("/i?status=SENT&currency=EUR");
  expect(invoiceListHref("/i", input, { before: "x" })).toBe("/i?status=SENT&before=x");
});

it("an order or a page is no filter, and an unknown filter counts as none", () => {
  expect(isFiltered(read({ sort: "total", after: "x" }))).toBe(false);
  expect(isFiltered(read({ status: "NONSENSE", from: "yesterday" }))).toBe(false);
  expect(isFiltered(read({ q: "0042" }))).toBe(true);
});
