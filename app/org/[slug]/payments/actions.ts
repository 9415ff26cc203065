"use server";

import { recordPaymentInput } from "@/lib/payments/schema";
import { defineAction } from "@/server/http/action";
import { recordPayment } from "@/server/payments/record-payment";

export const recordPaymentAction = defineAction(recordPaymentInput, recordPayment);
