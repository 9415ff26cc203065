"use server";

import { redirect } from "next/navigation";
import {
  type ChangePasswordInput,
  changePasswordInput,
  type SavePreferencesInput,
  savePreferencesInput,
} from "@/lib/members/schema";
import { paths } from "@/lib/paths";
import type { Result } from "@/lib/result";
import { attempt, defineAction, parseInput, requireOwnPage } from "@/server/http/action";
import { keepLanguage } from "@/server/http/language-cookie";
import { requestCtx } from "@/server/http/session";
import { endSession, keepSession } from "@/server/http/session-cookie";
import { changePassword, signOutEverywhere } from "@/server/members/change-password";
import { savePreferences } from "@/server/members/save-preferences";

const save = defineAction(savePreferencesInput, savePreferences);

export async function savePreferencesAction(
  slug: string,
  input: SavePreferencesInput,
): Promise<Result<void>> {
  const result = await save(slug, input);
  if (result.ok) await keepLanguage(input.language);
  return result;
}

export async function changePasswordAction(slug: string, input: ChangePasswordInput): Promise<Result<void>> {
  return attempt(async () => {
    await requireOwnPage();
    const ctx = await requestCtx(slug);
    await keepSession(await changePassword(ctx, parseInput(changePasswordInput, input)));
  });
}

export async function signOutEverywhereAction(slug: string): Promise<Result<void>> {
  const result = await attempt(async () => {
    await requireOwnPage();
    await signOutEverywhere(await requestCtx(slug));
    await endSession();
  });
  return result.ok ? redirect(paths.signIn()) : result;
}
