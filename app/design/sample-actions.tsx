"use client";

import { Copy, Download, Ellipsis, Plus, Send, Trash2 } from "lucide-react";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog, DialogBody, DialogClose, DialogFooter } from "@/components/ui/dialog";
import {
  DropdownMenu,
  MenuCheckboxItem,
  MenuItem,
  MenuLabel,
  MenuSeparator,
} from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { LinkButton } from "@/components/ui/link-button";
import { Popover } from "@/components/ui/popover";
import { Steps } from "@/components/ui/steps";
import { TextLink } from "@/components/ui/text-link";
import { Tooltip } from "@/components/ui/tooltip";

const why = "Only an owner or an admin may approve. Ask one of them.";
const variants = ["primary", "secondary", "ghost", "danger"] as const;

function Buttons() {
  return variants.map((variant) => (
    <div key={variant} className="flex flex-wrap items-center gap-2">
      <Button variant={variant} size="sm">
        Small
      </Button>
      <Button variant={variant}>Medium</Button>
      <Button variant={variant} icon={<Plus aria-hidden />}>
        With icon
      </Button>
      <Button variant={variant} pending>
        Pending
      </Button>
      <Button variant={variant} disabledReason={why}>
        Says why not
      </Button>
      <Button variant={variant} size="lg">
        Large
      </Button>
      <IconButton variant={variant} label="Copy" icon={<Copy aria-hidden />} />
      <IconButton
        variant={variant}
        label="Delete"
        icon={<Trash2 aria-hidden />}
        disabledReason="Drafts only."
      />
    </div>
  ));
}

function Menu() {
  const [weekends, setWeekends] = useState(true);
  return (
    <DropdownMenu
      align="start"
      trigger={<IconButton variant="secondary" label="More" icon={<Ellipsis aria-hidden />} />}
    >
      <MenuLabel>This invoice</MenuLabel>
      <MenuItem icon={<Send aria-hidden />} shortcut={<Kbd>S</Kbd>}>
        Send
      </MenuItem>
      <MenuItem icon={<Download aria-hidden />} href="/design" newTab>
        Open the PDF
      </MenuItem>
      <MenuItem icon={<Copy aria-hidden />} disabledReason={why}>
        Approve
      </MenuItem>
      <MenuSeparator />
      <MenuCheckboxItem checked={weekends} onCheckedChange={setWeekends}>
        Show weekends
      </MenuCheckboxItem>
      <MenuSeparator />
      <MenuItem icon={<Trash2 aria-hidden />} tone="danger">
        Delete draft
      </MenuItem>
    </DropdownMenu>
  );
}

function Wizard() {
  const [step, setStep] = useState(0);
  return (
    <Dialog
      trigger={<Button>Dialog</Button>}
      title="New invoice"
      description="Step by step, from unbilled time"
      size="lg"
    >
      <DialogBody className="flex flex-col gap-4">
        <Steps label="Steps" steps={["Dates and currency", "Time", "Review"]} current={step} />
        {Array.from(
          "The body scrolls while head and foot stay in sight.".repeat(2).split(" ").entries(),
          ([index, word]) => (
            <p key={`${index}${word}`}>{word}</p>
          ),
        )}
      </DialogBody>
      <DialogFooter start={<span className="figures text-muted">3 entries · 12:30 h</span>}>
        <DialogClose>
          <Button>Cancel</Button>
        </DialogClose>
        <Button variant="primary" onClick={() => setStep((step + 1) % 3)}>
          Continue
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

const refused = {
  ok: false,
  code: "CONFLICT",
  message: "INV-0042 has payments on it. Reverse them first.",
} as const;

export function SampleActions() {
  return (
    <Card title="Actions">
      <div className="flex flex-col gap-3">
        <Buttons />
        <div className="flex flex-wrap items-center gap-2">
          <LinkButton href="/design">Link button</LinkButton>
          <LinkButton href="/design" disabledReason="There is no PDF yet.">
            Link, not now
          </LinkButton>
          <Wizard />
          <ConfirmDialog
            trigger={<Button>Confirm</Button>}
            title="Delete this draft?"
            description="Its 12 entries become unbilled again. This cannot be undone."
            confirmLabel="Delete draft"
            onConfirm={() => new Promise((resolve) => setTimeout(() => resolve(refused), 600))}
          />
          <Menu />
          <Popover label="Filter" trigger={<Button>Popover</Button>}>
            <p className="text-muted">Anything small that belongs to the button.</p>
          </Popover>
          <Tooltip content="Rate: project, since 1 Jan 2026">
            <Button variant="ghost">Tooltip</Button>
          </Tooltip>
          <TextLink href="/design">Text link</TextLink>
          <Kbd>⌘</Kbd>
          <Kbd>K</Kbd>
        </div>
        <div className="flex flex-wrap gap-2">
          <Badge>Draft</Badge>
          <Badge tone="blue">Approved</Badge>
          <Badge tone="indigo">Sent</Badge>
          <Badge tone="green">Paid</Badge>
          <Badge tone="red">Void</Badge>
          <Badge tone="amber">Overdue</Badge>
          <Badge tone="grey" icon={null}>
            Without icon
          </Badge>
        </div>
      </div>
    </Card>
  );
}
