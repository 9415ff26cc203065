import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { RateChoices, RateListRow } from "@/server/rates/read";
import { NewRate } from "./new-rate";
import { RateTable } from "./rate-table";

type CustomerRatesProps = {
  customerId: string;
  rows: RateListRow[];
  choices: RateChoices;
  /** Why nothing can be added now; null when it can. */
  disabledReason: string | null;
  actions: Parameters<typeof RateTable>[0]["actions"];
};

/** What an hour for a customer costs: its own rates, and those of its projects. */
export function CustomerRates({ customerId, rows, choices, disabledReason, actions }: CustomerRatesProps) {
  const t = useTranslations("rates.customerRates");
  const add = (
    <NewRate
      variant="secondary"
      action={actions.save}
      choices={choices}
      customerId={customerId}
      disabledReason={disabledReason}
    />
  );
  return (
    <Card flush title={t("rates")} text={t("ofThisCustomerAndIts")} actions={rows.length > 0 && add}>
      {rows.length > 0 ? (
        <RateTable rows={rows} choices={choices} actions={actions} />
      ) : (
        <EmptyState title={t("noRatesOfItsOwn")} text={t("aPersonsRateOrThe")} action={add} />
      )}
    </Card>
  );
}
