import { AppError } from "@/lib/result";
import type { Customer } from "@/prisma/generated/client";
import type { Ctx } from "../ctx";
import type { Tx } from "../db";

/** Locks one customer (`FOR UPDATE`); NOT_FOUND when this firm has none with that id. */
export async function lockCustomer(tx: Tx, ctx: Ctx, customerId: string): Promise<Customer> {
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM customers WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${customerId}::uuid FOR UPDATE`;
  if (locked.length === 0) throw new AppError("NOT_FOUND", "There is no such customer.");
  return tx.customer.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: customerId } },
  });
}

/** The same, of a customer that is in use; CONFLICT when it is archived. */
export async function lockCustomerInUse(tx: Tx, ctx: Ctx, customerId: string): Promise<Customer> {
  const customer = await lockCustomer(tx, ctx, customerId);
  if (customer.archivedAt) {
    throw new AppError("CONFLICT", `${customer.name} is archived. Restore it to change it.`);
  }
  return customer;
}

/** CONFLICT when another customer in use has this name; whoever asks next waits until this transaction has ended. */
export async function requireFreeName(tx: Tx, ctx: Ctx, name: string, ownId: string | null): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${ctx.tenantId} customers`}, 0))`;
  const [same] = await tx.$queryRaw<{ name: string }[]>`
    SELECT name FROM customers WHERE tenant_id = ${ctx.tenantId}::uuid AND lower(name) = lower(${name})
      AND archived_at IS NULL AND id IS DISTINCT FROM ${ownId}::uuid`;
  if (!same) return;
  const message = `There is a customer called ${same.name} already. Choose another name.`;
  throw new AppError("CONFLICT", message, { name: message });
}
