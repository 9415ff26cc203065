import { effectivePolicy, type InvoicePolicy, type PolicyOverride } from "@/lib/invoices/effective-policy";
import type { Grouping } from "@/lib/invoices/grouping";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";
import { loadFirm } from "../firm/load-firm";

interface Choice {
  customerId: string;
  projectIds: Iterable<string>;
  /** What the person chose for this draft; without it each project has its own. */
  grouping?: Grouping;
}

/** How the time of these projects becomes lines, by firm, customer and project: what a draft keeps of it. */
export async function loadPolicy(tx: Tx, ctx: Ctx, choice: Choice): Promise<InvoicePolicy> {
  const firm = await loadFirm(tx, ctx);
  const ids = [...new Set(choice.projectIds)];
  const customers = await tx.$queryRaw<PolicyOverride[]>`
    SELECT time_rounding AS "timeRounding", grouping FROM customers
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${choice.customerId}::uuid`;
  const projects = await tx.$queryRaw<(PolicyOverride & { id: string })[]>`
    SELECT id, time_rounding AS "timeRounding", grouping FROM projects
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ANY(${ids}::uuid[]) ORDER BY id`;
  const levels = {
    firm: { timeRounding: firm.timeRounding, grouping: firm.grouping as Grouping },
    customer: customers[0] ?? { timeRounding: null, grouping: null },
    grouping: choice.grouping,
  };
  return {
    ...effectivePolicy(levels),
    projects: Object.fromEntries(
      projects.map((project) => [project.id, effectivePolicy({ ...levels, project })]),
    ),
  };
}
