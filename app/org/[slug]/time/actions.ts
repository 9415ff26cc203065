"use server";

import {
  changeTimerInput,
  deleteTimeEntryInput,
  discardTimerInput,
  readWorkInput,
  saveTimeEntryInput,
  setBillableInput,
  startTimerInput,
  stopTimerInput,
} from "@/lib/time/schema";
import { setWeeklyTargetInput } from "@/lib/time/weekly-target";
import { defineAction } from "@/server/http/action";
import { changeTimer } from "@/server/time/change-timer";
import { deleteTimeEntry } from "@/server/time/delete-time-entry";
import { discardTimer } from "@/server/time/discard-timer";
import { readWork } from "@/server/time/read-work";
import { saveTimeEntry } from "@/server/time/save-time-entry";
import { setBillable } from "@/server/time/set-billable";
import { setWeeklyTarget } from "@/server/time/set-weekly-target";
import { startTimer } from "@/server/time/start-timer";
import { stopTimer } from "@/server/time/stop-timer";

export const saveTimeEntryAction = defineAction(saveTimeEntryInput, saveTimeEntry);
export const deleteTimeEntryAction = defineAction(deleteTimeEntryInput, deleteTimeEntry);
export const setBillableAction = defineAction(setBillableInput, setBillable);
export const setWeeklyTargetAction = defineAction(setWeeklyTargetInput, setWeeklyTarget);
export const readWorkAction = defineAction(readWorkInput, readWork, { changes: false });
export const startTimerAction = defineAction(startTimerInput, startTimer);
export const changeTimerAction = defineAction(changeTimerInput, changeTimer);
export const stopTimerAction = defineAction(stopTimerInput, stopTimer);
export const discardTimerAction = defineAction(discardTimerInput, discardTimer);
