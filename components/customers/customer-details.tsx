import { groupingWords, roundingWords } from "@/components/projects/policy-words";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { countryName } from "@/lib/format";
import type { CustomerScreen } from "@/server/customers/read";

const languageNames: Record<string, string> = { en: "English", de: "German" };

/** What invoices to this customer carry, and what new ones begin with. */
export function CustomerDetails({ customer }: { customer: CustomerScreen }) {
  const { details, form, taxRateName } = customer;
  const text = (value: string | undefined) =>
    value ? <span className="whitespace-pre-line break-words">{value}</span> : "–";
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Card title="On invoices">
        <DescriptionList
          items={[
            { term: "Address", detail: text(details.address) },
            { term: "Country", detail: details.country ? countryName(details.country, "en") : "–" },
            { term: "Tax id", detail: text(details.taxId) },
            { term: "Contact", detail: text(details.contactName) },
            { term: "E-mail for invoices", detail: text(details.email) },
          ]}
        />
      </Card>
      <Card title="New invoices">
        <DescriptionList
          items={[
            { term: "Currency", detail: details.currency },
            { term: "Language", detail: languageNames[details.language] ?? details.language },
            { term: "Payment terms", detail: details.terms || `${form.terms} (the firm's)` },
            { term: "Tax rate", detail: taxRateName ?? "The firm's default" },
            { term: "Time as lines", detail: groupingWords(details.grouping, "As the firm does") },
            { term: "Rounding of time", detail: roundingWords(details.timeRounding, "As the firm does") },
          ]}
        />
      </Card>
      {details.notes && (
        <Card title="Notes" text="For the firm only" className="lg:col-span-2">
          {text(details.notes)}
        </Card>
      )}
    </div>
  );
}
