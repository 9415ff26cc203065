"use client";

import type { ReactNode } from "react";
import { toast } from "sonner";
import { AppShell } from "@/components/shell/app-shell";
import type { NavItem } from "@/components/shell/nav";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { LinkTabs } from "@/components/ui/tabs";

const nav: NavItem[] = [
  { label: "Dashboard", href: "/design/dashboard", icon: "dashboard" },
  { label: "Invoices", href: "/design", icon: "invoices", count: "12" },
  { label: "Customers", href: "/design/customers", icon: "customers" },
  { label: "Projects", href: "/design/projects", icon: "projects" },
  { label: "Time", href: "/design/time", icon: "time" },
  { label: "Import", href: "/design/import", icon: "import" },
  { label: "Payments", href: "/design/payments", icon: "payments" },
  { label: "Members", href: "/design/members", icon: "members", group: "Firm" },
  { label: "Rates", href: "/design/rates", icon: "rates" },
  { label: "Settings", href: "/design/settings", icon: "settings" },
];

const firms = [
  { name: "Northwind Studio", slug: "northwind" },
  { name: "Harbour & Lane LLP", slug: "harbour-lane" },
];

export function DesignFrame({ children }: { children: ReactNode }) {
  return (
    <AppShell
      firm={{ name: "Northwind Studio", slug: "northwind" }}
      firms={firms}
      user={{ name: "Ada Okafor", email: "ada@northwind.test", role: "Owner" }}
      nav={nav}
      signOutAction={async () => void toast("Signed out")}
      banner={<Notice kind="info">This is a banner: it speaks about the whole installation.</Notice>}
    >
      <PageHeader
        title="Design"
        breadcrumbs={[
          { label: "Northwind Studio", href: "/design/dashboard" },
          { label: "Invoices", href: "/design" },
        ]}
        badge={<Badge tone="indigo">Sent</Badge>}
        meta="Every primitive, in every state"
        actions={
          <>
            <Button onClick={() => toast.success("Saved", { description: "It is in the list now." })}>
              Toast
            </Button>
            <Button onClick={() => toast.error("That customer has drafts. Delete them first.")}>
              Error toast
            </Button>
            <Button variant="primary">Primary action</Button>
          </>
        }
        tabs={
          <LinkTabs
            label="Views"
            tabs={[
              { label: "All", href: "/design", count: "48", active: true },
              { label: "Draft", href: "/design?status=draft", count: "3" },
              { label: "Awaiting payment", href: "/design?status=sent", count: "12" },
              { label: "Paid", href: "/design?status=paid" },
            ]}
          />
        }
      />
      {children}
    </AppShell>
  );
}
