"use client";

import { Close, Content, Overlay, Portal, Root, Title, Trigger } from "@radix-ui/react-dialog";
import { Menu, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Nav, type NavItem } from "./nav";
import { type Firm, OrganisationSwitcher } from "./organisation-switcher";

type MobileNavProps = { firm: Firm; firms: readonly Firm[]; nav: readonly NavItem[] };

/** The sidebar as a drawer, where there is no room beside the page. */
export function MobileNav({ firm, firms, nav }: MobileNavProps) {
  const t = useTranslations("shell.mobileNav");
  const [open, setOpen] = useState(false);
  return (
    <Root open={open} onOpenChange={setOpen}>
      <Trigger asChild>
        <IconButton label={t("menu")} icon={<Menu aria-hidden />} className="-ml-2 lg:hidden" />
      </Trigger>
      <Portal>
        <Overlay className="fixed inset-0 z-40 animate-fade bg-scrim/45 dark:bg-scrim/65" />
        <Content
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-40 flex w-72 max-w-[85vw] animate-slide flex-col bg-raised pb-[env(safe-area-inset-bottom)] shadow-lg outline-none"
        >
          <Title className="sr-only">{t("menu")}</Title>
          <div className="flex h-14 shrink-0 items-center gap-2 border-line border-b px-2">
            <div className="min-w-0 flex-1">
              <OrganisationSwitcher firm={firm} firms={firms} />
            </div>
            <Close asChild>
              <IconButton label={t("closeMenu")} icon={<X aria-hidden />} />
            </Close>
          </div>
          <Nav nav={nav} onNavigate={() => setOpen(false)} />
        </Content>
      </Portal>
    </Root>
  );
}
