"use server";

import {
  deleteTimeEntryInput,
  discardTimerInput,
  saveTimeEntryInput,
  setBillableInput,
  startTimerInput,
  stopTimerInput,
} from "@/lib/time/schema";
import { defineAction } from "@/server/http/action";
import { deleteTimeEntry } from "@/server/time/delete-time-entry";
import { discardTimer } from "@/server/time/discard-timer";
import { saveTimeEntry } from "@/server/time/save-time-entry";
import { setBillable } from "@/server/time/set-billable";
import { startTimer } from "@/server/time/start-timer";
import { stopTimer } from "@/server/time/stop-timer";

export const saveTimeEntryAction = defineAction(saveTimeEntryInput, saveTimeEntry);
export const deleteTimeEntryAction = defineAction(deleteTimeEntryInput, deleteTimeEntry);
export const setBillableAction = defineAction(setBillableInput, setBillable);
export const startTimerAction = defineAction(startTimerInput, startTimer);
export const stopTimerAction = defineAction(stopTimerInput, stopTimer);
export const discardTimerAction = defineAction(discardTimerInput, discardTimer);
