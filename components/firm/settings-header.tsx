import { useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";

type SettingsHeaderProps = {
  slug: string;
  open: "firm" | "invoicing" | "taxes" | "numbers";
  mayWrite: boolean;
};

/** The head that the pages of the settings share. */
export function SettingsHeader({ slug, open, mayWrite }: SettingsHeaderProps) {
  const whyNot = useTranslations("enums.whyNot");
  const t = useTranslations("firm.settingsHeader");
  const tabs = [
    { key: "firm", label: t("firm"), href: paths.settings(slug) },
    { key: "invoicing", label: t("invoicing"), href: paths.settingsInvoicing(slug) },
    { key: "taxes", label: t("taxes"), href: paths.settingsTaxes(slug) },
    { key: "numbers", label: t("numbers"), href: paths.settingsNumbers(slug) },
  ];
  return (
    <>
      <PageHeader
        title={t("settings")}
        tabs={
          <LinkTabs
            label={t("settings")}
            tabs={tabs.map(({ key, label, href }) => ({ label, href, active: key === open }))}
          />
        }
      />
      {!mayWrite && <Notice>{t("youCanReadTheseSettings", { whyNot: whyNot("settings:write") })}</Notice>}
    </>
  );
}
