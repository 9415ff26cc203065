"use server";

import { finishSetUpInput, saveStartInput } from "@/lib/firm/start";
import { finishSetUp } from "@/server/firm/finish-set-up";
import { saveStart } from "@/server/firm/save-start";
import { defineAction } from "@/server/http/action";

export const saveStartAction = defineAction(saveStartInput, saveStart);
export const finishSetUpAction = defineAction(finishSetUpInput, finishSetUp);
