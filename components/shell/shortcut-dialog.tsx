"use client";

import { useTranslations } from "next-intl";
import { Dialog, DialogBody } from "@/components/ui/dialog";
import { ShortcutKeys } from "@/components/ui/shortcut-keys";
import { TextLink } from "@/components/ui/text-link";
import { type Shortcut, shortcutGroups } from "./shortcut-store";
import { useShortcutList } from "./shortcuts";

type ShortcutDialogProps = { open: boolean; onOpenChange: (open: boolean) => void; accountHref?: string };

/** Every shortcut of the page that is open, by what it is for. */
export function ShortcutDialog({ open, onOpenChange, accountHref }: ShortcutDialogProps) {
  const t = useTranslations("shell.shortcutDialog");
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("keyboardShortcuts")} size="md">
      <DialogBody>
        <ShortcutGroups accountHref={accountHref} />
      </DialogBody>
    </Dialog>
  );
}

function ShortcutGroups({ accountHref }: { accountHref?: string }) {
  const t = useTranslations("shell.shortcutDialog");
  const heading = useTranslations("shell.shortcutGroups");
  const { shortcuts, singleKeys } = useShortcutList();
  const inForce = unique(shortcuts.filter((shortcut) => shortcut.inForce));
  const groups = shortcutGroups.filter((each) => inForce.some(({ group }) => group === each));
  return (
    <div className="flex flex-col gap-5">
      {groups.map((group) => (
        <section key={group} aria-label={heading(group)}>
          <h3 className="pb-1 font-medium text-muted text-sm">{heading(group)}</h3>
          <dl className="divide-y divide-line">
            {inForce
              .filter((shortcut) => shortcut.group === group)
              .map(({ keys, label }) => (
                <div
                  key={`${keys} ${label}`}
                  className="flex min-h-9 items-center justify-between gap-4 py-1"
                >
                  <dt>{label}</dt>
                  <dd>
                    <ShortcutKeys keys={keys} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <p className="text-muted text-sm">
        {singleKeys ? t("singleKeysRest") : t("singleKeysAreOff")}{" "}
        {accountHref && <TextLink href={accountHref}>{singleKeys ? t("switchOff") : t("switchOn")}</TextLink>}
      </p>
    </div>
  );
}

const unique = (list: Shortcut[]) => [
  ...new Map(list.map((shortcut) => [`${shortcut.keys} ${shortcut.label}`, shortcut])).values(),
];
