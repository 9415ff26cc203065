"use server";

import { previewReRateInput, reRateInput } from "@/lib/rates/re-rate";
import { deleteRateInput, saveRateInput } from "@/lib/rates/schema";
import { defineAction } from "@/server/http/action";
import { deleteRate } from "@/server/rates/delete-rate";
import { previewReRate } from "@/server/rates/preview-re-rate";
import { reRate } from "@/server/rates/re-rate";
import { saveRate } from "@/server/rates/save-rate";

export const saveRateAction = defineAction(saveRateInput, saveRate);
export const deleteRateAction = defineAction(deleteRateInput, deleteRate);
export const previewReRateAction = defineAction(previewReRateInput, previewReRate);
export const reRateAction = defineAction(reRateInput, reRate);
