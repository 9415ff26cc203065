import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { useLocale } from "@/components/ui/locale";
import { formatAmount, formatMinutes, formatNumber, formatPercent, formatUnitPrice } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { DetailLine } from "@/server/invoices/read-detail";
import { ExplainLine } from "./explain-line";

type IssuedLinesProps = { slug: string; invoiceId: string; lines: DetailLine[]; currency: string };

/** The lines of an invoice as they were issued. */
export function IssuedLines({ slug, invoiceId, lines, currency }: IssuedLinesProps) {
  const locale = useLocale();
  const t = useTranslations("invoices.issuedLines");
  const category = useTranslations("enums.taxCategory");
  return (
    <Card flush title={t("lines")}>
      <DataTable caption={t("lines")} stacked>
        <TableHead>
          <HeadCell>{t("description")}</HeadCell>
          <HeadCell align="end">{t("quantity")}</HeadCell>
          <HeadCell align="end">{t("price")}</HeadCell>
          <HeadCell align="end">{t("tax")}</HeadCell>
          <HeadCell align="end">{t("amount", { currency })}</HeadCell>
          <HeadCell>
            <span className="sr-only">{t("explain")}</span>
          </HeadCell>
        </TableHead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.id}>
              <Cell lead>
                <span>
                  <span className="whitespace-pre-line">{line.description}</span>
                  <LineFacts line={line} currency={currency} />
                </span>
              </Cell>
              <Cell label={t("quantity")} align="end">
                {line.minutes === null
                  ? `${formatNumber(line.quantity ?? "0", locale)} ${line.unit}`
                  : formatMinutes(line.minutes)}
              </Cell>
              <Cell label={t("price")} align="end">
                <span>
                  {formatUnitPrice(line.unitPrice, currency, locale)}
                  {line.minutes !== null && <span className="text-muted"> / h</span>}
                </span>
              </Cell>
              <Cell label={t("tax")} align="end">
                <span className="whitespace-normal">
                  {line.taxCategory === "S"
                    ? formatPercent(line.taxRate, locale)
                    : category(line.taxCategory)}
                </span>
              </Cell>
              <Cell label={t("amount", { currency })} align="end">
                <Figure value={formatAmount(line.net, currency, locale)} />
              </Cell>
              <Cell className="w-px">
                <ExplainLine
                  href={paths.lineExplanation(slug, invoiceId, line.id)}
                  description={line.description}
                />
              </Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
    </Card>
  );
}

function LineFacts({ line, currency }: { line: DetailLine; currency: string }) {
  const locale = useLocale();
  const t = useTranslations("invoices.issuedLines");
  const facts = [
    line.projectName,
    line.entryCount > 0 && t("entries", { count: line.entryCount }),
    line.discount &&
      ("percent" in line.discount
        ? t("off", { percent: formatPercent(line.discount.percent, locale) })
        : t("off2", { amount: formatAmount(line.discount.amount, currency, locale) })),
  ].filter(Boolean);
  if (facts.length === 0) return null;
  return <span className="block font-normal text-muted text-sm">{facts.join(" · ")}</span>;
}
