import { createHash } from "node:crypto";
import { type AnswerImportInput, maxImportBytes, type PreviewImportInput } from "@/lib/imports/schema";
import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf, newId } from "../ctx";
import { inTenant } from "../db";
import { loadBatch, parseBatch } from "./read-batch";

/** Takes a file in to look at it: a file that cannot be read is refused with one sentence, and nothing is kept of it. */
export async function uploadImport(ctx: Ctx, input: PreviewImportInput): Promise<{ batchId: string }> {
  authorize(ctx, "time:import");
  const content = Buffer.from(input.contentBase64, "base64");
  if (content.length > maxImportBytes)
    throw new AppError("INVALID", "The file is larger than 10 MB; export a shorter period.");
  const options = { timeZone: input.timeZone, dateOrder: input.dateOrder };
  const parsed = parseBatch({ content, options });
  const batchId = newId();
  await inTenant(ctx, async (tx) => {
    await tx.importBatch.create({
      data: {
        tenantId: ctx.tenantId,
        id: batchId,
        format: parsed.format,
        fileName: input.fileName,
        fileSha256: createHash("sha256").update(content).digest("hex"),
        content,
        options,
        status: "PREVIEWED",
        createdBy: memberIdOf(ctx) ?? "",
        createdAt: ctx.now,
      },
    });
    await audit(tx, ctx, {
      action: "import.previewed",
      subjectType: "import",
      subjectId: batchId,
      after: {
        fileName: input.fileName,
        format: parsed.format,
        rows: parsed.rows.length,
        refused: parsed.refused.length,
      },
    });
  });
  return { batchId };
}

/** Keeps the person's answers about the zone or the order of the dates; the preview then reads the file anew. */
export async function answerImport(
  ctx: Ctx,
  { batchId, ...options }: AnswerImportInput,
): Promise<{ batchId: string }> {
  authorize(ctx, "time:import");
  return inTenant(ctx, async (tx) => {
    const batch = await loadBatch(tx, ctx, batchId);
    if (batch.status !== "PREVIEWED")
      throw new AppError("CONFLICT", "This import has been started already. Choose the file again.");
    await tx.importBatch.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id: batchId } },
      data: { options },
    });
    await audit(tx, ctx, {
      action: "import.answered",
      subjectType: "import",
      subjectId: batchId,
      before: batch.options,
      after: options,
    });
    return { batchId };
  });
}
