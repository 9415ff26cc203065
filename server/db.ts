import { PrismaPg } from "@prisma/adapter-pg";
import { Prisma, PrismaClient } from "@/prisma/generated/client";
import type { Ctx } from "./ctx";
import { env } from "./env";

export { Prisma };
export type Tx = Prisma.TransactionClient;

// Next's development server loads modules again on each change; one pool stays.
const kept = globalThis as { docketPrisma?: PrismaClient };

function client(): PrismaClient {
  if (!kept.docketPrisma) {
    kept.docketPrisma = new PrismaClient({
      adapter: new PrismaPg({ connectionString: env().APP_DATABASE_URL, max: 20 }),
    });
  }
  return kept.docketPrisma;
}

export interface TenantOptions {
  /** How long the transaction may take; 15 s unless a job needs more. */
  timeoutMs?: number;
  /** All statements see the firm as it was at the first one: for reports whose parts have to agree. */
  snapshot?: boolean;
}

/**
 * Runs `fn` in one transaction as the application's role, with the firm set as its first statement: row-level
 * security then shows this firm's rows and no other. A thrown error rolls everything back.
 */
export function inTenant<T>(
  ctx: Pick<Ctx, "tenantId">,
  fn: (tx: Tx) => Promise<T>,
  options: TenantOptions = {},
): Promise<T> {
  return client().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.tenant_id', ${ctx.tenantId}, true)`;
      return fn(tx);
    },
    {
      timeout: options.timeoutMs ?? 15_000,
      maxWait: 20_000,
      isolationLevel: options.snapshot ? "RepeatableRead" : undefined,
    },
  );
}

type IdentityClient = Pick<
  PrismaClient,
  "user" | "organization" | "membership" | "session" | "rateLimit" | "$transaction" | "$queryRaw"
>;

/** The tables outside row-level security: users, firms, memberships, sessions. */
export function identity(): IdentityClient {
  return client();
}

/** Closes the pool; for scripts and tests. */
export async function disconnect(): Promise<void> {
  await kept.docketPrisma?.$disconnect();
  kept.docketPrisma = undefined;
}

/** A calendar date as Prisma wants it: midnight UTC. */
export const toDbDate = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** A calendar date as it came from Prisma. */
export const fromDbDate = (date: Date): string => date.toISOString().slice(0, 10);
