"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { useTransition } from "react";
import type { ListChange } from "@/lib/invoices/list-query";

// Only what a person chooses here; sorting, tabs and pages are links. The server reads the same names again.
const parameters = {
  q: parseAsString,
  view: parseAsString,
  status: parseAsString,
  customerId: parseAsString,
  projectId: parseAsString,
  currency: parseAsString,
  from: parseAsString,
  to: parseAsString,
  after: parseAsString,
  before: parseAsString,
};

type Change = Pick<
  ListChange,
  "q" | "view" | "status" | "customerId" | "projectId" | "currency" | "from" | "to"
>;

/** Changes filters in the address; the list begins at its first page again. */
export function useListAddress(): { change: (next: Change) => void; pending: boolean } {
  const [pending, startTransition] = useTransition();
  const [, setQuery] = useQueryStates(parameters, {
    shallow: false,
    scroll: false,
    history: "push",
    startTransition,
  });
  const change = (next: Change) => {
    const entries = Object.entries(next).map(([key, value]) => [key, value || null]);
    void setQuery({ ...Object.fromEntries(entries), after: null, before: null });
  };
  return { change, pending };
}
