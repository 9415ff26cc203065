import { FilePlus2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { PaymentActions } from "@/components/payments/payment-actions";
import { UndoWriteOffButton } from "@/components/payments/undo-write-off-button";
import { WriteOffDialog } from "@/components/payments/write-off-dialog";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { LinkButton } from "@/components/ui/link-button";
import { useLocale } from "@/components/ui/locale";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import type { Texts } from "@/components/ui/texts";
import { formatDate, formatInstant } from "@/lib/format";
import { deliveryStates } from "@/lib/invoices/sending";
import { sum } from "@/lib/money/money";
import { isZero } from "@/lib/money/sign";
import { paths, withQuery } from "@/lib/paths";
import type { Recipient } from "@/server/customers/read-contacts";
import type { InvoiceDetailScreen } from "@/server/invoices/read-detail";
import { type InvoiceActions, reasonOf } from "./invoice-actions";
import { InvoiceHistory } from "./invoice-history";
import { InvoiceProgress } from "./invoice-progress";
import { IssuedActions } from "./issued-actions";
import { IssuedLines } from "./issued-lines";
import { RelatedDocuments } from "./related-documents";
import { SettlementList } from "./settlement-list";
import { CollectionBadges, StatusBadge } from "./status-badge";
import { TotalsPanel } from "./totals-panel";
import { WaitingMail } from "./waiting-mail";

type IssuedInvoiceProps = {
  slug: string;
  screen: InvoiceDetailScreen;
  /** To whom its e-mail can go. */
  recipients: readonly Recipient[];
  actions: Pick<InvoiceActions, "send" | "undoSend" | "recordPayment" | "void"> &
    Pick<PaymentActions, "writeOff" | "undoWriteOff">;
};

/** An invoice that can only be read, with what can still be done with it. */
export function IssuedInvoice({ slug, screen, recipients, actions }: IssuedInvoiceProps) {
  const t = useTranslations("invoices.issuedInvoice");
  const { invoice, lines, charges, groups, settlements, history, today, timeZone } = screen;
  const entries = lines.reduce((sum, line) => sum + line.entryCount, 0);
  const waiting = screen.deliveries.filter((each) => each.status === "QUEUED");
  return (
    <>
      <PageHeader
        title={titleOf(t, invoice)}
        breadcrumbs={[{ label: t("invoices"), href: paths.invoices(slug) }]}
        badge={
          <>
            <StatusBadge status={invoice.status} kind={invoice.kind} />
            <CollectionBadges invoice={invoice} today={today} />
          </>
        }
        meta={<TextLink href={paths.customer(slug, invoice.customerId)}>{invoice.customerName}</TextLink>}
        actions={<IssuedActions {...{ slug, screen, entries, recipients, actions }} />}
      />
      <VoidNotice slug={slug} screen={screen} />
      <InvoiceProgress invoice={invoice} timeZone={timeZone} />
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_22rem] lg:grid-rows-[auto_1fr]">
        <div className="flex min-w-0 flex-col gap-4">
          <IssuedLines slug={slug} invoiceId={invoice.id} lines={lines} currency={invoice.currency} />
          {settlements.length > 0 && <SettlementList settlements={settlements} currency={invoice.currency} />}
          <RelatedDocuments slug={slug} related={screen.related} currency={invoice.currency} />
        </div>
        <div className="flex min-w-0 flex-col gap-4 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <Card title={t("totals")}>
            <TotalsPanel
              currency={invoice.currency}
              pricesIncludeTax={invoice.pricesIncludeTax}
              charges={charges.map((charge, index) => ({ ...charge, id: String(index) }))}
              totals={{ ...invoice, groups }}
              settled={invoice.status === "DRAFT" || invoice.status === "VOID" ? undefined : invoice}
            />
            {invoice.kind === "INVOICE" && <WriteOff screen={screen} actions={actions} />}
          </Card>
          <Facts screen={screen} entries={entries} />
        </div>
        <InvoiceHistory history={history} currency={invoice.currency} timeZone={timeZone}>
          {waiting.map((delivery) => (
            <WaitingMail key={delivery.id} delivery={delivery} undo={actions.undoSend} />
          ))}
        </InvoiceHistory>
      </div>
    </>
  );
}

