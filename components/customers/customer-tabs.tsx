import { LinkTabs } from "@/components/ui/tabs";
import { paths } from "@/lib/paths";
import { can, type Role } from "@/lib/permissions";

export type CustomerTab = "overview" | "invoices" | "projects" | "statement";

type CustomerTabsProps = {
  slug: string;
  viewer: Role;
  customerId: string;
  current: CustomerTab;
};

/** The pages of a customer. */
export function CustomerTabs({ slug, viewer, customerId, current }: CustomerTabsProps) {
  const tabs = [
    { name: "overview", label: "Overview", href: paths.customer(slug, customerId) },
    { name: "invoices", label: "Invoices", href: paths.customerInvoices(slug, customerId) },
    { name: "projects", label: "Projects", href: paths.customerProjects(slug, customerId) },
    ...(can(viewer, "payment:read", {})
      ? [{ name: "statement", label: "Statement", href: paths.customerStatement(slug, customerId) }]
      : []),
  ];
  return (
    <LinkTabs
      label="Pages of this customer"
      tabs={tabs.map(({ name, ...tab }) => ({ ...tab, active: name === current }))}
    />
  );
}
