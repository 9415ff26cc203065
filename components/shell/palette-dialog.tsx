"use client";

import { Close, Content, Overlay, Portal, Root, Title } from "@radix-ui/react-dialog";
import { Command } from "cmdk";
import { Search, X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { useLocale } from "@/components/ui/locale";
import { ShortcutKeys } from "@/components/ui/shortcut-keys";
import { Spinner } from "@/components/ui/spinner";
import { NavIcon } from "./nav-icon";
import { useOfferedActions } from "./palette-actions";
import {
  commandGroups,
  hitGroups,
  type PaletteEntry,
  type PaletteGroup,
  type PalettePage,
  type PaletteWords,
} from "./palette-entries";
import { readRecent } from "./recent";
import { useShortcutList } from "./shortcuts";
import { useSearch } from "./use-search";

export type PaletteDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  slug: string;
  /** The address that answers a search. */
  searchHref: string;
  pages: readonly PalettePage[];
  create: readonly PalettePage[];
  /** Whose recently viewed pages are shown. */
  owner?: string;
};

/** Go anywhere, make anything, act on what is open, find everything: by typing. */
export function PaletteDialog({ open, onOpenChange, ...inside }: PaletteDialogProps) {
  const t = useTranslations("shell.paletteDialog");
  return (
    <Root open={open} onOpenChange={onOpenChange}>
      <Portal>
        <Overlay className="fixed inset-0 z-50 animate-fade bg-scrim/45 dark:bg-scrim/65" />
        <Content
          aria-describedby={undefined}
          className="fixed inset-0 z-50 flex animate-rise flex-col bg-raised shadow-lg outline-none sm:inset-auto sm:top-[12dvh] sm:left-1/2 sm:max-h-[min(70dvh,32rem)] sm:w-[calc(100vw-3rem)] sm:max-w-2xl sm:-translate-x-1/2 sm:rounded-xl sm:border sm:border-line"
        >
          <Title className="sr-only">{t("searchAndCommands")}</Title>
          <PaletteBody {...inside} onDone={() => onOpenChange(false)} />
        </Content>
      </Portal>
    </Root>
  );
}

type PaletteBodyProps = Omit<PaletteDialogProps, "open" | "onOpenChange"> & { onDone: () => void };

function PaletteBody({ slug, searchHref, pages, create, owner, onDone }: PaletteBodyProps) {
  const t = useTranslations("shell.paletteDialog");
  const router = useRouter();
  const words = usePaletteWords();
  const [text, setText] = useState("");
  const [recent] = useState(() => (owner ? readRecent(owner) : []));
  const actions = useOfferedActions();
  const { shortcuts } = useShortcutList();
  const { hits, pending, failed } = useSearch(searchHref, text);
  const groups = [
    ...commandGroups(text, { actions, shortcuts, create, pages, recent }, words),
    ...(hits ? hitGroups(slug, hits, words) : []),
  ];
  const choose = (entry: PaletteEntry) => {
    onDone();
    if ("href" in entry) return router.push(entry.href);
    // The dialog gives its focus back first, so that what opens now may take it.
    setTimeout(entry.run, 50);
  };
  return (
    <Command
      shouldFilter={false}
      loop
      label={t("searchAndCommands")}
      className="flex min-h-0 flex-1 flex-col"
    >
      <div className="flex shrink-0 items-center gap-2.5 border-line border-b px-4">
        {pending ? <Spinner className="text-muted" /> : <Search aria-hidden className="text-muted" />}
        <Command.Input
          autoFocus
          value={text}
          onValueChange={setText}
          placeholder={t("placeholder")}
          className="h-12 min-w-0 flex-1 bg-transparent text-lg outline-none placeholder:text-subtle"
        />
        <Close asChild>
          <IconButton label={t("close")} icon={<X aria-hidden />} size="sm" className="-mr-1" />
        </Close>
      </div>
      <PaletteStatus groups={groups} typed={text.trim() !== ""} pending={pending} failed={failed} />
      <Command.List
        label={t("choices")}
        className="min-h-0 flex-1 scroll-py-2 overflow-y-auto overscroll-contain p-2"
      >
        {groups.map(({ heading, entries }) => (
          <Command.Group
            key={heading}
            heading={heading}
            className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-subtle [&_[cmdk-group-heading]]:text-xs"
          >
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} onSelect={() => choose(entry)} />
            ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  );
}

function Entry({ entry, onSelect }: { entry: PaletteEntry; onSelect: () => void }) {
  return (
    <Command.Item
      value={entry.id}
      onSelect={onSelect}
      className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 py-1 data-[selected=true]:bg-accent-soft max-sm:min-h-11 [&_.lucide]:text-muted"
    >
      {entry.icon ? <NavIcon name={entry.icon} /> : <NavIcon name="act" />}
      <span className="min-w-0 truncate font-medium">{entry.label}</span>
      {entry.detail && <span className="min-w-0 flex-1 truncate text-muted">{entry.detail}</span>}
      {entry.keys && (
        <span className="ml-auto shrink-0 max-sm:hidden">
          <ShortcutKeys keys={entry.keys} />
        </span>
      )}
    </Command.Item>
  );
}

function usePaletteWords(): PaletteWords {
  return {
    t: useTranslations("shell.paletteEntries"),
    heading: useTranslations("shell.shortcutGroups"),
    status: useTranslations("enums.invoiceStatus"),
    locale: useLocale(),
  };
}

type PaletteStatusProps = { groups: PaletteGroup[]; typed: boolean; pending: boolean; failed: boolean };

/** What became of the search: in sight when there is nothing to choose, otherwise only said to a screen reader. */
function PaletteStatus({ groups, typed, pending, failed }: PaletteStatusProps) {
  const t = useTranslations("shell.paletteDialog");
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  const trouble = failed || count === 0;
  return (
    <p
      role="status"
      className={trouble ? "px-4 text-muted not-empty:pt-6 not-empty:pb-3 not-empty:text-center" : "sr-only"}
    >
      {failed ? t("notReached") : typed && !pending && t("found", { count })}
    </p>
  );
}
