import { can } from "@/lib/permissions";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant } from "../db";
import type { PageRequest } from "../keyset";
import { type CustomerCredit, loadCredit } from "../payments/credit";
import { listPayments, type PaymentPage } from "../payments/list";
import { type CustomerHeader, findCustomer } from "./read";

export interface CustomerPaymentsScreen extends PaymentPage {
  customer: CustomerHeader;
  /** What they have with the firm, by currency; never summed over two. */
  credit: CustomerCredit[];
  mayRecord: boolean;
}

/** The payments of a customer, one page of them, and their credit. */
export async function readCustomerPayments(
  ctx: Ctx,
  { customerId, ...page }: PageRequest & { customerId: string },
): Promise<CustomerPaymentsScreen> {
  authorize(ctx, "payment:read");
  return inTenant(ctx, async (tx) => {
    const customer = await findCustomer(tx, ctx, customerId);
    return {
      ...(await listPayments(tx, ctx, { ...page, customerId })),
      customer: { id: customer.id, name: customer.name, isArchived: customer.archivedAt !== null },
      credit: await loadCredit(tx, ctx, customerId),
      mayRecord: can(ctx.role, "payment:record"),
    };
  });
}
