import type { SaveStartInput } from "@/lib/firm/start";
import { formatNumber, type Reset } from "@/lib/invoices/number-format";
import { today } from "@/lib/time/calendar-date";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";

export interface StartScreen {
  firm: SaveStartInput;
  /** The series that invoices take their numbers from; null when every one of them was archived. */
  series: {
    id: string;
    pattern: string;
    reset: Reset;
    startAt: string;
    /** It has given numbers: it stays as it is. */
    isInUse: boolean;
    firstNumber: string;
  } | null;
  /** Today in the firm's zone. */
  today: string;
}

/** What the first steps of a firm show. */
export async function readStart(ctx: Ctx): Promise<StartScreen> {
  authorize(ctx, "settings:write");
  return inTenant(ctx, async (tx) => {
    const { name } = await tx.organization.findUniqueOrThrow({ where: { id: ctx.tenantId } });
    const row = await tx.firmSettings.findUniqueOrThrow({ where: { tenantId: ctx.tenantId } });
    const { version, currency, timeZone } = row;
    const where = { tenantId: ctx.tenantId, kind: "INVOICE", isDefault: true, archivedAt: null };
    const series = await tx.invoiceSeries.findFirst({ where });
    const used =
      series &&
      (await tx.invoiceCounter.findFirst({ where: { tenantId: ctx.tenantId, seriesId: series.id } }));
    const current = today(ctx.now, timeZone);
    return {
      firm: { version, name, currency, timeZone },
      today: current,
      series: series && {
        id: series.id,
        pattern: series.pattern,
        reset: series.reset as Reset,
        startAt: String(series.startAt),
        isInUse: used !== null,
        firstNumber: formatNumber(series.pattern, current, series.startAt),
      },
    };
  });
}
