import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { useLocale } from "@/components/ui/locale";
import { formatAmount, formatDate } from "@/lib/format";
import { paymentMethods } from "@/lib/payments/schema";
import type { DetailSettlement } from "@/server/invoices/read-detail";

const kinds = ["PAYMENT", "CREDIT_NOTE", "WRITE_OFF", "EARLY_PAYMENT"] as const;

type SettlementListProps = { settlements: DetailSettlement[]; currency: string };

/** What has settled an invoice so far. */
export function SettlementList({ settlements, currency }: SettlementListProps) {
  const locale = useLocale();
  const t = useTranslations("invoices.settlementList");
  return (
    <Card flush title={t("settlements")}>
      <DataTable caption={t("settlements")} stacked>
        <TableHead>
          <HeadCell>{t("date")}</HeadCell>
          <HeadCell>{t("what")}</HeadCell>
          <HeadCell>{t("reference")}</HeadCell>
          <HeadCell align="end">{t("amount", { currency })}</HeadCell>
        </TableHead>
        <tbody>
          {settlements.map((settlement) => (
            <Row key={settlement.id}>
              <Cell lead className="figures">
                {formatDate(settlement.settledOn, locale)}
              </Cell>
              <Cell label={t("what")}>
                <Name settlement={settlement} />
              </Cell>
              <Cell label={t("reference")}>{settlement.reference || "–"}</Cell>
              <Cell label={t("amount", { currency })} align="end">
                <Figure value={formatAmount(settlement.amount, currency, locale)} />
              </Cell>
            </Row>
          ))}
        </tbody>
      </DataTable>
    </Card>
  );
}

function Name({ settlement }: { settlement: DetailSettlement }) {
  const methodName = useTranslations("enums.paymentMethod");
  const kindName = useTranslations("enums.settlementKind");
  const method = paymentMethods.find((each) => each === settlement.method);
  if (method) return methodName(method);
  const kind = kinds.find((each) => each === settlement.kind);
  return kind ? kindName(kind) : settlement.kind;
}
