"use server";

import { previewReRateInput, reRateInput } from "@/lib/rates/re-rate";
import { deleteEntriesInput, moveEntriesInput, setEntriesBillableInput } from "@/lib/time/bulk-schema";
import { defineAction } from "@/server/http/action";
import { previewReRate } from "@/server/rates/preview-re-rate";
import { reRate } from "@/server/rates/re-rate";
import { deleteEntries } from "@/server/time/delete-entries";
import { moveEntries } from "@/server/time/move-entries";
import { previewMove } from "@/server/time/preview-move";
import { setEntriesBillable } from "@/server/time/set-entries-billable";

export const previewMoveAction = defineAction(moveEntriesInput, previewMove, { changes: false });
export const moveEntriesAction = defineAction(moveEntriesInput, moveEntries);
export const setEntriesBillableAction = defineAction(setEntriesBillableInput, setEntriesBillable);
export const deleteEntriesAction = defineAction(deleteEntriesInput, deleteEntries);
export const previewReRateChosenAction = defineAction(previewReRateInput, previewReRate, { changes: false });
export const reRateChosenAction = defineAction(reRateInput, reRate);
