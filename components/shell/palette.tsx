"use client";

import { Search } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { ShortcutKeys } from "@/components/ui/shortcut-keys";
import type { PalettePage } from "./palette-entries";
import { useShortcut } from "./shortcuts";

const PaletteDialog = dynamic(() => import("./palette-dialog").then((module) => module.PaletteDialog), {
  ssr: false,
});
const ShortcutDialog = dynamic(() => import("./shortcut-dialog").then((module) => module.ShortcutDialog), {
  ssr: false,
});

type PaletteProps = {
  slug: string;
  searchHref: string;
  pages: readonly PalettePage[];
  create: readonly PalettePage[];
  owner?: string;
  accountHref?: string;
};

/** The search of the top bar, and the keys that work anywhere: the palette, the list of shortcuts, going to a page. */
export function Palette({ accountHref, ...palette }: PaletteProps) {
  const t = useTranslations("shell.palette");
  const [open, setOpen] = useState<"palette" | "shortcuts" | null>(null);
  const [used, setUsed] = useState(false);
  const show = (what: typeof open) => {
    setOpen(what);
    setUsed(true);
  };
  useShortcut("mod+k", t("searchAndCommands"), () => show(open === "palette" ? null : "palette"), {
    group: "anywhere",
    inDialogs: open === "palette",
  });
  useShortcut("/", t("search"), () => show("palette"), { group: "anywhere", hidden: true });
  useShortcut("?", t("showKeyboardShortcuts"), () => show("shortcuts"), { group: "anywhere" });
  return (
    <>
      <button
        type="button"
        onClick={() => show("palette")}
        aria-keyshortcuts="Control+K Meta+K"
        className="flex h-8 w-56 min-w-0 items-center gap-2 rounded-md border border-control bg-surface px-2.5 text-muted transition-colors hover:border-muted hover:text-ink max-lg:hidden"
      >
        <Search aria-hidden />
        <span className="flex-1 truncate text-left">{t("search")}</span>
        <ShortcutKeys keys="mod+k" />
      </button>
      <IconButton
        label={t("search")}
        icon={<Search aria-hidden />}
        className="lg:hidden"
        onClick={() => show("palette")}
      />
      {palette.pages.map((page) => page.keys && <GoTo key={page.href} page={page} keys={page.keys} />)}
      {used && (
        <>
          <PaletteDialog
            {...palette}
            open={open === "palette"}
            onOpenChange={(isOpen) => setOpen(isOpen ? "palette" : null)}
          />
          <ShortcutDialog
            open={open === "shortcuts"}
            onOpenChange={(isOpen) => setOpen(isOpen ? "shortcuts" : null)}
            accountHref={accountHref}
          />
        </>
      )}
    </>
  );
}

/** Binds the keys of one page. */
function GoTo({ page, keys }: { page: PalettePage; keys: string }) {
  const router = useRouter();
  useShortcut(keys, page.label, () => router.push(page.href), { group: "goTo" });
  return null;
}
