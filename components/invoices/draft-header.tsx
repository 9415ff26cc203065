import { Download, Eye } from "lucide-react";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";
import type { InvoiceDetailScreen } from "@/server/invoices/read-detail";
import { ApproveAndSendDialog } from "./approve-and-send-dialog";
import { ApproveButton } from "./approve-button";
import { DeleteDraftButton } from "./delete-draft-button";
import type { DraftActions } from "./draft-editor";
import { reasonOf } from "./invoice-actions";
import { ReturnDialog } from "./return-dialog";
import { StatusBadge } from "./status-badge";
import { SubmitButton } from "./submit-button";

type DraftHeaderProps = {
  slug: string;
  screen: InvoiceDetailScreen;
  actions: DraftActions;
  isDirty: boolean;
  version: number;
};

/** The head of a draft: who made it, whether it waits for approval, and what can be done with it now. */
export function DraftHeader({ slug, screen, actions, isDirty, version }: DraftHeaderProps) {
  const { invoice } = screen;
  return (
    <>
      <PageHeader
        title={`Draft for ${invoice.customerName}`}
        breadcrumbs={[{ label: "Invoices", href: paths.invoices(slug) }]}
        badge={<StatusBadge status={invoice.status} />}
        meta={`Made by ${invoice.createdByName}`}
        actions={<DraftHeaderActions {...{ slug, screen, actions, isDirty, version }} />}
      />
      {invoice.isSubmitted && <Notice>{invoice.submittedByName} asks for approval.</Notice>}
      {invoice.returnedReason && (
        <Notice kind="warning" title="Returned for a change">
          {invoice.returnedReason}
        </Notice>
      )}
    </>
  );
}

function DraftHeaderActions({ slug, screen, actions, isDirty, version }: DraftHeaderProps) {
  const invoice = { ...screen.invoice, version };
  const entries = screen.lines.reduce((sum, line) => sum + line.entryCount, 0);
  const unsaved = isDirty ? "Save your changes first." : null;
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
        PDF
      </LinkButton>
      <LinkButton
        href={paths.invoicePreview(slug, invoice.id)}
        icon={<Eye aria-hidden />}
        prefetch={false}
        target="_blank"
      >
        Preview
      </LinkButton>
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
          disabledReason={reasonOf(screen.actions, "submit") ?? unsaved}
          action={actions.submit}
        />
      )}
      <ApproveButton
        slug={slug}
        invoice={invoice}
        entries={entries}
        disabledReason={approvalRefused ?? unsaved}
        action={actions.approve}
      />
      {!approvalRefused && (
        <ApproveAndSendDialog
          invoice={invoice}
          firmName={screen.firmName}
          entries={entries}
          disabledReason={unsaved}
          action={actions.approveAndSend}
        />
      )}
    </>
  );
}
