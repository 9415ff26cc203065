import type { DateOrder, DateQuestion } from "@/lib/imports/dates";
import type { ImportFormat } from "@/lib/imports/format-columns";
import type { ImportRow, ImportTotals, RefusedRow } from "@/lib/imports/row";
import { isCurrency } from "@/lib/money/currency";
import { sum, toCurrencyDigits } from "@/lib/money/money";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import { loadFirm } from "../firm/load-firm";
import { findMissing, loadDirectory, type Missing } from "./directory";
import { importHash, knownHashes, loadBatch, parseBatch } from "./read-batch";

/** How far an import is. */
export interface ImportProgress {
  status: "PREVIEWED" | "QUEUED" | "RUNNING" | "DONE" | "FAILED";
  rowsTotal: number;
  rowsDone: number;
  rowsAdded: number;
  rowsKnown: number;
  rowsRefused: number;
  minutesAdded: number;
  error: string | null;
}

/** The dry run: what the import would add, what it would skip and refuse. */
export interface ImportPreview {
  format: ImportFormat;
  timeZone: string;
  dateOrder: DateOrder | null;
  question: DateQuestion | null;
  totals: ImportTotals;
  newRows: number;
  newMinutes: number;
  known: { line: number; date: string; project: string; description: string }[];
  knownCount: number;
  refused: RefusedRow[];
  billedElsewhere: number;
  missing: Missing;
  /** What the file says its billable rows are worth, by currency: shown, never used. */
  stated: { currency: string; amount: string }[];
  sample: {
    line: number;
    date: string;
    person: string;
    client: string | null;
    project: string;
    task: string | null;
    description: string;
    minutes: number;
    billable: boolean;
    statedAmount: string | null;
    currency: string | null;
  }[];
}

export interface ImportScreen {
  batchId: string;
  fileName: string;
  progress: ImportProgress;
  /** Null once the import has ended and its file is gone. */
  preview: ImportPreview | null;
}

const shown = 100;

/** The page of one import: its dry run before, its progress and result after. */
export async function readImport(ctx: Ctx, batchId: string): Promise<ImportScreen> {
  authorize(ctx, "time:import");
  return inTenant(
    ctx,
    async (tx) => {
      const batch = await loadBatch(tx, ctx, batchId);
      const base = { batchId, fileName: batch.fileName, progress: progressOf(batch) };
      if (!batch.content || batch.status === "RUNNING" || batch.status === "QUEUED")
        return { ...base, preview: null };
      const parsed = parseBatch(batch);
      const firm = await loadFirm(tx, ctx);
      const missing = findMissing(await loadDirectory(tx, ctx), parsed.rows, firm.currency);
      const known = await knownHashes(tx, ctx, parsed.rows.map(importHash));
      const added = parsed.rows.filter((row) => !known.has(importHash(row)));
      const repeated = parsed.rows.filter((row) => known.has(importHash(row)));
      return {
        ...base,
        preview: {
          format: parsed.format,
          timeZone: batch.options.timeZone,
          dateOrder: batch.options.dateOrder ?? null,
          question: parsed.question ?? null,
          totals: parsed.totals,
          newRows: added.length,
          newMinutes: added.reduce((minutes, row) => minutes + row.minutes, 0),
          known: repeated
            .slice(0, shown)
            .map(({ line, date, project, description }) => ({ line, date, project, description })),
          knownCount: repeated.length,
          refused: parsed.refused,
          billedElsewhere: added.filter((row) => row.billedElsewhere).length,
          missing,
          stated: statedAmounts(parsed.rows),
          sample: added.slice(0, 20).map((row) => ({ ...row, person: row.person.name })),
        },
      };
    },
    { timeoutMs: 60_000 },
  );
}

function statedAmounts(rows: ImportRow[]): ImportPreview["stated"] {
  const amounts = new Map<string, string[]>();
  for (const { currency, statedAmount } of rows) {
    if (!statedAmount || !currency || !isCurrency(currency)) continue;
    const list = amounts.get(currency) ?? [];
    list.push(toCurrencyDigits(statedAmount, currency));
    amounts.set(currency, list);
  }
  return [...amounts].map(([currency, list]) => ({ currency, amount: sum(list, currency) }));
}

/** How far an import is, for the progress bar. */
export async function readImportProgress(ctx: Ctx, batchId: string): Promise<ImportProgress> {
  authorize(ctx, "time:import");
  return inTenant(ctx, async (tx) => progressOf(await loadBatch(tx, ctx, batchId)));
}

function progressOf(batch: ImportProgress): ImportProgress {
  const { status, rowsTotal, rowsDone, rowsAdded, rowsKnown, rowsRefused, minutesAdded, error } = batch;
  return { status, rowsTotal, rowsDone, rowsAdded, rowsKnown, rowsRefused, minutesAdded, error };
}

export interface RecentImport {
  id: string;
  fileName: string;
  format: string;
  status: ImportProgress["status"];
  rowsAdded: number;
  createdAt: string;
}

/** The last imports of the firm, and the firm's zone as the first choice for the next. */
export async function readImports(ctx: Ctx): Promise<{ recent: RecentImport[]; timeZone: string }> {
  authorize(ctx, "time:import");
  return inTenant(ctx, async (tx) => {
    const firm = await loadFirm(tx, ctx);
    const rows = await tx.importBatch.findMany({
      where: { tenantId: ctx.tenantId },
      select: { id: true, fileName: true, format: true, status: true, rowsAdded: true, createdAt: true },
      orderBy: { id: "desc" },
      take: 20,
    });
    return {
      timeZone: firm.timeZone,
      recent: rows.map((row) => ({
        ...row,
        status: row.status as ImportProgress["status"],
        createdAt: row.createdAt.toISOString(),
      })),
    };
  });
}
