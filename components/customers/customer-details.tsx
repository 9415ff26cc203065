import { useTranslations } from "next-intl";
import { useGroupingWords, useRoundingWords } from "@/components/projects/policy-words";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { useLocale } from "@/components/ui/locale";
import { countryName } from "@/lib/format";
import type { CustomerScreen } from "@/server/customers/read";

/** What invoices to this customer carry, and what new ones begin with. */
export function CustomerDetails({ customer }: { customer: CustomerScreen }) {
  const locale = useLocale();
  const t = useTranslations("customers.customerDetails");
  const languages = useTranslations("enums.documentLanguage");
  const groupingWords = useGroupingWords();
  const roundingWords = useRoundingWords();
  const { details, form, taxRateName } = customer;
  const text = (value: string | undefined) =>
    value ? <span className="whitespace-pre-line break-words">{value}</span> : "–";
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Card title={t("onInvoices")}>
        <DescriptionList
          items={[
            { term: t("address"), detail: text(details.address) },
            { term: t("country"), detail: details.country ? countryName(details.country, locale) : "–" },
            { term: t("taxId"), detail: text(details.taxId) },
            { term: t("contact"), detail: text(details.contactName) },
            { term: t("emailForInvoices"), detail: text(details.email) },
          ]}
        />
      </Card>
      <Card title={t("newInvoices")}>
        <DescriptionList
          items={[
            { term: t("currency"), detail: details.currency },
            { term: t("language"), detail: languages(details.language === "de" ? "de" : "en") },
            { term: t("paymentTerms"), detail: details.terms || t("theFirms", { terms: form.terms }) },
            { term: t("taxRate"), detail: taxRateName ?? t("theFirmsDefault") },
            { term: t("timeAsLines"), detail: groupingWords(details.grouping, t("asTheFirmDoes")) },
            { term: t("roundingOfTime"), detail: roundingWords(details.timeRounding, t("asTheFirmDoes")) },
          ]}
        />
      </Card>
      {details.notes && (
        <Card title={t("notes")} text={t("forTheFirmOnly")} className="lg:col-span-2">
          {text(details.notes)}
        </Card>
      )}
    </div>
  );
}
