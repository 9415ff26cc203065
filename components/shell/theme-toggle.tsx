"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import { useSyncExternalStore } from "react";
import { DropdownMenu, MenuRadioGroup } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";

const themes = [
  { value: "light", icon: <Sun aria-hidden /> },
  { value: "dark", icon: <Moon aria-hidden /> },
  { value: "system", icon: <Monitor aria-hidden /> },
] as const;

type Theme = (typeof themes)[number]["value"];

const never = () => () => {};

/** The theme in use; "system" until the browser has said what was chosen, so that server and browser agree. */
export function useChosenTheme(): [Theme, (theme: Theme) => void] {
  const { theme, setTheme } = useTheme();
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const chosen = themes.find((option) => option.value === theme)?.value;
  return [inBrowser && chosen ? chosen : "system", setTheme];
}

/** Light, dark, or as the system says. */
export function ThemeToggle() {
  const t = useTranslations("shell.themeToggle");
  const [theme, setTheme] = useChosenTheme();
  return (
    <DropdownMenu
      trigger={
        <IconButton
          label={t("theme")}
          icon={
            <>
              <Sun aria-hidden className="dark:hidden" />
              <Moon aria-hidden className="hidden dark:block" />
            </>
          }
        />
      }
    >
      <MenuRadioGroup
        label={t("theme")}
        value={theme}
        onValueChange={setTheme}
        options={themes.map((option) => ({ ...option, label: t(option.value) }))}
      />
    </DropdownMenu>
  );
}
