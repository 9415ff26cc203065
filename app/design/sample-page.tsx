"use client";

import { toast } from "sonner";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { ShortcutKeys } from "@/components/ui/shortcut-keys";

const shortcuts = ["mod+k", "g i", "j,arrowdown", "shift+x", "alt+arrowup", "?"];

export function SamplePage() {
  return (
    <>
      <PageHeader
        title="INV-0042"
        breadcrumbs={[
          { label: "Northwind Studio", href: "/design" },
          { label: "Invoices", href: "/design?list" },
        ]}
        badge={<Badge tone="indigo">Sent</Badge>}
        meta="Sent on 2 November to Brightwater Legal"
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
      <p className="flex flex-wrap items-center gap-4 text-muted">
        {shortcuts.map((keys) => (
          <ShortcutKeys key={keys} keys={keys} />
        ))}
      </p>
    </>
  );
}
