import { type BillingState, billingStateOf, lockReason } from "@/lib/time/billing-state";
import { AppError } from "@/lib/result";
import { authorize } from "../authorize";
import { type Ctx, memberIdOf } from "../ctx";
import type { Tx } from "../db";
import { isLead } from "../projects/leads";

/** A time entry under lock, with what of it is billed and which draft holds it. */
export interface LockedEntry {
  id: string;
  version: number;
  memberId: string;
  projectId: string;
  projectName: string;
  isArchived: boolean;
  taskId: string | null;
  date: string;
  minutes: number;
  billable: boolean;
  billableMinutes: number;
  description: string;
  currency: string;
  rate: string | null;
  rateSource: string | null;
}
