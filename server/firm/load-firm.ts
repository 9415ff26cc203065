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
  registeredForTax: boolean;
  pricesIncludeTax: boolean;
  /** The smallest coin that totals in the firm's currency are rounded to; null for none. */
  cashRounding: string | null;
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
    registeredForTax: row.registeredForTax,
    pricesIncludeTax: row.pricesIncludeTax,
    cashRounding: row.cashRounding?.toString() ?? null,
    timeRounding: row.timeRounding as unknown as TimeRounding,
    grouping: row.grouping,
    approverNotCreator: row.approverNotCreator,
    ownerAboveAmount: row.ownerAboveAmount?.toString() ?? null,
  };
}

/** The step that totals in this currency are rounded to: the firm's cash rounding is of its own currency alone. */
export const cashStepOf = (firm: Pick<Firm, "currency" | "cashRounding">, currency: string): string | null =>
  firm.currency === currency ? firm.cashRounding : null;
