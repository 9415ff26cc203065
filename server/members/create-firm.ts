import { AppError } from "@/lib/result";
import { audit } from "../audit";
import { authorize } from "../authorize";
import { type Ctx, newId } from "../ctx";
import { identity, inTenant, type Tx } from "../db";
import { hashPassword } from "./session";

export interface NewFirm {
  slug: string;
  name: string;
  currency: string;
  timeZone: string;
  owner: { name: string; email: string; password: string };
}

/** Opens a firm: its owner, its settings, its two number series and a first tax rate. Returns the owner's ctx. */
export async function createFirm(firm: NewFirm, origin: Pick<Ctx, "now" | "ip" | "userAgent">): Promise<Ctx> {
  const ownerEmail = firm.owner.email.trim().toLowerCase();
  if (await identity().organization.findUnique({ where: { slug: firm.slug } })) {
    throw new AppError("CONFLICT", `The address ${firm.slug} is taken. Choose another.`, {
      slug: "This address is taken.",
    });
  }
  const passwordHash = await hashPassword(firm.owner.password);
  const organizationId = newId();
  const memberId = newId();
  const user = await identity().$transaction(async (tx) => {
    await tx.organization.create({ data: { id: organizationId, slug: firm.slug, name: firm.name } });
    const known = await tx.user.findUnique({ where: { email: ownerEmail } });
    const owner =
      known ??
      (await tx.user.create({
        data: { id: newId(), email: ownerEmail, name: firm.owner.name, passwordHash },
      }));
    await tx.membership.create({
      data: {
        organizationId,
        id: memberId,
        userId: owner.id,
        name: firm.owner.name,
        email: ownerEmail,
        role: "OWNER",
      },
    });
    return owner;
  });
  const ctx: Ctx = {
    tenantId: organizationId,
    actor: { kind: "user", userId: user.id, memberId, name: firm.owner.name },
    role: "OWNER",
    requestId: newId(),
    ...origin,
  };
  await furnish(ctx, firm);
  return ctx;
}

async function furnish(ctx: Ctx, firm: NewFirm): Promise<void> {
  authorize(ctx, "settings:write");
  await inTenant(ctx, async (tx) => {
    const taxRateId = newId();
    await tx.taxRate.create({
      data: {
        tenantId: ctx.tenantId,
        id: taxRateId,
        name: "No tax",
        category: "O",
        rate: "0",
        reason: "Not subject to tax",
      },
    });
    await tx.firmSettings.create({
      data: {
        tenantId: ctx.tenantId,
        legalName: firm.name,
        currency: firm.currency,
        timeZone: firm.timeZone,
        defaultTaxRateId: taxRateId,
      },
    });
    await createSeries(tx, ctx);
    await audit(tx, ctx, {
      action: "firm.created",
      subjectType: "firm",
      subjectId: ctx.tenantId,
      after: { name: firm.name, slug: firm.slug, currency: firm.currency, timeZone: firm.timeZone },
    });
  });
}

async function createSeries(tx: Tx, ctx: Ctx): Promise<void> {
  await tx.invoiceSeries.createMany({
    data: [
      { kind: "INVOICE", name: "Invoices", pattern: "INV-{0000}" },
      { kind: "CREDIT_NOTE", name: "Credit notes", pattern: "CN-{0000}" },
    ].map((series) => ({ ...series, tenantId: ctx.tenantId, id: newId(), reset: "NEVER", isDefault: true })),
  });
}
