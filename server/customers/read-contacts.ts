import { can } from "@/lib/permissions";
import { authorize } from "../authorize";
import type { Ctx } from "../ctx";
import { inTenant, type Tx } from "../db";
import { type CustomerHeader, findCustomer } from "./read";

export interface ContactRow {
  id: string;
  version: number;
  name: string;
  email: string;
  phone: string;
  role: string;
  isPrimary: boolean;
}

export interface ContactsScreen {
  customer: CustomerHeader;
  /** Where invoices go by default; empty when the customer has none. */
  invoiceEmail: string;
  contacts: ContactRow[];
  mayChange: boolean;
}

/** The people of a customer, the primary one first. */
export async function readContacts(ctx: Ctx, customerId: string): Promise<ContactsScreen> {
  authorize(ctx, "customer:read");
  return inTenant(ctx, async (tx) => {
    const customer = await findCustomer(tx, ctx, customerId);
    return {
      customer: { id: customer.id, name: customer.name, isArchived: customer.archivedAt !== null },
      invoiceEmail: customer.email,
      contacts: await loadContacts(tx, ctx, customerId),
      mayChange: can(ctx.role, "customer:write"),
    };
  });
}

const loadContacts = (tx: Tx, ctx: Ctx, customerId: string) => tx.$queryRaw<ContactRow[]>`
  SELECT id, version, name, email, phone, role, is_primary AS "isPrimary" FROM customer_contacts
  WHERE tenant_id = ${ctx.tenantId}::uuid AND customer_id = ${customerId}::uuid
  ORDER BY is_primary DESC, lower(name), id LIMIT 200`;

/** Somebody an invoice can be sent to; `name` is the contact's, or the customer's for its own address. */
export interface Recipient {
  name: string;
  email: string;
}

/** To whom a customer's invoices can go: its address for invoices, the primary contact, then the others; each address once. */
export async function readRecipients(ctx: Ctx, customerId: string): Promise<Recipient[]> {
  authorize(ctx, "customer:read");
  return inTenant(ctx, async (tx) => {
    const customer = await findCustomer(tx, ctx, customerId);
    const people = [customer, ...(await loadContacts(tx, ctx, customerId))];
    const byAddress = new Map<string, Recipient>();
    for (const { name, email } of people) {
      const key = email.toLowerCase();
      if (email && !byAddress.has(key)) byAddress.set(key, { name, email });
    }
    return [...byAddress.values()];
  });
}
