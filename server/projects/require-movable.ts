import { AppError } from "@/lib/result";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";

/**
 * CONFLICT when a project cannot go to another customer: its time is billed, stands on a draft, or would be left
 * unbilled on work that nobody is billed for. Billed means locked on every path (domain rules §2).
 */
export async function requireMovable(
  tx: Tx,
  ctx: Ctx,
  projectId: string,
  customerId: string | null,
): Promise<void> {
  const [found] = await tx.$queryRaw<
    { number: string | null; billed: boolean; drafted: boolean; open: boolean }[]
  >`
    SELECT EXISTS (SELECT FROM time_entries e WHERE e.tenant_id = ${ctx.tenantId}::uuid
        AND e.project_id = ${projectId}::uuid AND e.billed_minutes > 0) AS billed,
      (SELECT i.number FROM time_entries e JOIN invoices i ON i.tenant_id = e.tenant_id AND i.id = e.invoice_id
        WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.project_id = ${projectId}::uuid AND e.billed_minutes > 0
        ORDER BY i.id LIMIT 1) AS number,
      EXISTS (SELECT FROM invoice_lines l JOIN invoices i ON i.tenant_id = l.tenant_id AND i.id = l.invoice_id
        WHERE l.tenant_id = ${ctx.tenantId}::uuid AND l.project_id = ${projectId}::uuid AND i.status = 'DRAFT') AS drafted,
      EXISTS (SELECT FROM time_entries e WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.project_id = ${projectId}::uuid
        AND e.billable AND NOT e.billed_elsewhere
        AND e.billed_minutes + e.written_off_minutes < e.billable_minutes) AS open`;
  if (found?.billed) {
    const where = found.number ? ` on ${found.number}` : "";
    refuse(
      `Time of this project is billed${where}, so it stays with its customer. Add a new project instead.`,
    );
  }
  if (found?.drafted) {
    refuse("This project stands on a draft invoice. Delete its lines or the draft, then move the project.");
  }
  if (found?.open && customerId === null) {
    refuse(
      "This project has unbilled time. Bill it or make it non-billable before the project becomes internal.",
    );
  }
}

function refuse(message: string): never {
  throw new AppError("CONFLICT", message, { customerId: message });
}
