import { bulkPermissions, leftOutReason } from "@/lib/invoices/bulk";
import type { StartBulkInput } from "@/lib/invoices/bulk-schema";
import { AppError } from "@/lib/result";
import { today } from "@/lib/time/calendar-date";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf, newId } from "../ctx";
import { inTenant, type Tx } from "../db";
import { loadFirm } from "../firm/load-firm";
import { enqueue } from "../jobs/queue";
import { type BulkProgress, loadRun } from "./list-bulk";
import { loadSelection, type Selected, stampOf } from "./list-selection";

/**
 * Puts work on many invoices in line; it goes on when the browser is closed. CONFLICT when one of them changed since the
 * person saw what would happen.
 */
export async function startBulk(ctx: Ctx, input: StartBulkInput): Promise<BulkProgress> {
  const { kind, selection, stamp, mail } = input;
  authorize(ctx, bulkPermissions[kind]);
  return inTenant(ctx, async (tx) => {
    const current = today(ctx.now, (await loadFirm(tx, ctx)).timeZone);
    const selected = await loadSelection(tx, ctx, selection, { kind, today: current });
    if (stampOf(kind, selected) !== stamp) {
      throw new AppError("CONFLICT", "Some of these invoices changed since you looked. Look at them again.");
    }
    const runId = newId();
    await tx.bulkRun.create({
      data: {
        tenantId: ctx.tenantId,
        id: runId,
        memberId: memberIdOf(ctx) ?? "",
        kind,
        mailSubject: mail?.subject,
        mailMessage: mail?.message,
        ip: ctx.ip,
        userAgent: ctx.userAgent,
        createdAt: ctx.now,
      },
    });
    const taking = await addItems(tx, ctx, { runId, kind, selected });
    await enqueue(tx, ctx, { name: "invoice.bulk", data: { runId } });
    await audit(tx, ctx, {
      action: "invoices.bulk-started",
      subjectType: "bulk-run",
      subjectId: runId,
      after: { kind, invoices: selected.length, taking },
    });
    return loadRun(tx, ctx, runId);
  });
}

interface NewItems {
  runId: string;
  kind: StartBulkInput["kind"];
  selected: Selected[];
}

/** What cannot take part has its result at once. CONFLICT when nothing can. */
async function addItems(tx: Tx, ctx: Ctx, { runId, kind, selected }: NewItems): Promise<number> {
  const rows = selected.map((invoice, position) => {
    const reason = leftOutReason(kind, invoice);
    return {
      tenantId: ctx.tenantId,
      runId,
      invoiceId: invoice.id,
      position,
      version: invoice.version,
      state: reason ? "SKIPPED" : "PENDING",
      message: reason,
      finishedAt: reason ? ctx.now : null,
    };
  });
  const taking = rows.filter((row) => row.state === "PENDING").length;
  if (taking === 0) {
    throw new AppError("CONFLICT", `There is nothing to do here. ${rows[0]?.message ?? ""}`.trim());
  }
  await tx.bulkRunItem.createMany({ data: rows });
  return taking;
}
