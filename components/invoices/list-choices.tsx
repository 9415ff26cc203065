"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { ListChoices } from "@/server/invoices/read-list-choices";

const Context = createContext<ListChoices>({ customers: [], projects: [] });

type ListChoicesProviderProps = { choices: ListChoices; children: ReactNode };

/** Keeps what the list's filters offer above the list, so that it is not sent again with each change of a filter. */
export function ListChoicesProvider({ choices, children }: ListChoicesProviderProps) {
  return <Context.Provider value={choices}>{children}</Context.Provider>;
}

export const useListChoices = (): ListChoices => useContext(Context);
