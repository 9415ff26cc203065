"use client";

import { Close, Content, Overlay, Portal, Root, Title } from "@radix-ui/react-dialog";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import type { MobileNavProps } from "./mobile-nav";
import { Nav } from "./nav";
import { OrganisationSwitcher } from "./organisation-switcher";

type NavDrawerProps = MobileNavProps & { open: boolean; onOpenChange: (open: boolean) => void };

/** The sidebar over the page. */
export function NavDrawer({ firm, firms, nav, open, onOpenChange }: NavDrawerProps) {
  const t = useTranslations("shell.mobileNav");
  return (
    <Root open={open} onOpenChange={onOpenChange}>
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
          <Nav nav={nav} onNavigate={() => onOpenChange(false)} />
        </Content>
      </Portal>
    </Root>
  );
}
