import { Download, Eye, FilePlus2, PencilRuler } from "lucide-react";
import type { ReactNode } from "react";
import type { PaymentActions } from "@/components/payments/payment-actions";
import { UndoWriteOffButton } from "@/components/payments/undo-write-off-button";
import { WriteOffDialog } from "@/components/payments/write-off-dialog";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { formatDate, formatInstant } from "@/lib/format";
import { isZero, sum } from "@/lib/money/money";
import { paths, withQuery } from "@/lib/paths";
import type { InvoiceDetailScreen } from "@/server/invoices/read-detail";
import { countEntries, type InvoiceActions, reasonOf } from "./invoice-actions";
import { InvoiceHistory } from "./invoice-history";
import { IssuedLines } from "./issued-lines";
import { PaymentDialog } from "./payment-dialog";
import { SendDialog } from "./send-dialog";
import { SettlementList } from "./settlement-list";
import { CollectionBadges, StatusBadge } from "./status-badge";
import { TotalsPanel } from "./totals-panel";
import { VoidDialog } from "./void-dialog";

type IssuedInvoiceProps = {
  slug: string;
  screen: InvoiceDetailScreen;
  actions: Pick<InvoiceActions, "send" | "recordPayment" | "void"> &
    Pick<PaymentActions, "writeOff" | "undoWriteOff">;
};

/** An invoice that can only be read, with what can still be done with it. */
export function IssuedInvoice({ slug, screen, actions }: IssuedInvoiceProps) {
  const { invoice, lines, charges, groups, settlements, history, today, timeZone } = screen;
  return (
    <>
      <PageHeader
        title={`${invoice.kind === "CREDIT_NOTE" ? "Credit note " : ""}${invoice.number ?? "Draft"}`}
        breadcrumbs={[{ label: "Invoices", href: paths.invoices(slug) }]}
        badge={
          <>
            <StatusBadge status={invoice.status} kind={invoice.kind} />
            <CollectionBadges invoice={invoice} today={today} />
          </>
        }
        meta={<TextLink href={paths.customer(slug, invoice.customerId)}>{invoice.customerName}</TextLink>}
        actions={<IssuedActions slug={slug} screen={screen} actions={actions} />}
      />
      <Related slug={slug} screen={screen} />
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_22rem] lg:grid-rows-[auto_1fr]">
        <div className="flex min-w-0 flex-col gap-4">
          <IssuedLines slug={slug} invoiceId={invoice.id} lines={lines} currency={invoice.currency} />
          {settlements.length > 0 && <SettlementList settlements={settlements} currency={invoice.currency} />}
        </div>
        <div className="flex min-w-0 flex-col gap-4 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <Card title="Totals">
            <TotalsPanel
              currency={invoice.currency}
              pricesIncludeTax={invoice.pricesIncludeTax}
              charges={charges.map((charge, index) => ({ ...charge, id: String(index) }))}
              totals={{ ...invoice, groups }}
              settled={invoice.status === "DRAFT" || invoice.status === "VOID" ? undefined : invoice}
            />
            {invoice.kind === "INVOICE" && <WriteOff screen={screen} actions={actions} />}
          </Card>
          <Facts screen={screen} />
        </div>
        <InvoiceHistory history={history} currency={invoice.currency} timeZone={timeZone} />
      </div>
    </>
  );
}

/** Below the balance: giving it up, and taking that back. */
function WriteOff({ screen, actions }: Omit<IssuedInvoiceProps, "slug">) {
  const { invoice, settlements, today } = screen;
  const rows = settlements.filter((each) => each.kind === "WRITE_OFF").map((each) => each.amount);
  const writtenOff = sum(rows, invoice.currency);
  const owes = invoice.status === "APPROVED" || invoice.status === "SENT";
  if (!owes && isZero(writtenOff)) return null;
  const disabledReason = reasonOf(screen.actions, "writeOff");
  return (
    <div className="mt-3 flex flex-wrap justify-end gap-2">
      {!isZero(writtenOff) && (
        <UndoWriteOffButton
          invoice={invoice}
          writtenOff={writtenOff}
          disabledReason={screen.mayWriteOff ? null : disabledReason}
          action={actions.undoWriteOff}
        />
      )}
      {owes && (
        <WriteOffDialog
          invoice={invoice}
          today={today}
          disabledReason={disabledReason}
          action={actions.writeOff}
        />
      )}
    </div>
  );
}

