"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { toast } from "sonner";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import type { Language } from "@/lib/language";
import type { SavePreferencesInput } from "@/lib/members/schema";
import type { Result } from "@/lib/result";

type PreferencesFormProps = {
  action: (input: SavePreferencesInput) => Promise<Result<void>>;
  preferences: SavePreferencesInput;
  /** A value and how a date and an amount look in it. */
  locales: readonly { value: string; label: string; detail: string }[];
  /** The languages of the interface, each by its own name. */
  languages: readonly { value: Language; label: string }[];
};

/** How the product behaves for this person; each choice is saved at once. */
export function PreferencesForm({ action, preferences, locales, languages }: PreferencesFormProps) {
  const t = useTranslations("members.preferencesForm");
  const router = useRouter();
  const [chosen, setChosen] = useState(preferences);
  const [pending, startTransition] = useTransition();
  const save = (change: Partial<SavePreferencesInput>) => {
    const before = chosen;
    const after = { ...chosen, ...change };
    setChosen(after);
    startTransition(async () => {
      const result = await action(after);
      if (result.ok) {
        toast.success(t("saved"));
        router.refresh();
        return;
      }
      setChosen(before);
      toast.error(result.message);
    });
  };
  return (
    <Card title={t("howItWorksForYou")} text={t("savedAtOnceForEvery")}>
      <div className="flex flex-col gap-5" aria-busy={pending}>
        <Switch
          checked={chosen.singleKeys}
          onCheckedChange={(singleKeys) => save({ singleKeys })}
          label={t("shortcutsOfASingleKey")}
          hint={t("nForANewTime")}
        />
        <Field label={t("language")} className="max-w-sm">
          {(aria) => (
            <Select<Language | typeof browsers>
              {...aria}
              value={chosen.language || browsers}
              onValueChange={(language) => save({ language: language === browsers ? "" : language })}
              options={[{ value: browsers, label: t("asTheBrowserSays") }, ...languages]}
            />
          )}
        </Field>
        <Field label={t("datesAndFigures")} className="max-w-sm">
          {(aria) => (
            <Select
              {...aria}
              value={chosen.locale || browsers}
              onValueChange={(locale) => save({ locale: locale === browsers ? "" : locale })}
              options={[
                { value: browsers, label: t("asTheBrowserAsks") },
                ...locales.map(({ value, label, detail }) => ({ value, label, detail })),
              ]}
            />
          )}
        </Field>
      </div>
    </Card>
  );
}

// A select cannot hold an empty value.
const browsers = "browser";
