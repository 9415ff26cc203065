import "server-only";
import { cookies } from "next/headers";
import { type Language, languageCookie } from "@/lib/language";

const yearInSeconds = 365 * 86_400;

/** Keeps a choice of language in this browser, for the pages before anybody is signed in; empty forgets it. */
export async function keepLanguage(language: Language | ""): Promise<void> {
  const jar = await cookies();
  if (language === "") jar.delete(languageCookie);
  else
    jar.set(languageCookie, language, { maxAge: yearInSeconds, path: "/", sameSite: "lax", httpOnly: true });
}
