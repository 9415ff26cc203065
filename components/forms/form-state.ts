"use client";

import { createContext, useContext } from "react";

type FormState = { pending: boolean };

const Context = createContext<FormState>({ pending: false });

export const FormStateProvider = Context.Provider;

/** Whether the form around is being sent. */
export function useFormState(): FormState {
  return useContext(Context);
}
