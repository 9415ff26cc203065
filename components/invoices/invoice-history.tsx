import {
  Ban,
  Banknote,
  CheckCheck,
  Dot,
  FilePlus2,
  Inbox,
  type LucideIcon,
  MailCheck,
  MailX,
  Pencil,
  PencilRuler,
  Send,
  Undo2,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { useLocale } from "@/components/ui/locale";
import { formatDate, formatInstant, formatMoney } from "@/lib/format";
import { historyName, historySentence } from "@/lib/invoices/history";
import type { HistoryEvent } from "@/server/invoices/read-detail";

type InvoiceHistoryProps = {
  history: HistoryEvent[];
  currency: string;
  timeZone: string;
  /** What is still to happen, above what has. */
  children?: ReactNode;
};

/** Who did what and when, newest first, from the audit trail. */
export function InvoiceHistory({ history, currency, timeZone, children }: InvoiceHistoryProps) {
  const locale = useLocale();
  const t = useTranslations("invoices.invoiceHistory");
  const sentences = useTranslations("invoices.history");
  const detailOf = useDetail(currency);
  return (
    <Card flush title={t("history")}>
      {children}
      <ol className="divide-y divide-line">
        {history.map((event) => {
          const detail = detailOf(event);
          const sentence = historySentence(event.action) ?? "other";
          return (
            <li
              key={event.id}
              className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 px-4 py-2.5"
            >
              <span className="flex min-w-0 items-baseline gap-2.5">
                <EventIcon action={event.action} />
                <span className="min-w-0">
                  {sentences.rich(sentence, {
                    actor: event.actor,
                    times: event.times,
                    action: historyName(event.action),
                    who: (actor) => <span className="font-medium">{actor}</span>,
                  })}
                  {detail && <span className="text-muted"> · {detail}</span>}
                </span>
              </span>
              <time dateTime={event.at} className="figures text-muted text-sm">
                {formatInstant(event.at, locale, timeZone)}
              </time>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}

const icons: Record<string, LucideIcon> = {
  "invoice.created": FilePlus2,
  "invoice.edited": Pencil,
  "invoice.submitted": Inbox,
  "invoice.returned": Undo2,
  "invoice.approved": CheckCheck,
  "invoice.sent": Send,
  "invoice.sent-again": Send,
  "invoice.send-undone": Undo2,
  "invoice.paid": Banknote,
  "invoice.paid-in-part": Banknote,
  "invoice.voided": Ban,
  "invoice.credited": PencilRuler,
  "email.delivered": MailCheck,
  "email.failed": MailX,
};

function EventIcon({ action }: { action: string }) {
  const Icon = icons[action] ?? Dot;
  return <Icon aria-hidden className="size-4 shrink-0 self-center text-muted" />;
}

/** The fact of an event that a reader looks for: number, amount, recipients, reason. */
function useDetail(currency: string): (event: HistoryEvent) => string | null {
  const locale = useLocale();
  const t = useTranslations("invoices.history");
  return ({ action, after }) => {
    const text = (key: string) => (typeof after?.[key] === "string" ? (after[key] as string) : null);
    const money = (key: string) => {
      const amount = text(key);
      return amount === null ? null : formatMoney(amount, text("currency") ?? currency, locale);
    };
    const due = text("dueDate");
    const recipients = Array.isArray(after?.recipients) ? after.recipients.join(", ") : null;
    const facts: Record<string, (string | null)[]> = {
      "invoice.created": [money("total")],
      "invoice.edited": [money("total")],
      "invoice.approved": [
        text("number"),
        money("total"),
        due && t("due", { date: formatDate(due, locale) }),
      ],
      "invoice.sent": [recipients],
      "invoice.sent-again": [recipients],
      "invoice.paid": [money("amount")],
      "invoice.paid-in-part": [money("amount")],
      "invoice.voided": [text("reason")],
    };
    return facts[action]?.filter(Boolean).join(" · ") || null;
  };
}
