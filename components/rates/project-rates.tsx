import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { RateChoices, RateListRow } from "@/server/rates/read";
import { NewRate } from "./new-rate";
import { RateTable } from "./rate-table";
import { type ReRateActions, ReRateDialog } from "./re-rate-dialog";

type ProjectRatesProps = {
  projectId: string;
  rows: RateListRow[];
  choices: RateChoices;
  /** Why nothing can be added now; null when it can. */
  disabledReason: string | null;
  actions: Parameters<typeof RateTable>[0]["actions"] & ReRateActions;
};

/** What an hour on a project costs: its own rates, and its customer's. */
export function ProjectRates({ projectId, rows, choices, disabledReason, actions }: ProjectRatesProps) {
  const t = useTranslations("rates.projectRates");
  return (
    <Card
      flush
      title={t("rates")}
      text={t("ofThisProjectAndIts")}
      actions={
        <>
          <ReRateDialog choices={choices} actions={actions} disabledReason={null} projectId={projectId} />
          <NewRate
            variant="secondary"
            action={actions.save}
            choices={choices}
            projectId={projectId}
            disabledReason={disabledReason}
          />
        </>
      }
    >
      {rows.length > 0 ? (
        <RateTable rows={rows} choices={choices} actions={actions} />
      ) : (
        <EmptyState title={t("noRatesOfItsOwn")} text={t("aPersonsRateOrThe")} />
      )}
    </Card>
  );
}
