"use client";

import { Ban, Download, Ellipsis, Eye, PencilRuler, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { usePaletteActions } from "@/components/shell/palette-actions";
import { Button } from "@/components/ui/button";
import { DropdownMenu, MenuItem } from "@/components/ui/dropdown-menu";
import { LinkButton } from "@/components/ui/link-button";
import type { InvoiceAction } from "@/lib/invoices/status";
import { paths } from "@/lib/paths";
import type { Recipient } from "@/server/customers/read-contacts";
import type { InvoiceDetailScreen } from "@/server/invoices/read-detail";
import { type InvoiceActions, reasonOf } from "./invoice-actions";
import { PaymentDialog } from "./payment-dialog";
import { SendDialog } from "./send-dialog";
import { VoidDialog } from "./void-dialog";

type IssuedActionsProps = {
  slug: string;
  screen: InvoiceDetailScreen;
  entries: number;
  recipients: readonly Recipient[];
  actions: Pick<InvoiceActions, "send" | "undoSend" | "recordPayment" | "void">;
};

type Step = "send" | "void" | null;

/** What can be done with an issued invoice: the next step of its life stands out, the rest waits in the menu. */
export function IssuedActions({ slug, screen, entries, recipients, actions }: IssuedActionsProps) {
  const t = useTranslations("invoices.issuedActions");
  const [open, setOpen] = useState<Step>(null);
  const { invoice } = screen;
  const close = (next: boolean) => !next && setOpen(null);
  const wasSent = invoice.status === "SENT" || invoice.status === "PAID";
  const sendRefused = reasonOf(screen.actions, wasSent ? "resend" : "send");
  const sendLabel = invoice.status === "APPROVED" ? t("send") : t("sendAgain");
  const detail = invoice.number ?? undefined;
  const isFree = (action: InvoiceAction) => invoice.kind === "INVOICE" && !reasonOf(screen.actions, action);
  usePaletteActions([
    ...(sendRefused ? [] : [{ label: sendLabel, detail, run: () => setOpen("send") }]),
    ...(isFree("credit")
      ? [{ label: t("correct"), detail, href: paths.correctInvoice(slug, invoice.id) }]
      : []),
    ...(isFree("void") ? [{ label: t("void"), detail, run: () => setOpen("void") }] : []),
  ]);
  return (
    <>
      <LinkButton
        href={paths.invoicePreview(slug, invoice.id)}
        icon={<Eye aria-hidden />}
        prefetch={false}
        target="_blank"
      >
        {t("preview")}
      </LinkButton>
      {invoice.kind === "INVOICE" && invoice.status !== "VOID" && invoice.status !== "PAID" && (
        <PaymentDialog
          invoice={invoice}
          today={screen.today}
          isPrimary={invoice.status === "SENT"}
          disabledReason={reasonOf(screen.actions, "recordPayment")}
          action={actions.recordPayment}
        />
      )}
      {invoice.status === "APPROVED" && (
        <Button
          variant="primary"
          icon={<Send aria-hidden />}
          disabledReason={sendRefused}
          onClick={() => setOpen("send")}
        >
          {t("send")}
        </Button>
      )}
      <More slug={slug} screen={screen} onOpen={setOpen}>
        {invoice.status !== "APPROVED" && (
          <MenuItem icon={<Send aria-hidden />} disabledReason={sendRefused} onSelect={() => setOpen("send")}>
            {t("sendAgain")}
          </MenuItem>
        )}
      </More>
      <SendDialog
        slug={slug}
        invoice={invoice}
        firmName={screen.firmName}
        recipients={recipients}
        isAgain={wasSent}
        open={open === "send"}
        onOpenChange={close}
        send={actions.send}
        undo={actions.undoSend}
      />
      <VoidDialog
        invoice={invoice}
        entries={entries}
        open={open === "void"}
        onOpenChange={close}
        action={actions.void}
      />
    </>
  );
}

type MoreProps = {
  slug: string;
  screen: InvoiceDetailScreen;
  onOpen: (step: Step) => void;
  children: ReactNode;
};

function More({ slug, screen, onOpen, children }: MoreProps) {
  const t = useTranslations("invoices.issuedActions");
  const { invoice } = screen;
  return (
    <DropdownMenu trigger={<Button icon={<Ellipsis aria-hidden />}>{t("more")}</Button>} className="max-w-72">
      {children}
      <MenuItem icon={<Download aria-hidden />} href={paths.invoicePdf(slug, invoice.id)} newTab>
        {t("pdf")}
      </MenuItem>
      {invoice.kind === "INVOICE" && (
        <>
          <MenuItem
            icon={<PencilRuler aria-hidden />}
            href={paths.correctInvoice(slug, invoice.id)}
            disabledReason={reasonOf(screen.actions, "credit")}
          >
            {t("correct")}
          </MenuItem>
          <MenuItem
            icon={<Ban aria-hidden />}
            tone="danger"
            disabledReason={reasonOf(screen.actions, "void")}
            onSelect={() => onOpen("void")}
          >
            {t("void")}
          </MenuItem>
        </>
      )}
    </DropdownMenu>
  );
}
