import type { z } from "zod";
import type {
  applyCreditInput,
  recordPaymentInput,
  refundPaymentInput,
  reversePaymentInput,
  unapplyPaymentInput,
  undoWriteOffInput,
  writeOffBalanceInput,
} from "@/lib/payments/schema";
import type { Result } from "@/lib/result";

type Action<Schema extends z.ZodType, Value> = (input: z.input<Schema>) => Promise<Result<Value>>;

/** The server actions that the pages of payments and invoices hand to these components. */
export interface PaymentActions {
  record: Action<typeof recordPaymentInput, { id: string; credit: string }>;
  apply: Action<typeof applyCreditInput, { parts: unknown[] }>;
  unapply: Action<typeof unapplyPaymentInput, void>;
  refund: Action<typeof refundPaymentInput, { reopened: string[] }>;
  reverse: Action<typeof reversePaymentInput, { reopened: string[] }>;
  writeOff: Action<typeof writeOffBalanceInput, void>;
  undoWriteOff: Action<typeof undoWriteOffInput, void>;
}
