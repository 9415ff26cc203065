import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";
import type { Role } from "@/lib/permissions";
import { type CustomerTab, CustomerTabs } from "./customer-tabs";

type CustomerHeaderProps = {
  slug: string;
  /** Whose role decides which pages there are. */
  viewer: Role;
  customer: { id: string; name: string; isArchived: boolean };
  current: CustomerTab;
  actions?: ReactNode;
};

/** The head of every page of a customer. */
export function CustomerHeader({ slug, viewer, customer, current, actions }: CustomerHeaderProps) {
  const t = useTranslations("customers.customerHeader");
  return (
    <PageHeader
      title={customer.name}
      breadcrumbs={[{ label: t("customers"), href: paths.customers(slug) }]}
      badge={customer.isArchived && <Badge>{t("archived")}</Badge>}
      actions={actions}
      tabs={<CustomerTabs slug={slug} viewer={viewer} customerId={customer.id} current={current} />}
    />
  );
}
