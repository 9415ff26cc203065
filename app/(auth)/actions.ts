"use server";

import { redirect } from "next/navigation";
import { type Language, languages } from "@/lib/language";
import { paths } from "@/lib/paths";
import { keepLanguage } from "@/server/http/language-cookie";
import { endSession } from "@/server/http/session-cookie";

/** Before anybody is signed in: the language of these pages, kept in this browser. */
export async function chooseLanguageAction(language: Language): Promise<void> {
  const chosen = languages.find((one) => one === language);
  if (chosen) await keepLanguage(chosen);
}

export async function signOutAction(): Promise<void> {
  await endSession();
  redirect(paths.signIn());
}
