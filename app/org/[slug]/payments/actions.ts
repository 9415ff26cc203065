"use server";

import {
  applyCreditInput,
  recordPaymentInput,
  refundPaymentInput,
  reversePaymentInput,
  unapplyPaymentInput,
  undoWriteOffInput,
  writeOffBalanceInput,
} from "@/lib/payments/schema";
import { defineAction } from "@/server/http/action";
import { applyCredit } from "@/server/payments/apply-credit";
import { recordPayment } from "@/server/payments/record-payment";
import { refundPayment } from "@/server/payments/refund-payment";
import { reversePayment } from "@/server/payments/reverse-payment";
import { unapplyPayment } from "@/server/payments/unapply-payment";
import { undoWriteOff } from "@/server/payments/undo-write-off";
import { writeOffBalance } from "@/server/payments/write-off-balance";

export const recordPaymentAction = defineAction(recordPaymentInput, recordPayment);
export const applyCreditAction = defineAction(applyCreditInput, applyCredit);
export const unapplyPaymentAction = defineAction(unapplyPaymentInput, unapplyPayment);
export const refundPaymentAction = defineAction(refundPaymentInput, refundPayment);
export const reversePaymentAction = defineAction(reversePaymentInput, reversePayment);
export const writeOffBalanceAction = defineAction(writeOffBalanceInput, writeOffBalance);
export const undoWriteOffAction = defineAction(undoWriteOffInput, undoWriteOff);
