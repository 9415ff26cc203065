import { withQuery } from "../paths";
import type { InvoiceFilters, ListInvoicesInput } from "./list-schema";

export type ListChange = { [Key in keyof ListInvoicesInput]?: ListInvoicesInput[Key] | undefined };

/**
 * The address of the list with some filters changed; `undefined` switches one off. It begins at the first page again,
 * unless the change is the page itself.
 */
export function invoiceListHref(path: string, input: ListInvoicesInput, change: ListChange): string {
  const next: ListChange = { ...input, after: undefined, before: undefined, ...change };
  const isDefaultOrder = next.sort === "newest" && next.direction === "desc";
  return withQuery(path, {
    ...next,
    sort: isDefaultOrder ? undefined : next.sort,
    direction: isDefaultOrder ? undefined : next.direction,
  });
}

/** The list without any filter, in its own order. */
export const wholeList: ListInvoicesInput = { sort: "newest", direction: "desc" };

/** The filters and the order of a list, without its page: what can be saved, and what is exported. */
export const filtersOf = ({
  after: _,
  before: __,
  saved: ___,
  ...filters
}: ListInvoicesInput): InvoiceFilters => filters;

/** Whether anything is filtered, the order and the page aside. */
export function isFiltered(input: ListInvoicesInput): boolean {
  const { sort: _, direction: __, ...filters } = filtersOf(input);
  return Object.values(filters).some(Boolean);
}

/** Whether two lists show the same invoices in the same order. */
export function isSameList(one: InvoiceFilters, other: InvoiceFilters): boolean {
  const text = (filters: InvoiceFilters) =>
    Object.entries(filters)
      .flatMap(([name, value]) => (value ? `${name}=${value}` : []))
      .sort()
      .join("&");
  return text(one) === text(other);
}
