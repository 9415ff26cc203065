/** The names of the jobs; a job is one line that calls a verb. */
export const queues = ["invoice.render", "invoice.email", "invoice.bulk", "import.commit"] as const;

export type QueueName = (typeof queues)[number];
