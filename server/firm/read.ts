import type { SaveFirmDetailsInput, SaveInvoicingInput } from "@/lib/firm/schema";
import type { TaxCategoryCode } from "@/lib/firm/tax-categories";
import { cashStepFrom } from "@/lib/invoices/cash-rounding";
import { formatNumber, periodKey, type Reset } from "@/lib/invoices/number-format";
import type { TimeRounding } from "@/lib/invoices/time-rounding";
import { today } from "@/lib/time/calendar-date";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { loadFirm } from "./load-firm";

export interface SettingsScreen {
  details: SaveFirmDetailsInput;
  invoicing: SaveInvoicingInput;
}

/** The firm's settings, in the shape of their two forms. */
export async function readSettings(ctx: Ctx): Promise<SettingsScreen> {
  authorize(ctx, "settings:read");
  return inTenant(ctx, async (tx) => {
    const { name } = await tx.organization.findUniqueOrThrow({ where: { id: ctx.tenantId } });
    const row = await tx.firmSettings.findUniqueOrThrow({ where: { tenantId: ctx.tenantId } });
    const rounding = row.timeRounding as unknown as TimeRounding;
    const { version, legalName, address, country, registeredForTax, taxId, registration } = row;
    const { email, phone, website, paymentInstructions } = row;
    return {
      details: {
        ...{ version, name, legalName, address, country, registeredForTax, taxId, registration },
        ...{ email, phone, website, paymentInstructions },
      },
      invoicing: {
        version,
        currency: row.currency,
        timeZone: row.timeZone,
        paper: row.paper as SaveInvoicingInput["paper"],
        weekStartsOn: String(row.weekStartsOn) as SaveInvoicingInput["weekStartsOn"],
        defaultTerms: row.defaultTerms,
        pricesIncludeTax: row.pricesIncludeTax,
        cashRounding: cashStepFrom(row.cashRounding?.toString() ?? null) ?? "",
        grouping: row.grouping as SaveInvoicingInput["grouping"],
        increment: String(rounding.increment) as SaveInvoicingInput["increment"],
        direction: rounding.direction,
        scope: rounding.scope,
        minimumMinutes: String(rounding.minimumMinutes),
        approverNotCreator: row.approverNotCreator,
        ownerAboveAmount: row.ownerAboveAmount?.toString() ?? "",
      },
    };
  });
}

export interface TaxRateRow {
  id: string;
  name: string;
  category: TaxCategoryCode;
  rate: string;
  reason: string;
  /** The days on which an invoice can be issued with it, both included; null where there is no limit. */
  validFrom: string | null;
  validTo: string | null;
  isDefault: boolean;
  isArchived: boolean;
}

/** Every tax rate, those in use first, and today in the firm's time zone. */
export async function readTaxRates(ctx: Ctx): Promise<{ rates: TaxRateRow[]; today: string }> {
  authorize(ctx, "settings:read");
  return inTenant(ctx, async (tx) => {
    const { timeZone } = await loadFirm(tx, ctx);
    const rates = await tx.$queryRaw<TaxRateRow[]>`
      SELECT t.id, t.name, t.category, trim_scale(t.rate)::text AS rate, t.reason,
        t.valid_from::text AS "validFrom", t.valid_to::text AS "validTo",
        t.id IS NOT DISTINCT FROM f.default_tax_rate_id AS "isDefault", t.archived_at IS NOT NULL AS "isArchived"
      FROM tax_rates t JOIN firm_settings f ON f.tenant_id = t.tenant_id
      WHERE t.tenant_id = ${ctx.tenantId}::uuid
      ORDER BY t.archived_at IS NOT NULL, t.rate DESC, t.name, t.id LIMIT 500`;
    return { rates, today: today(ctx.now, timeZone) };
  });
}

export interface SeriesRow {
  id: string;
  kind: "INVOICE" | "CREDIT_NOTE";
  name: string;
  pattern: string;
  reset: Reset;
  startAt: number;
  lastIssueDate: string | null;
  /** What the next document approved today would be called. */
  nextNumber: string;
  /** It has given numbers: pattern and start stay as they are. */
  isInUse: boolean;
  /** The next document of its kind takes its number here. */
  isDefault: boolean;
  isArchived: boolean;
}

/** The number series with their next numbers, those in use first. */
export async function readSeries(ctx: Ctx): Promise<SeriesRow[]> {
  authorize(ctx, "settings:read");
  return inTenant(ctx, async (tx) => {
    const { timeZone } = await loadFirm(tx, ctx);
    const current = today(ctx.now, timeZone);
    const rows = await tx.$queryRaw<Omit<SeriesRow, "nextNumber" | "isInUse">[]>`
      SELECT id, kind, name, pattern, reset, start_at AS "startAt", last_issue_date::text AS "lastIssueDate",
        is_default AS "isDefault", archived_at IS NOT NULL AS "isArchived"
      FROM invoice_series WHERE tenant_id = ${ctx.tenantId}::uuid
      ORDER BY archived_at IS NOT NULL, kind DESC, is_default DESC, name`;
    const counters = await tx.invoiceCounter.findMany({ where: { tenantId: ctx.tenantId } });
    return rows.map((row) => {
      const own = counters.filter((counter) => counter.seriesId === row.id);
      const counter = own.find((one) => one.period === periodKey(row.reset, current));
      return {
        ...row,
        nextNumber: formatNumber(row.pattern, current, counter?.next ?? row.startAt),
        isInUse: own.length > 0,
      };
    });
  });
}
