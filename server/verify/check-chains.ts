import { createHash } from "node:crypto";
import {
  type ChainedDocument,
  type ChainPosition,
  type ChainSeries,
  chainStart,
  checkEnd,
  checkLink,
} from "@/lib/verify/chain";
import type { Finding } from "@/lib/verify/finding";
import type { Counter } from "@/lib/verify/gaps";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";

/** The end of a series: written down elsewhere, it proves that nobody has made the whole chain anew. */
export interface ChainHead {
  series: string;
  number: string | null;
  sha256: string | null;
}

export const pageSize = 500;

type SeriesRow = Omit<ChainSeries, "counters"> & { id: string };

/** Walks every series of the firm in the order of its numbers, a page at a time, and hashes each document anew. */
export async function checkChains(
  tx: Tx,
  ctx: Ctx,
  tell: (...findings: Finding[]) => void,
): Promise<{ invoices: number; heads: ChainHead[] }> {
  const all = await tx.$queryRaw<SeriesRow[]>`
    SELECT id, name, pattern, last_issue_date::text AS "lastIssueDate", last_sha256 AS "lastSha256"
    FROM invoice_series WHERE tenant_id = ${ctx.tenantId}::uuid ORDER BY kind DESC, name, id`;
  let invoices = 0;
  const heads: ChainHead[] = [];
  for (const row of all) {
    const counters = await tx.$queryRaw<Counter[]>`
      SELECT period, start, next FROM invoice_counters
      WHERE tenant_id = ${ctx.tenantId}::uuid AND series_id = ${row.id}::uuid ORDER BY period`;
    const series = { ...row, counters };
    let position = chainStart;
    for (;;) {
      const page = await loadPage(tx, ctx, row.id, position.last);
      for (const document of page) {
        const step = checkLink(series, position, document);
        position = step.position;
        tell(...step.findings);
      }
      invoices += page.length;
      if (page.length < pageSize) break;
    }
    tell(...checkEnd(series, position));
    heads.push(headOf(row, position));
  }
  return { invoices, heads };
}

const headOf = ({ name, lastSha256 }: SeriesRow, { last }: ChainPosition): ChainHead => ({
  series: name,
  number: last?.number ?? null,
  sha256: lastSha256,
});

type StoredLink = Omit<ChainedDocument, "computedSha256" | "follows"> & { content: string };

async function loadPage(
  tx: Tx,
  ctx: Ctx,
  seriesId: string,
  last: ChainedDocument | null,
): Promise<ChainedDocument[]> {
  const rows = await tx.$queryRaw<StoredLink[]>`
    SELECT i.id, i.number, i.period, i.sequence, i.issue_date::text AS "issueDate",
      i.previous_sha256 AS "previousSha256", i.sha256, invoice_content(i) AS content
    FROM invoices i
    WHERE i.tenant_id = ${ctx.tenantId}::uuid AND i.series_id = ${seriesId}::uuid AND i.status <> 'DRAFT'
      AND (i.period, i.sequence) > (${last?.period ?? ""}, ${last?.sequence ?? -1}::int)
    ORDER BY i.period, i.sequence LIMIT ${pageSize}`;
  const strays = rows.filter((row, index) => row.previousSha256 !== (rows[index - 1] ?? last)?.sha256);
  const followed = await findFollowed(tx, ctx, seriesId, strays);
  return rows.map(({ content, ...row }) => ({
    ...row,
    computedSha256: createHash("sha256")
      .update((row.previousSha256 ?? "") + content)
      .digest("hex"),
    follows: followed.get(row.previousSha256 ?? "") ?? null,
  }));
}

/** The documents that these are chained to, wherever in the series they stand now: fingerprint → number. */
async function findFollowed(
  tx: Tx,
  ctx: Ctx,
  seriesId: string,
  documents: { previousSha256: string | null }[],
): Promise<Map<string, string>> {
  const hashes = documents.flatMap((document) => document.previousSha256 ?? []);
  if (!hashes.length) return new Map();
  const rows = await tx.$queryRaw<{ sha256: string; number: string }[]>`
    SELECT sha256, number FROM invoices
    WHERE tenant_id = ${ctx.tenantId}::uuid AND series_id = ${seriesId}::uuid AND sha256 = ANY(${hashes})`;
  return new Map(rows.map((row) => [row.sha256, row.number]));
}
