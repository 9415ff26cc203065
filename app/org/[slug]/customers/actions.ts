"use server";

import { oneCustomerInput, saveCustomerInput } from "@/lib/customers/schema";
import { archiveCustomer } from "@/server/customers/archive-customer";
import { restoreCustomer } from "@/server/customers/restore-customer";
import { saveCustomer } from "@/server/customers/save-customer";
import { defineAction } from "@/server/http/action";

export const saveCustomerAction = defineAction(saveCustomerInput, saveCustomer);
export const archiveCustomerAction = defineAction(oneCustomerInput, archiveCustomer);
export const restoreCustomerAction = defineAction(oneCustomerInput, restoreCustomer);
