"use server";

import { copyWeekInput, dropRowInput, keepRowInput } from "@/lib/time/timesheet-schema";
import { defineAction } from "@/server/http/action";
import { copyWeek } from "@/server/time/copy-week";
import { dropRow } from "@/server/time/drop-row";
import { keepRow } from "@/server/time/keep-row";

export const keepRowAction = defineAction(keepRowInput, keepRow);
export const dropRowAction = defineAction(dropRowInput, dropRow);
export const copyWeekAction = defineAction(copyWeekInput, copyWeek);
