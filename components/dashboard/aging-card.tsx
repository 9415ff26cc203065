import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import type { ChartTone } from "@/components/ui/chart-colours";
import { ColumnChart } from "@/components/ui/charts";
import { Cell, DataTable, HeadCell, Row, TableHead } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { useLocale } from "@/components/ui/locale";
import type { AgedAmount, AgeStep, Aging } from "@/lib/dashboard/ages";
import { formatAmount, formatCompactMoney } from "@/lib/format";
import { chartValue } from "@/lib/money/chart";
import { isZero } from "@/lib/money/sign";

type AgingCardProps = {
  title: string;
  text: string;
  actions?: ReactNode;
  agings: Aging[];
  steps: readonly AgeStep[];
  /** From the first step to the last; the words below the columns say the same. */
  tones: readonly ChartTone[];
  /** What is counted, in words. */
  countText: (count: number) => string;
  /** Instead of chart and table when there is nothing. */
  empty: ReactNode;
};

/** Amounts by age: a chart a currency, and one table with every figure of them. */
export function AgingCard({ title, text, actions, agings, steps, tones, countText, empty }: AgingCardProps) {
  const locale = useLocale();
  const t = useTranslations("dashboard.agingCard");
  if (agings.length === 0) return <Card title={title}>{empty}</Card>;
  return (
    <Card flush title={title} text={text} actions={actions}>
      <div className={agings.length > 1 ? "grid gap-x-6 gap-y-3 p-4 sm:grid-cols-2" : "p-4"}>
        {agings.map((aging) => (
          <figure key={aging.currency} className="min-w-0">
            <figcaption className="mb-1 font-medium text-muted text-sm">{aging.currency}</figcaption>
            <ColumnChart
              label={t("inTheTableBelowHas", { title, currency: aging.currency })}
              columns={steps.map((step, index) =>
                columnOf(aging, { index, step, tone: tones[index], locale }),
              )}
            />
          </figure>
        ))}
      </div>
      <div className="border-line border-t">
        <AgingTable caption={title} agings={agings} steps={steps} countText={countText} />
      </div>
    </Card>
  );
}

type Column = { index: number; step: AgeStep; tone?: ChartTone; locale: string };

function columnOf({ currency, steps }: Aging, { index, step, tone, locale }: Column) {
  const amount = steps[index]?.amount ?? "0";
  return {
    name: step.short,
    value: chartValue(amount),
    text: isZero(amount) ? "–" : formatCompactMoney(amount, currency, locale),
    tone,
  };
}

type AgingTableProps = Pick<AgingCardProps, "agings" | "steps" | "countText"> & { caption: string };

function AgingTable({ caption, agings, steps, countText }: AgingTableProps) {
  const t = useTranslations("dashboard.agingCard");
  return (
    <DataTable caption={caption} stacked={agings.length > 2}>
      <TableHead>
        <HeadCell>{t("age")}</HeadCell>
        {agings.map(({ currency }) => (
          <HeadCell key={currency} align="end">
            {currency}
          </HeadCell>
        ))}
      </TableHead>
      <tbody>
        {steps.map((step, index) => (
          <Row key={step.name}>
            <Cell lead>{step.label}</Cell>
            {agings.map(({ currency, steps: amounts }) => (
              <AmountCell key={currency} currency={currency} aged={amounts[index]} countText={countText} />
            ))}
          </Row>
        ))}
        <Row className="font-semibold">
          <Cell lead>{t("total")}</Cell>
          {agings.map(({ currency, total }) => (
            <AmountCell key={currency} currency={currency} aged={total} countText={countText} />
          ))}
        </Row>
      </tbody>
    </DataTable>
  );
}

type AmountCellProps = { currency: string; aged?: AgedAmount; countText: (count: number) => string };

function AmountCell({ currency, aged, countText }: AmountCellProps) {
  const locale = useLocale();
  const isEmpty = !aged || (isZero(aged.amount) && aged.count === 0);
  return (
    <Cell label={currency} align="end">
      {isEmpty ? (
        <span className="text-muted">–</span>
      ) : (
        <span className="inline-flex flex-col items-end">
          <Figure value={formatAmount(aged.amount, currency, locale)} />
          <span className="font-normal text-muted text-xs">{countText(aged.count)}</span>
        </span>
      )}
    </Cell>
  );
}
