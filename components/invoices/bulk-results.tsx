import { CircleCheck, CircleX, Clock3, MinusCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Cell, DataTable, HeadCell, Row, RowLink, TableHead } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { useLocale } from "@/components/ui/locale";
import type { Tone } from "@/components/ui/tone";
import { formatAmount } from "@/lib/format";
import type { BulkItemState } from "@/lib/invoices/bulk";
import { paths } from "@/lib/paths";
import type { BulkResult } from "@/server/invoices/list-bulk";

const looks: Record<BulkItemState, { tone: Tone; icon: ReactNode }> = {
  DONE: { tone: "green", icon: <CircleCheck aria-hidden /> },
  FAILED: { tone: "red", icon: <CircleX aria-hidden /> },
  SKIPPED: { tone: "grey", icon: <MinusCircle aria-hidden /> },
  PENDING: { tone: "blue", icon: <Clock3 aria-hidden /> },
};

/** What became of each invoice; what could not be done stands first, with the reason. */
export function BulkResults({ slug, results }: { slug: string; results: BulkResult[] }) {
  const locale = useLocale();
  const t = useTranslations("list.bulkResults");
  const state = useTranslations("enums.bulkItemState");
  return (
    <DataTable caption={t("results")} stacked>
      <TableHead>
        <HeadCell>{t("invoice")}</HeadCell>
        <HeadCell>{t("customer")}</HeadCell>
        <HeadCell>{t("result")}</HeadCell>
        <HeadCell>{t("whatHappened")}</HeadCell>
        <HeadCell align="end">{t("total")}</HeadCell>
      </TableHead>
      <tbody>
        {results.map((result) => {
          const { tone, icon } = looks[result.state];
          return (
            <Row key={result.invoiceId}>
              <Cell lead>
                <RowLink href={paths.invoice(slug, result.invoiceId)} prefetch={false}>
                  {result.number ?? t("draft")}
                </RowLink>
              </Cell>
              <Cell label={t("customer")}>{result.customerName}</Cell>
              <Cell label={t("result")}>
                <Badge tone={tone} icon={icon}>
                  {state(result.state)}
                </Badge>
              </Cell>
              <Cell label={t("whatHappened")} className="text-pretty">
                {result.message ?? "–"}
              </Cell>
              <Cell label={t("total")} align="end" className="whitespace-nowrap">
                <Figure value={formatAmount(result.total, result.currency, locale)} unit={result.currency} />
              </Cell>
            </Row>
          );
        })}
      </tbody>
    </DataTable>
  );
}
