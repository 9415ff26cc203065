import type { Ctx } from "../ctx";
import type { Tx } from "../db";

export interface CustomerCredit {
  currency: string;
  amount: string;
}

/** The customer's credit by currency: what payments have left that no invoice has and nobody got back. */
export const loadCredit = (tx: Tx, ctx: Ctx, customerId: string) => tx.$queryRaw<CustomerCredit[]>`
  SELECT currency, sum(amount - applied - refunded)::text AS amount FROM payments
  WHERE tenant_id = ${ctx.tenantId}::uuid AND customer_id = ${customerId}::uuid AND applied + refunded < amount
  GROUP BY currency ORDER BY currency`;
