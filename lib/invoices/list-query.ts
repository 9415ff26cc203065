import { withQuery } from "../paths";
import type { ListInvoicesInput } from "./schema";

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

/** Whether anything is filtered, the order and the page aside. */
export function isFiltered({
  sort: _,
  direction: __,
  after: ___,
  before: ____,
  ...filters
}: ListInvoicesInput): boolean {
  return Object.values(filters).some(Boolean);
}
