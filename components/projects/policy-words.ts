import { useTranslations } from "next-intl";
import { useInvoicingChoices } from "@/components/firm/invoicing-choices";
import type { TimeRounding } from "@/lib/invoices/time-rounding";

/** A rounding in words: "Each entry up to 15 min, at least 30 min"; `inherited` for none of its own. */
export function useRoundingWords() {
  const t = useTranslations("projects.policyWords");
  return (rounding: TimeRounding | null | undefined, inherited: string): string => {
    if (!rounding) return inherited;
    const { increment, direction, scope, minimumMinutes } = rounding;
    const size = increment === 1 ? t("notRounded") : t("rounded", { scope, direction, increment });
    return minimumMinutes > 0 ? t("atLeast", { rounding: size, minimumMinutes }) : size;
  };
}

/** How time becomes lines, in words. */
export function useGroupingWords() {
  const { grouping: choices } = useInvoicingChoices();
  return (grouping: string | null | undefined, inherited: string): string =>
    choices.find((choice) => choice.value === grouping)?.label ?? inherited;
}
