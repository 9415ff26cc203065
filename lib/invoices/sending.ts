import { z } from "zod";

/** How long an e-mail waits before it goes out, in seconds: the time to take it back. */
export const sendWaitsSeconds = 15;

export const undoSendInput = z.object({
  deliveryId: z.uuid("This reference is not valid. Reload the page and try again."),
});
export type UndoSendInput = z.output<typeof undoSendInput>;

/** How an e-mail can stand. */
export const deliveryStates = ["QUEUED", "SENDING", "SENT", "FAILED", "CANCELLED"] as const;
