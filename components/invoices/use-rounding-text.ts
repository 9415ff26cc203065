import { useTranslations } from "next-intl";
import { isToTheMinute, type TimeRounding } from "@/lib/invoices/time-rounding";

/** Writes a rounding policy: "each entry up to 15 min, at least 30 min". */
export function useRoundingText(): (rounding: TimeRounding) => string {
  const t = useTranslations("invoices.rounding");
  return (rounding) => {
    if (isToTheMinute(rounding)) return t("none");
    const { increment, direction, scope, minimumMinutes: minimum } = rounding;
    const step = minimum > 0 ? "stepAndLeast" : "step";
    return t(increment > 1 ? step : "least", { increment, direction, scope, minimum });
  };
}
