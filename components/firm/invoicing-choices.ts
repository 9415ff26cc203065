import { useTranslations } from "next-intl";
import { cashSteps } from "@/lib/invoices/cash-rounding";

const codes = {
  grouping: ["TASK", "PROJECT", "PERSON", "DAY", "ENTRY", "ALL"],
  paper: ["A4", "LETTER"],
  increment: ["1", "5", "6", "10", "12", "15", "30", "60"],
  direction: ["UP", "NEAREST", "DOWN"],
  scope: ["ENTRY", "DAY", "LINE"],
  weekStartsOn: ["1", "0", "6"],
  reset: ["NEVER", "YEARLY", "MONTHLY"],
  seriesKind: ["INVOICE", "CREDIT_NOTE"],
} as const;

/** The choices of the invoicing settings, in words. */
export function useInvoicingChoices() {
  const t = useTranslations("enums.invoicing");
  return {
    grouping: codes.grouping.map((value) => ({ value, label: t(`grouping.${value}`) })),
    paper: codes.paper.map((value) => ({ value, label: t(`paper.${value}`) })),
    increment: codes.increment.map((value) => ({ value, label: t(`increment.${value}`) })),
    direction: codes.direction.map((value) => ({ value, label: t(`direction.${value}`) })),
    scope: codes.scope.map((value) => ({ value, label: t(`scope.${value}`) })),
    weekStartsOn: codes.weekStartsOn.map((value) => ({ value, label: t(`weekStartsOn.${value}`) })),
    reset: codes.reset.map((value) => ({ value, label: t(`reset.${value}`) })),
    seriesKind: codes.seriesKind.map((value) => ({ value, label: t(`seriesKind.${value}`) })),
    cashRounding: [
      { value: "", label: t("cashRounding.none") },
      ...cashSteps.map((step) => ({ value: step, label: t("cashRounding.step", { step }) })),
    ],
  };
}
