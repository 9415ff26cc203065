import { systemCtx } from "../ctx";
import { storeInvoiceFile } from "../documents/storage";
import { deliverEmail } from "../email/deliver-email";
import { commitImport } from "../imports/commit-import";
import { runBulk } from "../invoices/run-bulk";
import type { QueueName } from "./queues";

export type JobData = Record<string, string> & { tenantId: string };

/** A job is one line that calls a verb, as the product itself on behalf of the member who asked for it. */
export const handlers: Record<QueueName, (data: JobData) => Promise<unknown>> = {
  "invoice.render": (data) => storeInvoiceFile(ctxOf(data), { invoiceId: data.invoiceId ?? "" }),
  "invoice.email": (data) => deliverEmail(ctxOf(data), { deliveryId: data.deliveryId ?? "" }),
  "invoice.bulk": (data) => runBulk(ctxOf(data), { runId: data.runId ?? "" }),
  "import.commit": (data) => commitImport(ctxOf(data), { batchId: data.batchId ?? "" }),
};

const ctxOf = (data: JobData) => systemCtx(data.tenantId, new Date(), data.memberId || undefined);
