import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { LinkTabs } from "@/components/ui/tabs";
import { paths } from "@/lib/paths";
import { whyNot } from "@/lib/permissions";

type SettingsHeaderProps = {
  slug: string;
  open: "firm" | "invoicing" | "taxes" | "numbers";
  mayWrite: boolean;
};

/** The head that the pages of the settings share. */
export function SettingsHeader({ slug, open, mayWrite }: SettingsHeaderProps) {
  const tabs = [
    { key: "firm", label: "Firm", href: paths.settings(slug) },
    { key: "invoicing", label: "Invoicing", href: paths.settingsInvoicing(slug) },
    { key: "taxes", label: "Taxes", href: paths.settingsTaxes(slug) },
    { key: "numbers", label: "Numbers", href: paths.settingsNumbers(slug) },
  ];
  return (
    <>
      <PageHeader
        title="Settings"
        tabs={
          <LinkTabs
            label="Settings"
            tabs={tabs.map(({ key, label, href }) => ({ label, href, active: key === open }))}
          />
        }
      />
      {!mayWrite && <Notice>{`You can read these settings. ${whyNot("settings:write")}`}</Notice>}
    </>
  );
}
