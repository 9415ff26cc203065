import { createHash } from "node:crypto";
import { parseImport } from "@/lib/imports/parse";
import type { ImportRow, ParsedImport } from "@/lib/imports/row";
import { AppError } from "@/lib/result";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";
import { readRows } from "./read-rows";

export interface ImportOptions {
  timeZone: string;
  dateOrder?: "DMY" | "MDY" | "YMD";
}

export interface Batch {
  id: string;
  fileName: string;
  status: "PREVIEWED" | "QUEUED" | "RUNNING" | "DONE" | "FAILED";
  options: ImportOptions;
  content: Uint8Array | null;
  rowsTotal: number;
  rowsDone: number;
  rowsAdded: number;
  rowsKnown: number;
  rowsRefused: number;
  minutesAdded: number;
  error: string | null;
}

/** One import of this firm with its file; NOT_FOUND when there is none. */
export async function loadBatch(tx: Tx, ctx: Ctx, batchId: string): Promise<Batch> {
  const row = await tx.importBatch.findFirst({ where: { tenantId: ctx.tenantId, id: batchId } });
  if (!row) throw new AppError("NOT_FOUND", "There is no such import.");
  return { ...row, status: row.status as Batch["status"], options: row.options as unknown as ImportOptions };
}

/** Reads the rows of an import's file as its options say. */
export function parseBatch(batch: Pick<Batch, "content" | "options">): ParsedImport {
  if (!batch.content) throw new AppError("CONFLICT", "The file of this import is gone. Choose it again.");
  return parseImport(readRows(batch.content), batch.options);
}

/** What makes an entry the same entry in any later file. */
export const importHash = (row: Pick<ImportRow, "fingerprint">): string =>
  createHash("sha256").update(row.fingerprint).digest("hex");

/** Which of these rows the firm has already. */
export async function knownHashes(tx: Tx, ctx: Ctx, hashes: string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ hash: string }[]>`
    SELECT import_hash AS hash FROM time_entries
    WHERE tenant_id = ${ctx.tenantId}::uuid AND import_hash = ANY(${hashes}::text[])`;
  return new Set(rows.map((row) => row.hash));
}
