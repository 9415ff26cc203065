import { termsOptions } from "@/lib/invoices/due-date";

export const termsListId = "payment-terms";

/** The usual terms, offered while typing. */
export function TermsOptions() {
  return (
    <datalist id={termsListId}>
      {termsOptions.map(({ code, label }) => (
        <option key={code} value={code}>
          {label}
        </option>
      ))}
    </datalist>
  );
}