function titleOf(
  t: Texts<"invoices.issuedInvoice">,
  { kind, number }: InvoiceDetailScreen["invoice"],
): string {
  if (number === null) return t("draft");
  return kind === "CREDIT_NOTE" ? t("creditNote", { number }) : number;
}

/** Below the balance: giving it up, and taking that back. */
function WriteOff({ screen, actions }: Pick<IssuedInvoiceProps, "screen" | "actions">) {
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

/** Of a void invoice why, and the way to bill again. */
function VoidNotice({ slug, screen }: Pick<IssuedInvoiceProps, "slug" | "screen">) {
  const t = useTranslations("invoices.issuedInvoice");
  const { invoice } = screen;
  if (invoice.status !== "VOID") return null;
  return (
    <Notice
      kind="warning"
      title={t("thisInvoiceIsVoid")}
      actions={
        screen.mayCreate && (
          <LinkButton
            size="sm"
            icon={<FilePlus2 aria-hidden />}
            href={withQuery(paths.newInvoice(slug), { customer: invoice.customerId })}
          >
            {t("billAgain")}
          </LinkButton>
        )
      }
    >
      {invoice.voidReason}
    </Notice>
  );
}

function Facts({ screen, entries }: { screen: InvoiceDetailScreen; entries: number }) {
  const locale = useLocale();
  const t = useTranslations("invoices.issuedInvoice");
  const { invoice, deliveries, timeZone } = screen;
  const [last] = deliveries;
  const delivery = useTranslations("enums.delivery");
  const state = deliveryStates.find((each) => each === last?.status);
  const date = (text: string | null) => (text ? formatDate(text, locale) : "–");
  const isPeriod = invoice.serviceFrom !== invoice.serviceTo;
  const items = [
    { term: t("issued"), detail: date(invoice.issueDate) },
    { term: t("due"), detail: date(invoice.dueDate) },
    { term: t("terms"), detail: invoice.terms },
    ...(invoice.serviceFrom || invoice.serviceTo
      ? [
          {
            term: t("work"),
            detail: isPeriod
              ? t("to", { serviceFrom: date(invoice.serviceFrom), serviceTo: date(invoice.serviceTo) })
              : date(invoice.serviceFrom),
          },
        ]
      : []),
    ...(invoice.reference ? [{ term: t("reference"), detail: invoice.reference }] : []),
    { term: t("timeBehindIt"), detail: t("entries", { count: entries }) },
    { term: t("madeBy"), detail: invoice.createdByName },
    ...(invoice.approvedByName ? [{ term: t("approvedBy"), detail: invoice.approvedByName }] : []),
    ...(last
      ? [
          {
            term: t("lastEmail"),
            detail: [
              state ? delivery(state) : last.status,
              formatInstant(last.createdAt, locale, timeZone),
            ].join(", "),
          },
        ]
      : []),
  ];
  return (
    <Card title={t("facts")}>
      <DescriptionList layout="rows" items={items} />
      {last?.error && (
        <Notice kind="danger" className="mt-3" title={t("theLastEmailDidNot")}>
          {last.error}
        </Notice>
      )}
      <Passage title={t("noteOnTheInvoice")} text={invoice.notes} />
      <Passage title={t("internalNote")} text={invoice.internalNotes} />
    </Card>
  );
}

function Passage({ title, text }: { title: string; text: string }) {
  if (!text) return null;
  return (
    <div className="mt-3 border-line border-t pt-3">
      <h3 className="text-muted text-sm">{title}</h3>
      <p className="whitespace-pre-line">{text}</p>
    </div>
  );
}
