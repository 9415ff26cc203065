import { useTranslations } from "next-intl";
import { localeName } from "@/lib/format";
import { type Language, languages } from "@/lib/language";

type LanguageChoiceProps = { current: Language; action: (language: Language) => Promise<void> };

/** Each language by its own name. */
export function LanguageChoice({ current, action }: LanguageChoiceProps) {
  const t = useTranslations("auth.languageChoice");
  return (
    <ul aria-label={t("language")} className="flex justify-center gap-4">
      {languages.map((language) => (
        <li key={language}>
          <form action={action.bind(null, language)}>
            <button
              type="submit"
              lang={language}
              aria-current={language === current || undefined}
              className="min-h-6 underline-offset-4 hover:text-ink aria-[current]:font-medium aria-[current]:text-ink not-aria-[current]:underline"
            >
              {localeName(language)}
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}
