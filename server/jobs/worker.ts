import PgBoss from "pg-boss";
import { disconnect } from "../db";
import { env } from "../env";
import { log } from "../log";
import { handlers, type JobData } from "./handlers";
import { queues } from "./queues";

// Claims jobs from the database, so that any number of workers can run beside each other.
const boss = new PgBoss({ connectionString: env().APP_DATABASE_URL, migrate: false, schedule: false });
boss.on("error", (error) => log.error({ err: error }, "job queue"));
await boss.start();

for (const queue of queues) {
  await boss.work<JobData>(queue, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async ([job]) => {
    if (!job) return;
    const startedAt = Date.now();
    try {
      await handlers[queue](job.data);
      log.info({ job: queue, id: job.id, ms: Date.now() - startedAt }, "job done");
    } catch (error) {
      log.error({ job: queue, id: job.id, err: error }, "job failed");
      throw error;
    }
  });
}
log.info({ queues }, "worker ready");

async function stop(): Promise<void> {
  await boss.stop({ graceful: true, timeout: 10_000 });
  await disconnect();
  process.exit(0);
}
process.once("SIGTERM", stop);
process.once("SIGINT", stop);
