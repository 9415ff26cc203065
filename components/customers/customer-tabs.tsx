import { useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";
import { paths } from "@/lib/paths";
import { can, type Role } from "@/lib/permissions";

export type CustomerTab =
  | "overview"
  | "invoices"
  | "projects"
  | "time"
  | "payments"
  | "statement"
  | "contacts"
  | "settings";

type CustomerTabsProps = {
  slug: string;
  viewer: Role;
  customerId: string;
  current: CustomerTab;
};

/** The pages of a customer. */
export function CustomerTabs({ slug, viewer, customerId, current }: CustomerTabsProps) {
  const t = useTranslations("customers.customerTabs");
  const seesPayments = can(viewer, "payment:read", {});
  const mayChange = can(viewer, "customer:write", {});
  const tabs = [
    { name: "overview", label: t("overview"), href: paths.customer(slug, customerId), shown: true },
    { name: "invoices", label: t("invoices"), href: paths.customerInvoices(slug, customerId), shown: true },
    { name: "projects", label: t("projects"), href: paths.customerProjects(slug, customerId), shown: true },
    { name: "time", label: t("time"), href: paths.customerTime(slug, customerId), shown: true },
    {
      name: "payments",
      label: t("payments"),
      href: paths.customerPayments(slug, customerId),
      shown: seesPayments,
    },
    {
      name: "statement",
      label: t("statement"),
      href: paths.customerStatement(slug, customerId),
      shown: seesPayments,
    },
    { name: "contacts", label: t("contacts"), href: paths.customerContacts(slug, customerId), shown: true },
    {
      name: "settings",
      label: t("settings"),
      href: paths.customerSettings(slug, customerId),
      shown: mayChange,
    },
  ];
  return (
    <LinkTabs
      label={t("pagesOfThisCustomer")}
      tabs={tabs
        .filter((tab) => tab.shown)
        .map(({ name, label, href }) => ({ label, href, active: name === current }))}
    />
  );
}
