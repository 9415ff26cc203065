"use server";

import { answerImportInput, previewImportInput, startImportInput } from "@/lib/imports/schema";
import { defineAction } from "@/server/http/action";
import { startImport } from "@/server/imports/start-import";
import { answerImport, uploadImport } from "@/server/imports/upload-import";

export const uploadImportAction = defineAction(previewImportInput, uploadImport);
export const answerImportAction = defineAction(answerImportInput, answerImport);
export const startImportAction = defineAction(startImportInput, startImport);
