import type { TimeRounding } from "@/lib/invoices/time-rounding";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";

/** What verbs need to know of the firm, read inside their own transaction. */
export interface Firm {
  legalName: string;
  currency: string;
  timeZone: string;
  language: string;
  paper: "A4" | "LETTER";
  defaultTerms: string;
  defaultTaxRateId: string | null;
  pricesIncludeTax: boolean;
  timeRounding: TimeRounding;
  grouping: string;
  approverNotCreator: boolean;
  ownerAboveAmount: string | null;
}

/** The firm's settings. The caller has authorized already. */
export async function loadFirm(tx: Tx, ctx: Pick<Ctx, "tenantId">): Promise<Firm> {
  const row = await tx.firmSettings.findUniqueOrThrow({ where: { tenantId: ctx.tenantId } });
  return {
    legalName: row.legalName,
    currency: row.currency,
    timeZone: row.timeZone,
    language: row.language,
    paper: row.paper as Firm["paper"],
    defaultTerms: row.defaultTerms,
    defaultTaxRateId: row.defaultTaxRateId,
    pricesIncludeTax: row.pricesIncludeTax,
    timeRounding: row.timeRounding as unknown as TimeRounding,
    grouping: row.grouping,
    approverNotCreator: row.approverNotCreator,
    ownerAboveAmount: row.ownerAboveAmount?.toString() ?? null,
  };
}
