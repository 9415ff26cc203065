import { useTranslations } from "next-intl";
import { useLocale } from "@/components/ui/locale";
import { Notice } from "@/components/ui/notice";
import { formatNumber } from "@/lib/format";
import type { ContinuityPeriod } from "@/server/firm/read-continuity";

type ContinuityProofProps = { period: ContinuityPeriod; gaps: string[]; missing: number };

/** Says that there is no hole, or names each. */
export function ContinuityProof({ period, gaps, missing }: ContinuityProofProps) {
  const locale = useLocale();
  const t = useTranslations("firm.continuityProof");
  const figures = t("given", {
    count: period.given,
    given: formatNumber(period.given, locale),
    foundCount: period.found,
    found: formatNumber(period.found, locale),
  });
  if (gaps.length === 0 && period.given === period.found) {
    return (
      <Notice kind="success" title={t("noHole")}>
        {t("whole", { figures })}
      </Notice>
    );
  }
  return (
    <Notice kind="danger" title={t("areMissing", { count: missing, missing: formatNumber(missing, locale) })}>
      {t("missing", { figures, numbers: gaps.join(", ") })}
    </Notice>
  );
}
