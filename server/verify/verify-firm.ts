import { type Finding, summarise } from "@/lib/verify/finding";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { type ChainHead, checkChains } from "./check-chains";
import { checkDocuments } from "./check-documents";
import { checkFiles, checkMinutes, checkPayments, checkSums, countChecked } from "./check-ledgers";

export interface Verification {
  agrees: boolean;
  /** "44 invoices, 12 payments, 9310 minutes: all agree" */
  summary: string;
  /** The first differences, in the order in which they were met; at most `mostNamed`. */
  findings: Finding[];
  differences: number;
  heads: ChainHead[];
}

const mostNamed = 100;

/**
 * Walks the chain of every series and recomputes every total, balance, running sum, minute and file of the firm, on
 * one snapshot: what others do meanwhile neither waits nor shows. The result is kept in the audit trail.
 */
export async function verifyFirm(ctx: Ctx): Promise<Verification> {
  authorize(ctx, "verify:read");
  const findings: Finding[] = [];
  let differences = 0;
  const tell = (...found: Finding[]) => {
    differences += found.length;
    findings.push(...found.slice(0, mostNamed - findings.length));
  };
  return inTenant(
    ctx,
    async (tx) => {
      const { invoices, heads } = await checkChains(tx, ctx, tell);
      await checkDocuments(tx, ctx, tell);
      for (const check of [checkPayments, checkSums, checkMinutes, checkFiles])
        tell(...(await check(tx, ctx)));
      const summary = summarise({ invoices, ...(await countChecked(tx, ctx)) }, differences);
      const agrees = differences === 0;
      await audit(tx, ctx, {
        action: "firm.verified",
        subjectType: "firm",
        subjectId: ctx.tenantId,
        after: { agrees, summary, first: findings[0]?.message ?? null, heads },
      });
      return { agrees, summary, findings, differences, heads };
    },
    { timeoutMs: 600_000, snapshot: true },
  );
}
