import type { Language } from "@/lib/language";
import type { Messages } from "./en";

const files: Record<Language, () => Promise<{ messages: Messages }>> = {
  en: () => import("./en"),
  de: () => import("./de"),
};

/** Every text of the interface in one language. */
export async function loadMessages(language: Language): Promise<Messages> {
  return (await files[language]()).messages;
}
