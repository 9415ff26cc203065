import { useTranslations } from "next-intl";
import { termsCodes } from "@/lib/invoices/due-date";

export const termsListId = "payment-terms";

/** The usual terms, offered while typing. */
export function TermsOptions() {
  const label = useTranslations("enums.terms");
  return (
    <datalist id={termsListId}>
      {termsCodes.map((code) => (
        <option key={code} value={code}>
          {label(code)}
        </option>
      ))}
    </datalist>
  );
}
