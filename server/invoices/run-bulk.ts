import type { BulkKind } from "@/lib/invoices/bulk";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant, type Tx } from "../db";
import { invoiceFile } from "../documents/invoice-file";
import { enqueue } from "../jobs/queue";
import { log } from "../log";
import { memberCtx } from "../members/member-ctx";
import { refusalOf } from "../refusal";
import { approveIn } from "./approve-invoice";
import { type Mail, mailInvoice } from "./mail-invoice";

// One job does this many, and the next goes on: so none is long enough for the queue to think it dead.
const itemsPerJob = 100;

interface Run {
  id: string;
  kind: BulkKind;
  mail: Mail;
}

interface Item {
  invoiceId: string;
  version: number;
}

/**
 * Carries out work on many invoices with the rights of who began it, one transaction an invoice: the work and its result
 * are committed together, so that a job that died is taken up where it stopped and nothing is done twice.
 */
export async function runBulk(system: Ctx, { runId }: { runId: string }): Promise<{ worked: number }> {
  const row = await inTenant(system, (tx) =>
    tx.bulkRun.findFirst({ where: { tenantId: system.tenantId, id: runId } }),
  );
  if (!row) throw new AppError("NOT_FOUND", "There is no such work.");
  const run: Run = {
    id: runId,
    kind: row.kind as BulkKind,
    mail: { subject: row.mailSubject ?? "", message: row.mailMessage ?? "" },
  };
  const { tenantId, memberId, ip, userAgent } = row;
  for (let worked = 0; worked < itemsPerJob; worked += 1) {
    const now = new Date(Math.max(Date.now(), system.now.getTime()));
    const who = await memberCtx({ tenantId, memberId, ip, userAgent, now }).catch(toldReason);
    const item = await workOnNext(system, who, run);
    if (!item) {
      if (worked > 0) await finish(system, run);
      return { worked };
    }
  }
  await inTenant(system, (tx) => enqueue(tx, system, { name: "invoice.bulk", data: { runId } }));
  return { worked: itemsPerJob };
}

/** Does the next one that waits; null when none does. A refusal becomes its result, and the others go on. */
async function workOnNext(system: Ctx, who: Ctx | string, run: Run): Promise<Item | null> {
  let taken: Item | null = null;
  try {
    return await inTenant(
      system,
      async (tx) => {
        taken = await takeItem(tx, system, run);
        if (!taken) return null;
        if (typeof who === "string") throw new AppError("FORBIDDEN", who);
        const message = await workOn(tx, who, run, taken);
        await note(tx, system, run, taken, "DONE", message);
        return taken;
      },
      { timeoutMs: 120_000 },
    );
  } catch (error) {
    if (!taken) throw error;
    const failed: Item = taken;
    const message = toldReason(error);
    await inTenant(system, (tx) => note(tx, system, run, failed, "FAILED", message));
    return failed;
  }
}

// Two jobs on one run never take the same invoice.
async function takeItem(tx: Tx, ctx: Ctx, run: Run): Promise<Item | null> {
  const [item] = await tx.$queryRaw<Item[]>`
    SELECT invoice_id AS "invoiceId", version FROM bulk_run_items
    WHERE tenant_id = ${ctx.tenantId}::uuid AND run_id = ${run.id}::uuid AND state = 'PENDING'
    ORDER BY position LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return item ?? null;
}

/** Does what was asked with one invoice; returns what there is to say of it. */
async function workOn(tx: Tx, ctx: Ctx, { kind, mail }: Run, item: Item): Promise<string | null> {
  if (kind === "APPROVE") {
    authorize(ctx, "invoice:approve");
    return `Approved as ${(await approveIn(tx, ctx, item)).number}.`;
  }
  if (kind === "SEND") {
    authorize(ctx, "invoice:send");
    return `Sent to ${(await mailInvoice(tx, ctx, item.invoiceId, mail)).join(", ")}.`;
  }
  // Rendering has its own transactions, and the same file is stored once.
  await invoiceFile(ctx, item);
  return null;
}

async function note(
  tx: Tx,
  ctx: Ctx,
  run: Run,
  item: Item,
  state: "DONE" | "FAILED",
  message: string | null,
) {
  await tx.bulkRunItem.updateMany({
    where: { tenantId: ctx.tenantId, runId: run.id, invoiceId: item.invoiceId, state: "PENDING" },
    data: { state, message, finishedAt: ctx.now },
  });
}

async function finish(ctx: Ctx, run: Run): Promise<void> {
  await inTenant(ctx, async (tx) => {
    const states = await tx.$queryRaw<{ state: string; invoices: number }[]>`
      SELECT state, count(*)::int AS invoices FROM bulk_run_items
      WHERE tenant_id = ${ctx.tenantId}::uuid AND run_id = ${run.id}::uuid GROUP BY state`;
    await audit(tx, ctx, {
      action: "invoices.bulk-finished",
      subjectType: "bulk-run",
      subjectId: run.id,
      after: { kind: run.kind, ...Object.fromEntries(states.map((row) => [row.state, row.invoices])) },
    });
  });
}

function toldReason(error: unknown): string {
  const told = error instanceof AppError ? error : refusalOf(error);
  if (told) return told.message;
  log.error({ err: error }, "work on many invoices: unexpected failure");
  return "Something went wrong on our side, and this invoice stayed as it was. Try it again.";
}
