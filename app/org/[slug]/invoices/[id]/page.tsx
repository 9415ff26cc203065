import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { DraftEditor } from "@/components/invoices/draft-editor";
import { reasonOf } from "@/components/invoices/invoice-actions";
import { InvoiceHistory } from "@/components/invoices/invoice-history";
import { IssuedInvoice } from "@/components/invoices/issued-invoice";
import { readRecipients } from "@/server/customers/read-contacts";
import { pageCtx, pageRead } from "@/server/http/session";
import { readInvoiceDetail } from "@/server/invoices/read-detail";
import { recordPaymentAction, undoWriteOffAction, writeOffBalanceAction } from "../../payments/actions";
import {
  approveInvoiceAction,
  deleteDraftAction,
  sendInvoiceAction,
  undoSendAction,
  updateDraftAction,
  voidInvoiceAction,
} from "../actions";
import { approveAndSendAction, returnDraftAction, submitDraftAction } from "../approval-actions";
import { setAllocationMinutesAction } from "../preview-actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("invoices.onePage");
  return { title: t("invoice") };
}

type PageProps = { params: Promise<{ slug: string; id: string }> };

export default async function InvoicePage({ params }: PageProps) {
  const { slug, id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const ctx = await pageCtx(slug);
  const screen = await pageRead(readInvoiceDetail(ctx, id));
  const recipients = await pageRead(readRecipients(ctx, screen.invoice.customerId));
  const isDraft = screen.invoice.status === "DRAFT" && !reasonOf(screen.actions, "edit");
  if (!isDraft) {
    return (
      <IssuedInvoice
        slug={slug}
        screen={screen}
        recipients={recipients}
        actions={{
          send: sendInvoiceAction.bind(null, slug),
          undoSend: undoSendAction.bind(null, slug),
          recordPayment: recordPaymentAction.bind(null, slug),
          void: voidInvoiceAction.bind(null, slug),
          writeOff: writeOffBalanceAction.bind(null, slug),
          undoWriteOff: undoWriteOffAction.bind(null, slug),
        }}
      />
    );
  }
  return (
    <DraftEditor
      key={id}
      slug={slug}
      screen={screen}
      recipients={recipients}
      actions={{
        save: updateDraftAction.bind(null, slug),
        approve: approveInvoiceAction.bind(null, slug),
        remove: deleteDraftAction.bind(null, slug),
        setMinutes: setAllocationMinutesAction.bind(null, slug),
        submit: submitDraftAction.bind(null, slug),
        return: returnDraftAction.bind(null, slug),
        approveAndSend: approveAndSendAction.bind(null, slug),
        undoSend: undoSendAction.bind(null, slug),
      }}
    >
      <InvoiceHistory
        history={screen.history}
        currency={screen.invoice.currency}
        timeZone={screen.timeZone}
      />
    </DraftEditor>
  );
}