function IssuedActions({ slug, screen, actions }: IssuedInvoiceProps) {
  const { invoice, lines } = screen;
  const entries = lines.reduce((sum, line) => sum + line.entryCount, 0);
  const isInvoice = invoice.kind === "INVOICE";
  const wasSent = invoice.status === "SENT" || invoice.status === "PAID";
  return (
    <>
      {isInvoice && (
        <VoidDialog
          invoice={invoice}
          entries={entries}
          disabledReason={reasonOf(screen.actions, "void")}
          action={actions.void}
        />
      )}
      {isInvoice && (
        <LinkButton
          href={paths.correctInvoice(slug, invoice.id)}
          icon={<PencilRuler aria-hidden />}
          disabledReason={reasonOf(screen.actions, "credit")}
        >
          Correct
        </LinkButton>
      )}
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
      {isInvoice && (
        <PaymentDialog
          invoice={invoice}
          today={screen.today}
          isPrimary={invoice.status === "SENT"}
          disabledReason={reasonOf(screen.actions, "recordPayment")}
          action={actions.recordPayment}
        />
      )}
      <SendDialog
        slug={slug}
        invoice={invoice}
        firmName={screen.firmName}
        isAgain={wasSent}
        disabledReason={reasonOf(screen.actions, wasSent ? "resend" : "send")}
        action={actions.send}
      />
    </>
  );
}

/** Of a void invoice why, and the way to bill again; of a reissued one its other half. */
function Related({ slug, screen }: Pick<IssuedInvoiceProps, "slug" | "screen">) {
  const { invoice, related } = screen;
  const link = (each: (typeof related)[number]) => (
    <TextLink key={each.id} href={paths.invoice(slug, each.id)}>
      {each.number ?? "the draft"}
    </TextLink>
  );
  const corrects = related.filter((each) => each.relation === "corrects");
  const creditedBy = related.filter((each) => each.relation === "credited-by");
  const replaces = related.filter((each) => each.relation === "reissues");
  const replacedBy = related.filter((each) => each.relation === "reissued-by");
  return (
    <>
      {invoice.status === "VOID" && (
        <Notice
          kind="warning"
          title="This invoice is void"
          actions={
            screen.mayCreate && (
              <LinkButton
                size="sm"
                icon={<FilePlus2 aria-hidden />}
                href={withQuery(paths.newInvoice(slug), { customer: invoice.customerId })}
              >
                Bill again
              </LinkButton>
            )
          }
        >
          {invoice.voidReason}
        </Notice>
      )}
      {corrects.length > 0 && <Notice>It corrects {corrects.map(link)}.</Notice>}
      {creditedBy.length > 0 && <Notice>Corrected by {listed(creditedBy.map(link))}.</Notice>}
      {replaces.length > 0 && <Notice>It replaces {replaces.map(link)}.</Notice>}
      {replacedBy.length > 0 && <Notice>It was replaced by {replacedBy.map(link)}.</Notice>}
    </>
  );
}

const listed = (links: ReactNode[]) => links.flatMap((each, index) => (index === 0 ? [each] : [", ", each]));

function Facts({ screen }: { screen: InvoiceDetailScreen }) {
  const { invoice, lines, deliveries, timeZone } = screen;
  const entries = lines.reduce((sum, line) => sum + line.entryCount, 0);
  const [last] = deliveries;
  const date = (text: string | null) => (text ? formatDate(text, "en") : "–");
  const isPeriod = invoice.serviceFrom !== invoice.serviceTo;
  const items = [
    { term: "Issued", detail: date(invoice.issueDate) },
    { term: "Due", detail: date(invoice.dueDate) },
    { term: "Terms", detail: invoice.terms },
    ...(invoice.serviceFrom || invoice.serviceTo
      ? [
          {
            term: "Work",
            detail: isPeriod
              ? `${date(invoice.serviceFrom)} to ${date(invoice.serviceTo)}`
              : date(invoice.serviceFrom),
          },
        ]
      : []),
    ...(invoice.reference ? [{ term: "Reference", detail: invoice.reference }] : []),
    { term: "Time behind it", detail: countEntries(entries) },
    { term: "Made by", detail: invoice.createdByName },
    ...(invoice.approvedByName ? [{ term: "Approved by", detail: invoice.approvedByName }] : []),
    ...(last
      ? [
          {
            term: "Last e-mail",
            detail: `${deliveryNames[last.status] ?? last.status}, ${formatInstant(last.createdAt, "en", timeZone)}`,
          },
        ]
      : []),
  ];
  return (
    <Card title="Facts">
      <DescriptionList layout="rows" items={items} />
      {last?.error && (
        <Notice kind="danger" className="mt-3" title="The last e-mail did not arrive">
          {last.error}
        </Notice>
      )}
      <Texts title="Note on the invoice" text={invoice.notes} />
      <Texts title="Internal note" text={invoice.internalNotes} />
    </Card>
  );
}

const deliveryNames: Record<string, string> = {
  QUEUED: "Waiting to go out",
  SENT: "Sent",
  FAILED: "Failed",
};

function Texts({ title, text }: { title: string; text: string }) {
  if (!text) return null;
  return (
    <div className="mt-3 border-line border-t pt-3">
      <h3 className="text-muted text-sm">{title}</h3>
      <p className="whitespace-pre-line">{text}</p>
    </div>
  );
}
