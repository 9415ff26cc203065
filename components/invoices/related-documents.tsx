import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Figure } from "@/components/ui/figure";
import { useLocale } from "@/components/ui/locale";
import { TextLink } from "@/components/ui/text-link";
import { formatAmount } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { RelatedInvoice } from "@/server/invoices/read-detail";
import { StatusBadge } from "./status-badge";

type RelatedDocumentsProps = { slug: string; related: RelatedInvoice[]; currency: string };

/** Invoices and credit notes that belong to this one. */
export function RelatedDocuments({ slug, related, currency }: RelatedDocumentsProps) {
  const locale = useLocale();
  const t = useTranslations("invoices.relatedDocuments");
  if (related.length === 0) return null;
  return (
    <Card flush title={t("relatedDocuments")}>
      <ul className="divide-y divide-line">
        {related.map((each) => (
          <li key={each.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
            <span className="min-w-0">
              {t.rich(each.relation, {
                number: each.number ?? t("theDraft"),
                how: (text) => <span className="text-muted">{text}</span>,
                document: (text) => <TextLink href={paths.invoice(slug, each.id)}>{text}</TextLink>,
              })}
            </span>
            <StatusBadge status={each.status} kind={each.kind} />
            <Figure
              value={formatAmount(each.total, currency, locale)}
              unit={currency}
              className="ml-auto text-muted"
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
