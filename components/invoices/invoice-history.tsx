import { Card } from "@/components/ui/card";
import { formatDate, formatInstant, formatMoney } from "@/lib/format";
import { historyPhrase } from "@/lib/invoices/history";
import type { HistoryEvent } from "@/server/invoices/read-detail";

type InvoiceHistoryProps = { history: HistoryEvent[]; currency: string; timeZone: string };

/** Who did what and when, newest first, from the audit trail. */
export function InvoiceHistory({ history, currency, timeZone }: InvoiceHistoryProps) {
  return (
    <Card flush title="History">
      <ol className="divide-y divide-line">
        {history.map((event) => {
          const detail = detailOf(event, currency);
          return (
            <li
              key={event.id}
              className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 px-4 py-2.5"
            >
              <span className="min-w-0">
                <span className="font-medium">{event.actor}</span> {historyPhrase(event.action)}
                {detail && <span className="text-muted"> · {detail}</span>}
              </span>
              <time dateTime={event.at} className="figures text-muted text-sm">
                {formatInstant(event.at, "en", timeZone)}
              </time>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}

/** The fact of an event that a reader looks for: number, amount, recipients, reason. */
function detailOf({ action, after }: HistoryEvent, currency: string): string | null {
  const text = (key: string) => (typeof after?.[key] === "string" ? (after[key] as string) : null);
  const money = (key: string) => {
    const amount = text(key);
    return amount === null ? null : formatMoney(amount, text("currency") ?? currency, "en");
  };
  const recipients = Array.isArray(after?.recipients) ? after.recipients.join(", ") : null;
  const facts: Record<string, (string | null)[]> = {
    "invoice.created": [money("total")],
    "invoice.edited": [money("total")],
    "invoice.approved": [text("number"), money("total"), dated("due", text("dueDate"))],
    "invoice.sent": [recipients],
    "invoice.sent-again": [recipients],
    "invoice.paid": [money("amount")],
    "invoice.paid-in-part": [money("amount")],
    "invoice.voided": [text("reason")],
  };
  return facts[action]?.filter(Boolean).join(" · ") || null;
}

const dated = (word: string, date: string | null) => (date ? `${word} ${formatDate(date, "en")}` : null);
