import type { SelectOption } from "@/components/ui/select";
import { cashSteps } from "@/lib/invoices/cash-rounding";

/** The words for the choices of the invoicing settings. */
export const choices = {
  grouping: [
    { value: "TASK", label: "One a task" },
    { value: "PROJECT", label: "One a project" },
    { value: "PERSON", label: "One a person" },
    { value: "DAY", label: "One a day" },
    { value: "ENTRY", label: "One an entry" },
    { value: "ALL", label: "All in one" },
  ],
  paper: [
    { value: "A4", label: "A4" },
    { value: "LETTER", label: "US Letter" },
  ],
  cashRounding: [
    { value: "", label: "Not rounded" },
    ...cashSteps.map((step) => ({ value: step, label: `To ${step}` })),
  ],
  increment: [
    { value: "1", label: "The minute (none)" },
    { value: "5", label: "5 minutes" },
    { value: "6", label: "6 minutes" },
    { value: "10", label: "10 minutes" },
    { value: "12", label: "12 minutes" },
    { value: "15", label: "15 minutes" },
    { value: "30", label: "30 minutes" },
    { value: "60", label: "Full hours" },
  ],
  direction: [
    { value: "UP", label: "Up" },
    { value: "NEAREST", label: "To the nearest" },
    { value: "DOWN", label: "Down" },
  ],
  scope: [
    { value: "ENTRY", label: "Entry" },
    { value: "DAY", label: "Day" },
    { value: "LINE", label: "Line" },
  ],
  weekStartsOn: [
    { value: "1", label: "Monday" },
    { value: "0", label: "Sunday" },
    { value: "6", label: "Saturday" },
  ],
  reset: [
    { value: "NEVER", label: "Never" },
    { value: "YEARLY", label: "Each year" },
    { value: "MONTHLY", label: "Each month" },
  ],
  seriesKind: [
    { value: "INVOICE", label: "Invoices" },
    { value: "CREDIT_NOTE", label: "Credit notes" },
  ],
} satisfies Record<string, SelectOption[]>;
