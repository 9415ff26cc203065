import type { ImportRow } from "@/lib/imports/row";
import { type RateRow, resolveRate } from "@/lib/rates/resolve-rate";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf, newId } from "../ctx";
import { inTenant, type Tx } from "../db";
import { loadFirm } from "../firm/load-firm";
import { loadRates } from "../rates/find-rate";
import {
  createMissing,
  customerKey,
  type Directory,
  findMissing,
  findPerson,
  loadDirectory,
  projectKey,
  taskKey,
} from "./directory";
import { type Batch, importHash, loadBatch, parseBatch } from "./read-batch";

const chunkRows = 1000;

export interface ImportResult {
  added: number;
  known: number;
  refused: number;
  minutes: number;
}

/**
 * Carries out an import in one transaction: all of it, or nothing. Its progress is written beside it, where a page can
 * read it. Running it twice, or importing the same rows again, adds nothing.
 */
export async function commitImport(ctx: Ctx, { batchId }: { batchId: string }): Promise<ImportResult> {
  authorize(ctx, "time:import");
  try {
    return await inTenant(ctx, (tx) => commit(tx, ctx, batchId), { timeoutMs: 10 * 60_000 });
  } catch (error) {
    const message =
      error instanceof AppError
        ? error.message
        : "Something went wrong and nothing was imported. Start the import again.";
    await progress(ctx, batchId, { status: "FAILED", error: message });
    throw error;
  }
}

async function commit(tx: Tx, ctx: Ctx, batchId: string): Promise<ImportResult> {
  // One at a time a batch: the row itself must stay free for the progress that is written beside this transaction.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${batchId}, 0))`;
  const batch = await loadBatch(tx, ctx, batchId);
  if (batch.status === "DONE") {
    return {
      added: batch.rowsAdded,
      known: batch.rowsKnown,
      refused: batch.rowsRefused,
      minutes: batch.minutesAdded,
    };
  }
  await progress(ctx, batchId, { status: "RUNNING", rowsDone: 0 });
  const parsed = parseBatch(batch);
  const firm = await loadFirm(tx, ctx);
  const directory = await loadDirectory(tx, ctx);
  const missing = findMissing(directory, parsed.rows, firm.currency);
  await createMissing(tx, ctx, directory, missing);
  const price = { directory, rates: await loadRates(tx, ctx), firmCurrency: firm.currency };
  const result: ImportResult = { added: 0, known: 0, refused: parsed.refused.length, minutes: 0 };
  for (let start = 0; start < parsed.rows.length; start += chunkRows) {
    const rows = parsed.rows.slice(start, start + chunkRows).map((row) => toEntry(row, price));
    const inserted = await insertEntries(tx, ctx, batch, parsed.format, rows);
    result.added += inserted.length;
    result.minutes += inserted.reduce((minutes, row) => minutes + row.minutes, 0);
    await progress(ctx, batchId, { rowsDone: start + rows.length });
  }
  result.known = parsed.rows.length - result.added;
  await finish(tx, ctx, batchId, result, missing);
  return result;
}

interface Pricing {
  directory: Directory;
  rates: RateRow[];
  firmCurrency: string;
}

/** A row as an entry of this firm: the firm's own rates price it, whatever the file says. */
function toEntry(row: ImportRow, { directory, rates, firmCurrency }: Pricing) {
  const project = directory.projects.get(projectKey(row.client, row.project));
  const member = findPerson(directory, row.person);
  if (!project || !member)
    throw new Error(`line ${row.line} names a project or a person that was not created`);
  const customer = row.client === null ? undefined : directory.customers.get(customerKey(row.client));
  const billable = row.billable && project.customerId !== null;
  const currency = project.currency ?? customer?.currency ?? firmCurrency;
  const rate = billable
    ? resolveRate(rates, {
        projectId: project.id,
        customerId: project.customerId,
        memberId: member.id,
        date: row.date,
        currency,
      })
    : null;
  return {
    id: newId(),
    member_id: member.id,
    project_id: project.id,
    task_id: row.task === null ? null : (directory.tasks.get(taskKey(project.id, row.task))?.id ?? null),
    spent_on: row.date,
    started_at: row.start ?? null,
    minutes: row.minutes,
    billable,
    billable_minutes: billable ? row.minutes : 0,
    description: row.description,
    currency,
    rate: rate?.billRate ?? null,
    rate_source: rate?.source ?? null,
    rate_id: rate?.rateId ?? null,
    cost_rate: rate?.costRate ?? null,
    billed_elsewhere: row.billedElsewhere,
    import_hash: importHash(row),
  };
}

function insertEntries(tx: Tx, ctx: Ctx, batch: Batch, format: string, rows: ReturnType<typeof toEntry>[]) {
  return tx.$queryRaw<{ minutes: number }[]>`
    INSERT INTO time_entries (tenant_id, import_batch_id, source, created_by, created_at, id, member_id, project_id, task_id,
      spent_on, started_at, minutes, billable, billable_minutes, description, currency, rate, rate_source, rate_id, cost_rate,
      billed_elsewhere, import_hash)
    SELECT ${ctx.tenantId}::uuid, ${batch.id}::uuid, ${format}, ${memberIdOf(ctx)}::uuid, ${ctx.now}::timestamptz, x.*
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x (id uuid, member_id uuid, project_id uuid, task_id uuid,
      spent_on date, started_at timestamptz, minutes int, billable boolean, billable_minutes int, description text,
      currency text, rate numeric, rate_source text, rate_id uuid, cost_rate numeric, billed_elsewhere boolean, import_hash text)
    ON CONFLICT (tenant_id, import_hash) DO NOTHING
    RETURNING minutes`;
}

async function finish(
  tx: Tx,
  ctx: Ctx,
  batchId: string,
  result: ImportResult,
  missing: ReturnType<typeof findMissing>,
): Promise<void> {
  await tx.importBatch.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: batchId } },
    data: {
      status: "DONE",
      rowsAdded: result.added,
      rowsKnown: result.known,
      minutesAdded: result.minutes,
      content: null,
      finishedAt: new Date(),
    },
  });
  await audit(tx, ctx, {
    action: "import.committed",
    subjectType: "import",
    subjectId: batchId,
    after: { ...result, created: missing },
  });
}

/** Says how far it is, in a transaction of its own that others see at once. */
async function progress(
  ctx: Ctx,
  batchId: string,
  data: { status?: string; rowsDone?: number; error?: string },
): Promise<void> {
  authorize(ctx, "time:import");
  await inTenant(ctx, async (tx) => {
    await tx.importBatch.updateMany({
      where: { tenantId: ctx.tenantId, id: batchId, status: { not: "DONE" } },
      data,
    });
  });
}
