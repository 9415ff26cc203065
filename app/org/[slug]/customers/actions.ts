"use server";

import { oneContactInput, saveContactInput } from "@/lib/customers/contact";
import { oneCustomerInput, saveCustomerInput } from "@/lib/customers/schema";
import { archiveCustomer } from "@/server/customers/archive-customer";
import { removeContact } from "@/server/customers/remove-contact";
import { restoreCustomer } from "@/server/customers/restore-customer";
import { saveContact } from "@/server/customers/save-contact";
import { saveCustomer } from "@/server/customers/save-customer";
import { defineAction } from "@/server/http/action";

export const saveCustomerAction = defineAction(saveCustomerInput, saveCustomer);
export const archiveCustomerAction = defineAction(oneCustomerInput, archiveCustomer);
export const restoreCustomerAction = defineAction(oneCustomerInput, restoreCustomer);
export const saveContactAction = defineAction(saveContactInput, saveContact);
export const removeContactAction = defineAction(oneContactInput, removeContact);
