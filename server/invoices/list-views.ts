import { defaultColumns, type InvoiceColumn, orderedColumns } from "@/lib/invoices/list-columns";
import { type InvoiceFilters, invoiceFilters } from "@/lib/invoices/list-schema";
import { type Ctx, memberIdOf } from "../ctx";
import type { Tx } from "../db";

/** A list a person named: its filters, its order, its columns. */
export interface SavedView {
  id: string;
  name: string;
  filters: InvoiceFilters;
  columns: InvoiceColumn[];
}

export interface KeptViews {
  views: SavedView[];
  columns: InvoiceColumn[];
}

/** The views this person saved, by name, and the columns to show now. The caller has authorized already. */
export async function loadViews(tx: Tx, ctx: Ctx, openId: string | undefined): Promise<KeptViews> {
  const memberId = memberIdOf(ctx);
  if (!memberId) return { views: [], columns: [...defaultColumns] };
  const rows = await tx.$queryRaw<{ id: string | null; name: string; query: unknown; columns: string[] }[]>`
    SELECT id, name, query, columns FROM saved_views
    WHERE tenant_id = ${ctx.tenantId}::uuid AND member_id = ${memberId}::uuid AND list = 'INVOICES'
    UNION ALL
    SELECT NULL, '', '{}', columns FROM list_columns
    WHERE tenant_id = ${ctx.tenantId}::uuid AND member_id = ${memberId}::uuid AND list = 'INVOICES'
    ORDER BY name`;
  const own = rows.find((row) => row.id === null)?.columns ?? defaultColumns;
  const views = rows.flatMap(({ id, name, query, columns }) =>
    id ? [{ id, name, filters: invoiceFilters.parse(query), columns: orderedColumns(columns) }] : [],
  );
  const open = views.find((view) => view.id === openId);
  return { views, columns: open?.columns ?? orderedColumns(own) };
}
