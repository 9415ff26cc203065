import PgBoss from "pg-boss";
import type { Ctx } from "../ctx";
import { memberIdOf } from "../ctx";
import type { Tx } from "../db";
import { env } from "../env";
import type { QueueName } from "./queues";

export interface Job {
  name: QueueName;
  /** Ids only: what the job needs it reads when it runs. */
  data: Record<string, string>;
  startAfterSeconds?: number;
}

let boss: PgBoss | undefined;

function queue(): PgBoss {
  boss ??= new PgBoss({
    connectionString: env().APP_DATABASE_URL,
    migrate: false,
    supervise: false,
    schedule: false,
  });
  return boss;
}

/** Puts a job in line in the caller's own transaction: it runs if, and only if, the change is committed. */
export async function enqueue(tx: Tx, ctx: Ctx, job: Job): Promise<void> {
  const data = { ...job.data, tenantId: ctx.tenantId, memberId: memberIdOf(ctx) ?? "" };
  const startAfter = job.startAfterSeconds
    ? new Date(Date.now() + job.startAfterSeconds * 1000).toISOString()
    : undefined;
  await queue().insert([{ name: job.name, data, startAfter }], {
    db: { executeSql: async (text, values) => ({ rows: await tx.$queryRawUnsafe(text, ...values) }) },
  });
}
