import { type Ctx, memberIdOf, newId } from "@/server/ctx";
import { identity, inTenant, toDbDate } from "@/server/db";
import { testNow } from "./firm";
import type { Story } from "./ledger-steps";

export const digitsOf = { EUR: 2, JPY: 0, KWD: 3 } as const;

const dayZero = Date.parse("2026-11-10T00:00:00Z");
/** The model counts days, the product writes them. */
export const dateOf = (day: number): string =>
  new Date(dayZero + day * 86_400_000).toISOString().slice(0, 10);

/** Minor units as the product writes an amount. */
export function amountText(minor: bigint, currency: Story["currency"]): string {
  return decimalText(minor, digitsOf[currency]);
}

/** A whole number of the last of so many decimals. */
export function decimalText(value: bigint, digits: number): string {
  if (value < 0n) return `-${decimalText(-value, digits)}`;
  const text = value.toString().padStart(digits + 1, "0");
  return digits ? `${text.slice(0, -digits)}.${text.slice(-digits)}` : text;
}

export interface StoryBooks {
  ctx: Ctx;
  customerId: string;
  entryIds: string[];
  taxRateIds: Record<string, string>;
}

let userId: Promise<string> | undefined;
const anybody = () => {
  const id = newId();
  userId ??= identity()
    .user.create({ data: { id, email: `${id}@example.com`, name: "Olivia Owner" } })
    .then(() => id);
  return userId;
};

/** A firm of its own for one story, made by plain rows: what a story needs and nothing that is slow. */
export async function openBooks(story: Story): Promise<StoryBooks> {
  const ctx = await openFirm();
  const taxRateIds: Record<string, string> = { 7: newId(), 19: newId() };
  await writeSettings(ctx, story, taxRateIds);
  return { ctx, taxRateIds, ...(await writeWork(ctx, story)) };
}

const name = "Lindqvist & Partner";
const party = { address: "Lindenstraße 4\n10969 Berlin", country: "DE" };

async function openFirm(): Promise<Ctx> {
  const [tenantId, memberId, owner] = [newId(), newId(), await anybody()];
  await identity().organization.create({ data: { id: tenantId, slug: `story-${tenantId}`, name } });
  await identity().membership.create({
    data: { organizationId: tenantId, id: memberId, userId: owner, name: "Olivia Owner", role: "OWNER" },
  });
  return {
    tenantId,
    actor: { kind: "user", userId: owner, memberId, name: "Olivia Owner" },
    role: "OWNER",
    now: testNow,
    requestId: newId(),
    ip: null,
    userAgent: null,
  };
}

function writeSettings(ctx: Ctx, { currency, coin, increment }: Story, taxRateIds: Record<string, string>) {
  const { tenantId } = ctx;
  return inTenant(ctx, async (tx) => {
    await tx.taxRate.createMany({
      data: Object.entries(taxRateIds).map(([rate, id]) => ({
        tenantId,
        id,
        name: `VAT ${rate} %`,
        category: "S",
        rate,
      })),
    });
    await tx.firmSettings.create({
      data: {
        tenantId,
        legalName: name,
        currency,
        timeZone: "Europe/Berlin",
        ...party,
        taxId: "DE123456788",
        paymentInstructions: "IBAN DE89 3704 0044 0532 0130 00",
        defaultTaxRateId: taxRateIds[19],
        cashRounding: coin === 1 ? null : amountText(BigInt(coin), currency),
        timeRounding: { increment, direction: "UP", scope: "ENTRY", minimumMinutes: 0 },
      },
    });
    await tx.invoiceSeries.createMany({
      data: [
        { kind: "INVOICE", name: "Invoices", pattern: "INV-{0000}" },
        { kind: "CREDIT_NOTE", name: "Credit notes", pattern: "CN-{0000}" },
      ].map((series) => ({ ...series, tenantId, id: newId(), reset: "NEVER", isDefault: true })),
    });
  });
}

/** The customer, a project, and the entries in the order of the story. */
async function writeWork(ctx: Ctx, { currency, discounts, entries }: Story) {
  const { tenantId } = ctx;
  const [customerId, projectId, memberId] = [newId(), newId(), memberIdOf(ctx) ?? ""];
  const entryIds = entries.map(() => newId());
  const terms = discounts ? "2/10 NET 30" : "NET 30";
  await inTenant(ctx, async (tx) => {
    await tx.customer.create({
      data: { tenantId, id: customerId, name: "Ostheim", email: "r@example.com", ...party, currency, terms },
    });
    await tx.project.create({ data: { tenantId, id: projectId, customerId, name: "Brücke" } });
    await tx.timeEntry.createMany({
      data: entries.map((entry, index) => ({
        tenantId,
        id: entryIds[index] ?? "",
        memberId,
        createdBy: memberId,
        projectId,
        spentOn: toDbDate("2026-11-02"),
        minutes: entry.minutes,
        billable: true,
        billableMinutes: entry.minutes,
        description: `Entry ${index}`,
        currency,
        rate: amountText(BigInt(entry.price), currency),
        rateSource: "Firm rate",
      })),
    });
  });
  return { customerId, entryIds };
}
