"use server";

import {
  holdTimeInput,
  releaseHeldTimeInput,
  undoWriteOffInput,
  writeOffTimeInput,
} from "@/lib/time/write-down-schema";
import { defineAction } from "@/server/http/action";
import { holdTime } from "@/server/time/hold-time";
import { releaseHeldTime } from "@/server/time/release-held-time";
import { undoWriteOff } from "@/server/time/undo-write-off";
import { writeOffTime } from "@/server/time/write-off-time";

export const holdTimeAction = defineAction(holdTimeInput, holdTime);
export const releaseHeldTimeAction = defineAction(releaseHeldTimeInput, releaseHeldTime);
export const writeOffTimeAction = defineAction(writeOffTimeInput, writeOffTime);
export const undoWriteOffAction = defineAction(undoWriteOffInput, undoWriteOff);
