"use client";

import { Menu } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { NavItem } from "./nav";
import type { Firm } from "./organisation-switcher";

const NavDrawer = dynamic(() => import("./nav-drawer").then((module) => module.NavDrawer), { ssr: false });

export type MobileNavProps = { firm: Firm; firms: readonly Firm[]; nav: readonly NavItem[] };

/** The sidebar as a drawer, where there is no room beside the page. */
export function MobileNav(props: MobileNavProps) {
  const t = useTranslations("shell.mobileNav");
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  const show = () => {
    setOpen(true);
    setUsed(true);
  };
  return (
    <>
      <IconButton
        label={t("menu")}
        icon={<Menu aria-hidden />}
        className="-ml-2 lg:hidden"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={show}
      />
      {used && <NavDrawer {...props} open={open} onOpenChange={setOpen} />}
    </>
  );
}
