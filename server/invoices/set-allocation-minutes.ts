import { policyOf } from "@/lib/invoices/effective-policy";
import { lineMinutes } from "@/lib/invoices/line-minutes";
import type { SetAllocationMinutesInput } from "@/lib/invoices/schema";
import { requireAction } from "@/lib/invoices/status";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant, type Tx } from "../db";
import { adjustMinutes } from "../time/adjust-minutes";
import { type DraftAllocation, type LoadedDraft, type LoadedLine, loadDraft } from "./load-draft";
import { type LockedInvoice, lockInvoice, standingOn } from "./lock-invoice";
import { requireVersion, withdrawal } from "./update-draft";
import { totalColumns, writeLines } from "./write-lines";

/**
 * Bills fewer minutes of one entry on a draft, or more up to what is open; 0 takes the entry off. What is billed no more
 * stays unbilled, is held back, or is written off, as `rest` says, in the same transaction. CONFLICT for an older version.
 */
export async function setAllocationMinutes(
  ctx: Ctx,
  input: SetAllocationMinutesInput,
): Promise<{ version: number; total: string }> {
  authorize(ctx, "invoice:edit");
  return inTenant(
    ctx,
    async (tx) => {
      const draft = await lockInvoice(tx, ctx, input.invoiceId);
      authorize(ctx, "invoice:edit", await standingOn(tx, ctx, draft));
      requireAction(draft, "edit");
      await requireVersion(tx, ctx, draft, input.version);
      const content = await loadDraft(tx, ctx, draft.id);
      const { line, allocation } = requireAllocation(content, input);
      await requireOpen(tx, ctx, { draft, allocation, minutes: input.minutes });
      if (input.minutes === 0) await removeAllocation(tx, ctx, input);
      const lines = content.lines.flatMap((each) =>
        each === line ? withMinutes(content, line, allocation, input.minutes) : [each],
      );
      const totals = await writeLines(tx, ctx, { ...content, lines });
      const version = draft.version + 1;
      await tx.invoice.update({
        where: { tenantId_id: { tenantId: ctx.tenantId, id: draft.id } },
        data: { ...totalColumns(totals), ...withdrawal(ctx, draft), version, updatedAt: ctx.now },
      });
      const freed = allocation.minutes - input.minutes;
      if (freed > 0) await settleRest(tx, ctx, input, freed);
      await audit(tx, ctx, {
        action: "invoice.minutes-set",
        subjectType: "invoice",
        subjectId: draft.id,
        before: { version: draft.version, total: draft.total, minutes: allocation.minutes },
        after: { ...input, version, total: totals.total, lines: lines.length },
      });
      return { version, total: totals.total };
    },
    { timeoutMs: 60_000 },
  );
}

function requireAllocation(
  content: LoadedDraft,
  { lineId, timeEntryId }: SetAllocationMinutesInput,
): { line: LoadedLine; allocation: DraftAllocation } {
  const line = content.lines.find((each) => each.id === lineId);
  const allocation = line?.allocations.find((each) => each.timeEntryId === timeEntryId);
  if (line && allocation && allocation.minutes > 0) return { line, allocation };
  throw new AppError("NOT_FOUND", "This draft does not bill that entry any more. Reload the page to see it.");
}

/** Locks the entry; more minutes than those that are neither billed, held nor written off cannot be billed. */
async function requireOpen(
  tx: Tx,
  ctx: Ctx,
  { draft, allocation, minutes }: { draft: LockedInvoice; allocation: DraftAllocation; minutes: number },
): Promise<void> {
  const [entry] = await tx.$queryRaw<{ open: number }[]>`
    SELECT CASE WHEN billable AND NOT billed_elsewhere
      THEN billable_minutes - billed_minutes - held_minutes - written_off_minutes ELSE 0 END AS open
    FROM time_entries WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${allocation.timeEntryId}::uuid FOR UPDATE`;
  const [others] = await tx.$queryRaw<{ minutes: number }[]>`
    SELECT (coalesce(sum(minutes), 0) - ${allocation.minutes}::int)::int AS minutes FROM time_allocations
    WHERE tenant_id = ${ctx.tenantId}::uuid AND invoice_id = ${draft.id}::uuid
      AND time_entry_id = ${allocation.timeEntryId}::uuid`;
  const open = (entry?.open ?? 0) - (others?.minutes ?? 0);
  if (minutes <= Math.max(open, allocation.minutes)) return;
  throw new AppError("CONFLICT", `Of this entry ${open} min are open. Bill that much at most.`, {
    minutes: `At most ${open} min.`,
  });
}

/** The line with other minutes of one entry; none when that was its last. */
function withMinutes(
  content: LoadedDraft,
  line: LoadedLine,
  allocation: DraftAllocation,
  minutes: number,
): LoadedLine[] {
  const entries = line.allocations
    .map((each) => (each === allocation ? { ...each, minutes } : each))
    .filter((each) => each.minutes !== 0);
  if (entries.length === 0) return [];
  const { timeRounding } = policyOf(content.policy, allocation.projectId);
  const billed = lineMinutes(
    { minutes: line.minutes ?? 0, entries: line.allocations },
    entries,
    timeRounding,
  );
  return [
    {
      ...line,
      minutes: billed.minutes,
      allocations: entries.map((each, index) => ({
        ...each,
        roundedMinutes: billed.roundedMinutes[index] ?? 0,
      })),
    },
  ];
}

const removeAllocation = (tx: Tx, ctx: Ctx, input: SetAllocationMinutesInput) => tx.$executeRaw`
  DELETE FROM time_allocations WHERE tenant_id = ${ctx.tenantId}::uuid AND invoice_id = ${input.invoiceId}::uuid
    AND line_id = ${input.lineId}::uuid AND time_entry_id = ${input.timeEntryId}::uuid`;

async function settleRest(
  tx: Tx,
  ctx: Ctx,
  { rest, timeEntryId }: SetAllocationMinutesInput,
  minutes: number,
): Promise<void> {
  if (rest.kind === "OPEN") return;
  await adjustMinutes(tx, ctx, {
    kind: rest.kind,
    back: false,
    reason: rest.kind === "HOLD" ? "LATER" : rest.reason,
    note: rest.note,
    entries: [{ timeEntryId, minutes }],
  });
}
