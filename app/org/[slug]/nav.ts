import type { NavItem } from "@/components/shell/nav";
import { paths } from "@/lib/paths";
import { can, type Role } from "@/lib/permissions";

/** What the sidebar offers a role; `mailbox` when this installation catches its own mail. */
export function navOf(slug: string, role: Role, mailbox: boolean): NavItem[] {
  return [
    { label: "Dashboard", href: paths.dashboard(slug), icon: "dashboard", exact: true },
    { label: "Time", href: paths.time(slug), icon: "time" },
    { label: "Invoices", href: paths.invoices(slug), icon: "invoices" },
    ...(can(role, "payment:read", {})
      ? [{ label: "Payments", href: paths.payments(slug), icon: "payments" } satisfies NavItem]
      : []),
    { label: "Customers", href: paths.customers(slug), icon: "customers" },
    { label: "Projects", href: paths.projects(slug), icon: "projects" },
    { label: "Members", href: paths.members(slug), icon: "members", group: "Firm" },
    ...(can(role, "rate:read", {})
      ? [{ label: "Rates", href: paths.rates(slug), icon: "rates" } satisfies NavItem]
      : []),
    { label: "Settings", href: paths.settings(slug), icon: "settings" },
    ...(mailbox
      ? [{ label: "Mailbox", href: paths.mailbox(), icon: "mailbox", group: "Demo" } satisfies NavItem]
      : []),
  ];
}
