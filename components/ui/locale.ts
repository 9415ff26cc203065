import { useLocale as useInterfaceTag } from "next-intl";
import { writtenLocale } from "@/lib/language";

/** The language tag to hand to lib/format.ts, in a component of the server or of the browser. */
export const useLocale = (): string => writtenLocale(useInterfaceTag());
