import type { NavItem } from "@/components/shell/nav";
import type { PalettePage } from "@/components/shell/palette-entries";
import type { Texts } from "@/components/ui/texts";
import { paths, withQuery } from "@/lib/paths";
import { can, type Role } from "@/lib/permissions";

/** The names of the pages, in the language of the person. */
type PageNames = Texts<"shell.pages">;

const reads = (role: Role) => ({
  payments: can(role, "payment:read", {}),
  rates: can(role, "rate:read", {}),
  settings: can(role, "settings:write"),
});

/** What the sidebar offers a role; `mailbox` when this installation catches its own mail. */
export function navOf(slug: string, role: Role, mailbox: boolean, t: PageNames): NavItem[] {
  const may = reads(role);
  const items: (NavItem | false)[] = [
    { label: t("dashboard"), href: paths.dashboard(slug), icon: "dashboard", exact: true, keys: "g d" },
    { label: t("time"), href: paths.time(slug), icon: "time", keys: "g t" },
    { label: t("invoices"), href: paths.invoices(slug), icon: "invoices", keys: "g i" },
    may.payments && { label: t("payments"), href: paths.payments(slug), icon: "payments", keys: "g m" },
    { label: t("customers"), href: paths.customers(slug), icon: "customers", keys: "g c" },
    { label: t("projects"), href: paths.projects(slug), icon: "projects", keys: "g p" },
    { label: t("members"), href: paths.members(slug), icon: "members", group: t("firm"), keys: "g e" },
    may.rates && { label: t("rates"), href: paths.rates(slug), icon: "rates", keys: "g r" },
    { label: t("settings"), href: paths.settings(slug), icon: "settings", keys: "g s" },
    mailbox && { label: t("mailbox"), href: paths.mailbox(), icon: "mailbox", group: t("demo") },
  ];
  return items.filter((item) => item !== false);
}

/** Where the palette goes besides what the sidebar has. */
export function morePagesOf(slug: string, role: Role, t: PageNames): PalettePage[] {
  const pages: (PalettePage | false)[] = [
    reads(role).settings && {
      ...{ label: t("invoicingSettings"), href: paths.settingsInvoicing(slug), icon: "settings" },
      keywords: t("wordsForInvoicingSettings"),
    },
    { label: t("taxRates"), href: paths.settingsTaxes(slug), icon: "taxes", keywords: t("wordsForTaxRates") },
    {
      label: t("invoiceNumbers"),
      href: paths.settingsNumbers(slug),
      icon: "tags",
      keywords: t("wordsForInvoiceNumbers"),
    },
    can(role, "verify:read") && {
      ...{ label: t("verifyTheBooks"), href: paths.settingsVerify(slug), icon: "verify" },
      keywords: t("wordsForVerifyTheBooks"),
    },
    can(role, "time:import") && { label: t("importTime"), href: paths.timeImport(slug), icon: "import" },
    {
      label: t("yourAccount"),
      href: paths.account(slug),
      icon: "account",
      keywords: t("wordsForYourAccount"),
    },
  ];
  return pages.filter((page) => page !== false);
}

/** What the palette makes for this role; the list whose form it is opens with it. */
export function createOf(slug: string, role: Role, t: PageNames): PalettePage[] {
  const pages: (PalettePage | false)[] = [
    can(role, "invoice:create") && { label: t("newInvoice"), href: paths.newInvoice(slug), icon: "invoices" },
    can(role, "payment:record") && { label: t("newPayment"), href: paths.newPayment(slug), icon: "payments" },
    can(role, "customer:write") && {
      ...{
        label: t("newCustomer"),
        href: withQuery(paths.customers(slug), { new: "true" }),
        icon: "customers",
      },
    },
    can(role, "project:place") && {
      ...{ label: t("newProject"), href: withQuery(paths.projects(slug), { new: "true" }), icon: "projects" },
    },
  ];
  return pages.filter((page) => page !== false);
}
