import { Notice } from "@/components/ui/notice";
import { formatNumber } from "@/lib/format";
import type { ContinuityPeriod } from "@/server/firm/read-continuity";

type ContinuityProofProps = { period: ContinuityPeriod; gaps: string[]; missing: number };

/** Says that there is no hole, or names each. */
export function ContinuityProof({ period, gaps, missing }: ContinuityProofProps) {
  const given = formatNumber(period.given, "en");
  const found = formatNumber(period.found, "en");
  const figures = `${given} ${period.given === 1 ? "number was" : "numbers were"} given, ${found} ${period.found === 1 ? "stands" : "stand"} on a document`;
  if (gaps.length === 0 && period.given === period.found) {
    return (
      <Notice kind="success" title="No hole">
        {figures}.
      </Notice>
    );
  }
  const count = formatNumber(missing, "en");
  return (
    <Notice kind="danger" title={`${count} ${missing === 1 ? "number is" : "numbers are"} missing`}>
      {figures}. Missing: {gaps.join(", ")}.
    </Notice>
  );
}
