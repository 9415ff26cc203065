import { matchOptions } from "@/components/ui/option-match";
import type { Texts } from "@/components/ui/texts";
import { formatDate, formatMoney } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { SearchHits } from "@/server/search/read";
import type { NavIconName } from "./nav-icon";
import type { PaletteAction } from "./palette-actions";
import type { RecentPage } from "./recent";
import { isAct, type Shortcut, type ShortcutGroup, shortcutGroups } from "./shortcut-store";

export type PaletteEntry = PaletteAction & { id: string; icon?: NavIconName };
export type PaletteGroup = { heading: string; entries: PaletteEntry[] };

/** A page or a form that the palette opens. */
export type PalettePage = {
  label: string;
  href: string;
  icon: NavIconName;
  /** The shortcut that goes there: "g i". */
  keys?: string;
  keywords?: string;
};

/** The words of the palette and the names of an invoice's status, in the language of the person. */
export type PaletteWords = {
  t: Texts<"shell.paletteEntries">;
  heading: Texts<"shell.shortcutGroups">;
  status: Texts<"enums.invoiceStatus">;
  locale: string;
};

type Commands = {
  actions: readonly PaletteAction[];
  shortcuts: readonly Shortcut[];
  create: readonly PalettePage[];
  pages: readonly PalettePage[];
  recent: readonly RecentPage[];
};

/** What the palette offers for the text typed so far: what is open first, then what can be made, then where to go. */
export function commandGroups(
  text: string,
  commands: Commands,
  { t, heading: headingOf }: PaletteWords,
): PaletteGroup[] {
  const { actions, shortcuts, create, pages, recent } = commands;
  const named = new Set(actions.map(({ label }) => label));
  const keyed = shortcuts.filter((shortcut) => isAct(shortcut) && !named.has(shortcut.label));
  const inGroup = (group: ShortcutGroup) => keyed.filter((shortcut) => shortcut.group === group).map(toEntry);
  const others = shortcutGroups.filter((group) => group !== "page" && group !== "goTo");
  const groups = [
    { heading: headingOf("page"), entries: [...actions.map(withId), ...inGroup("page")] },
    { heading: t("recentlyViewed"), entries: recent.map((page) => recentEntry(page, t)) },
    { heading: t("create"), entries: create.map(withId) },
    { heading: headingOf("goTo"), entries: pages.map(withId) },
    ...others.map((group) => ({ heading: headingOf(group), entries: inGroup(group) })),
  ];
  return groups
    .map(({ heading, entries }) => ({ heading, entries: matching(entries, text) }))
    .filter(({ entries }) => entries.length > 0);
}

const withId = <T extends PaletteAction>(action: T) => ({ ...action, id: `do ${action.label}` });
const toEntry = ({ label, keys, run }: Shortcut): PaletteEntry => ({
  id: `key ${keys} ${label}`,
  label,
  keys,
  run,
});
const recentEntry = ({ href, title, kind }: RecentPage, t: PaletteWords["t"]): PaletteEntry => ({
  ...{ id: `recent ${href}`, label: title, detail: t(`kinds.${kind}`), href },
  icon: "history",
});

function matching(entries: PaletteEntry[], text: string): PaletteEntry[] {
  const options = entries.map(({ id, label, detail = "", keywords = "" }) => ({
    ...{ value: id, label },
    detail: `${detail} ${keywords}`,
  }));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return matchOptions(options, text).flatMap(({ value }) => byId.get(value) ?? []);
}

/** What the firm's books hold for the text, as the palette lists it. */
export function hitGroups(slug: string, hits: SearchHits, words: PaletteWords): PaletteGroup[] {
  const { t } = words;
  const groups: PaletteGroup[] = [
    { heading: t("customers"), entries: hits.customers.map((hit) => customerEntry(slug, hit, words)) },
    { heading: t("projects"), entries: hits.projects.map((hit) => projectEntry(slug, hit, words)) },
    { heading: t("invoices"), entries: hits.invoices.map((hit) => invoiceEntry(slug, hit, words)) },
    { heading: t("payments"), entries: hits.payments.map((hit) => paymentEntry(slug, hit, words)) },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}

const customerEntry = (
  slug: string,
  hit: SearchHits["customers"][number],
  { t }: PaletteWords,
): PaletteEntry => ({
  ...{ id: hit.id, label: hit.name, href: paths.customer(slug, hit.id), icon: "customers" },
  detail: hit.isArchived ? t("archived") : undefined,
});

const projectEntry = (
  slug: string,
  hit: SearchHits["projects"][number],
  { t }: PaletteWords,
): PaletteEntry => ({
  ...{ id: hit.id, label: hit.name, href: paths.project(slug, hit.id), icon: "projects" },
  detail: [hit.customerName ?? t("internal"), hit.code, hit.isArchived && t("archived")]
    .filter(Boolean)
    .join(" · "),
});

const invoiceEntry = (
  slug: string,
  hit: SearchHits["invoices"][number],
  words: PaletteWords,
): PaletteEntry => ({
  ...{ id: hit.id, label: hit.number ?? words.t(`drafts.${hit.kind}`), href: paths.invoice(slug, hit.id) },
  icon: "invoices",
  detail: [
    hit.customerName,
    formatMoney(hit.total, hit.currency, words.locale),
    hit.number !== null && words.status(hit.status),
  ]
    .filter(Boolean)
    .join(" · "),
});

const paymentEntry = (
  slug: string,
  hit: SearchHits["payments"][number],
  { locale }: PaletteWords,
): PaletteEntry => ({
  ...{ id: hit.id, label: hit.customerName, href: paths.payment(slug, hit.id), icon: "payments" },
  detail: [formatMoney(hit.amount, hit.currency, locale), formatDate(hit.paidOn, locale), hit.reference]
    .filter(Boolean)
    .join(" · "),
});
