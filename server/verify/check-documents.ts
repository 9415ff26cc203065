import type { Finding } from "@/lib/verify/finding";
import {
  checkBalance,
  checkTotals,
  type StoredCharge,
  type StoredDocument,
  type StoredGroup,
  type StoredLine,
} from "@/lib/verify/totals";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";
import { pageSize } from "./check-chains";

/** Recomputes the totals and the balance of every document, drafts too, a page at a time in the order of their ids. */
export async function checkDocuments(
  tx: Tx,
  ctx: Ctx,
  tell: (...findings: Finding[]) => void,
): Promise<void> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const page = await loadPage(tx, ctx, after);
    for (const document of page) {
      for (const finding of [checkTotals(document), checkBalance(document)]) if (finding) tell(finding);
    }
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    after = last.id;
  }
}

type Header = Omit<StoredDocument, "lines" | "documentCharges" | "groups">;
type Owned<Part> = Part & { invoiceId: string };

async function loadPage(tx: Tx, ctx: Ctx, after: string): Promise<StoredDocument[]> {
  const headers = await tx.$queryRaw<Header[]>`
    SELECT i.id, i.kind, i.status, i.currency, i.prices_include_tax AS "pricesIncludeTax",
      coalesce(i.number, 'The draft of ' || i.created_at::date || ' for ' || c.name) AS name,
      i.discount_percent::text AS "discountPercent", i.discount_amount::text AS "discountAmount", i.subtotal::text,
      i.discount::text, i.charges::text, i.tax_exclusive::text AS "taxExclusive", i.tax::text,
      i.cash_rounding::text AS "cashRounding", i.total::text, i.settled::text,
      (SELECT coalesce(sum(s.amount), 0)::text FROM settlements s WHERE s.tenant_id = i.tenant_id
        AND CASE i.kind WHEN 'INVOICE' THEN s.invoice_id ELSE s.credit_note_id END = i.id) AS settlements
    FROM invoices i JOIN customers c ON c.tenant_id = i.tenant_id AND c.id = i.customer_id
    WHERE i.tenant_id = ${ctx.tenantId}::uuid AND i.id > ${after}::uuid ORDER BY i.id LIMIT ${pageSize}`;
  const ids = headers.map((header) => header.id);
  const lines = byInvoice(await loadLines(tx, ctx, ids));
  const charges = byInvoice(await loadCharges(tx, ctx, ids));
  const groups = byInvoice(await loadGroups(tx, ctx, ids));
  return headers.map((header) => ({
    ...header,
    lines: lines.get(header.id) ?? [],
    documentCharges: charges.get(header.id) ?? [],
    groups: groups.get(header.id) ?? [],
  }));
}

const loadLines = (tx: Tx, ctx: Ctx, ids: string[]) => tx.$queryRaw<Owned<StoredLine>[]>`
  SELECT invoice_id AS "invoiceId", position, minutes, quantity::text, unit_price::text AS "unitPrice",
    base_quantity::text AS "baseQuantity", discount_percent::text AS "discountPercent",
    discount_amount::text AS "discountAmount", charge_amount::text AS "chargeAmount", tax_category AS "taxCategory",
    tax_rate::text AS "taxRate", net_amount::text AS net
  FROM invoice_lines WHERE tenant_id = ${ctx.tenantId}::uuid AND invoice_id = ANY(${ids}::uuid[])
  ORDER BY invoice_id, position, id`;

const loadCharges = (tx: Tx, ctx: Ctx, ids: string[]) => tx.$queryRaw<Owned<StoredCharge>[]>`
  SELECT invoice_id AS "invoiceId", amount::text, tax_category AS "taxCategory", tax_rate::text AS "taxRate"
  FROM invoice_charges WHERE tenant_id = ${ctx.tenantId}::uuid AND invoice_id = ANY(${ids}::uuid[])
  ORDER BY invoice_id, position`;

const loadGroups = (tx: Tx, ctx: Ctx, ids: string[]) => tx.$queryRaw<Owned<StoredGroup>[]>`
  SELECT invoice_id AS "invoiceId", tax_category AS "taxCategory", tax_rate::text AS "taxRate", net::text,
    discount_share::text AS "discountShare", taxable::text, tax::text
  FROM invoice_tax_groups WHERE tenant_id = ${ctx.tenantId}::uuid AND invoice_id = ANY(${ids}::uuid[])
  ORDER BY invoice_id, position`;

function byInvoice<Part extends { invoiceId: string }>(parts: Part[]): Map<string, Part[]> {
  const found = new Map<string, Part[]>();
  for (const part of parts) {
    const own = found.get(part.invoiceId);
    if (own) own.push(part);
    else found.set(part.invoiceId, [part]);
  }
  return found;
}
