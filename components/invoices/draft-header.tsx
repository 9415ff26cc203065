"use client";

import { Download, Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import { useShortcut } from "@/components/shell/shortcuts";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";
import type { Recipient } from "@/server/customers/read-contacts";
import type { InvoiceDetailScreen } from "@/server/invoices/read-detail";
import { ApproveAndSendDialog } from "./approve-and-send-dialog";
import { ApproveButton } from "./approve-button";
import { DeleteDraftButton } from "./delete-draft-button";
import type { DraftActions } from "./draft-editor";
import { reasonOf } from "./invoice-actions";
import { ReturnDialog } from "./return-dialog";
import { StatusBadge } from "./status-badge";
import { SubmitButton } from "./submit-button";
import { hasRoomBeside } from "./use-document-shown";

type DraftHeaderProps = {
  slug: string;
  screen: InvoiceDetailScreen;
  recipients: readonly Recipient[];
  actions: DraftActions;
  /** What is stored now: approval is of this. */
  stored: { version: number; total: string; entries: number };
  /** Stores what is typed: the version, or null when it could not be. */
  save: () => Promise<number | null>;
  document: { isShown: boolean; show: (isShown: boolean) => void };
};

/** The head of a draft: who made it, whether it waits for approval, and what can be done with it now. */
export function DraftHeader(props: DraftHeaderProps) {
  const t = useTranslations("draft.draftHeader");
  const { slug, screen } = props;
  const { invoice } = screen;
  return (
    <>
      <PageHeader
        title={t("draftFor", { customerName: invoice.customerName })}
        breadcrumbs={[{ label: t("invoices"), href: paths.invoices(slug) }]}
        badge={<StatusBadge status={invoice.status} />}
        meta={t("madeBy", { name: invoice.createdByName })}
        actions={<DraftHeaderActions {...props} />}
      />
      {invoice.isSubmitted && (
        <Notice>{t("asksForApproval", { name: invoice.submittedByName ?? "" })}</Notice>
      )}
      {invoice.returnedReason && (
        <Notice kind="warning" title={t("returnedForAChange")}>
          {invoice.returnedReason}
        </Notice>
      )}
    </>
  );
}

function DraftHeaderActions({ slug, screen, recipients, actions, stored, save, document }: DraftHeaderProps) {
  const t = useTranslations("draft.draftHeader");
  const { version, total, entries } = stored;
  const invoice = { ...screen.invoice, version, total };
  const approvalRefused = reasonOf(screen.actions, "approve");
  return (
    <>
      <DeleteDraftButton
        slug={slug}
        invoiceId={invoice.id}
        entries={entries}
        disabledReason={reasonOf(screen.actions, "delete")}
        action={actions.remove}
      />
      <LinkButton
        href={paths.invoicePdf(slug, invoice.id)}
        icon={<Download aria-hidden />}
        prefetch={false}
        target="_blank"
      >
        {t("pdf")}
      </LinkButton>
      <PreviewButton href={paths.invoicePreview(slug, invoice.id)} {...document} />
      {invoice.isSubmitted && (
        <ReturnDialog
          invoice={invoice}
          disabledReason={reasonOf(screen.actions, "return")}
          action={actions.return}
        />
      )}
      {!invoice.isSubmitted && approvalRefused && (
        <SubmitButton
          invoice={invoice}
          disabledReason={reasonOf(screen.actions, "submit")}
          save={save}
          action={actions.submit}
        />
      )}
      <ApproveButton
        slug={slug}
        invoice={invoice}
        entries={entries}
        expectedNumber={screen.expectedNumber}
        disabledReason={approvalRefused}
        save={save}
        action={actions.approve}
      />
      {!approvalRefused && (
        <ApproveAndSendDialog
          invoice={invoice}
          firmName={screen.firmName}
          recipients={recipients}
          entries={entries}
          expectedNumber={screen.expectedNumber}
          save={save}
          action={actions.approveAndSend}
          undoSend={actions.undoSend}
        />
      )}
    </>
  );
}

type PreviewButtonProps = { href: string; isShown: boolean; show: (isShown: boolean) => void };

/** Where there is room the document stands beside the editor; where there is not, it opens in a page of its own. */
function PreviewButton({ href, isShown, show }: PreviewButtonProps) {
  const t = useTranslations("draft.draftHeader");
  useShortcut("p", t("preview"), () => {
    if (hasRoomBeside()) show(!isShown);
    else window.open(href, "_blank", "noopener");
  });
  return (
    <>
      <Button
        className="max-xl:hidden"
        aria-pressed={isShown}
        icon={<Eye aria-hidden />}
        onClick={() => show(!isShown)}
      >
        {t("preview")}
      </Button>
      <LinkButton
        className="xl:hidden"
        href={href}
        icon={<Eye aria-hidden />}
        prefetch={false}
        target="_blank"
      >
        {t("preview")}
      </LinkButton>
    </>
  );
}
