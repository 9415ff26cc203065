import { saveCustomerInput } from "@/lib/customers/schema";
import { saveProjectInput } from "@/lib/projects/schema";
import { saveRateInput } from "@/lib/rates/schema";
import type { Ctx } from "@/server/ctx";
import { saveCustomer } from "@/server/customers/save-customer";
import { saveProject } from "@/server/projects/save-project";
import { setProjectMember } from "@/server/projects/set-project-member";
import { saveRate } from "@/server/rates/save-rate";
import { newMember } from "./firm";

/** Adds a customer as its form would. */
export const addCustomer = (ctx: Ctx, input: { name?: string; currency?: string } = {}) =>
  saveCustomer(ctx, saveCustomerInput.parse({ name: "Straßenbau Ostheim", currency: "EUR", ...input }));

/** Adds a project; without `customerId` it is internal. */
export const addProject = (ctx: Ctx, input: { customerId?: string; name?: string; currency?: string } = {}) =>
  saveProject(ctx, saveProjectInput.parse({ customerId: "", name: "Brücke", ...input }));

/** Adds a rate for the whole firm, unless the input narrows it. */
export const addRate = (ctx: Ctx, input: Partial<Parameters<typeof saveRateInput.parse>[0] & object> = {}) =>
  saveRate(
    ctx,
    saveRateInput.parse({ currency: "EUR", billRate: "120", effectiveFrom: "2026-01-01", ...input }),
  );

/** A member who leads the project. */
export async function newLead(firm: Ctx, projectId: string): Promise<Ctx> {
  const lead = await newMember(firm, "MEMBER", "Lea Lead");
  const memberId = lead.actor.kind === "user" ? lead.actor.memberId : "";
  await setProjectMember(firm, { projectId, memberId, role: "LEAD" });
  return lead;
}
