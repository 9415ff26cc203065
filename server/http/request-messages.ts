import { getRequestConfig } from "next-intl/server";
import { interfaceTag } from "@/lib/language";
import { loadMessages } from "@/messages/load";
import { requestLanguage, requestLocale } from "./session";

/** What next-intl asks for at each request: the language of whoever looks, how they write dates, and all messages. */
export default getRequestConfig(async () => {
  const [language, written] = await Promise.all([requestLanguage(), requestLocale()]);
  // Dates and amounts are written by lib/format.ts; the zone only has to be the same on both sides.
  return {
    locale: interfaceTag(language, written),
    timeZone: "UTC",
    messages: await loadMessages(language),
  };
});
