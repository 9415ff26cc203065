import { Card } from "@/components/ui/card";
import { formatInstant, formatMoney } from "@/lib/format";
import type { PaymentEvent } from "@/server/payments/read";

type PaymentHistoryProps = { history: PaymentEvent[]; currency: string; timeZone: string };

const phrases: Record<string, string> = {
  "payment.recorded": "recorded it",
  "payment.applied": "applied credit of it",
  "payment.unapplied": "took it off an invoice",
  "payment.refunded": "refunded",
  "payment.reversed": "reversed it",
};

/** Who did what with the payment and when, newest first, from the audit trail. */
export function PaymentHistory({ history, currency, timeZone }: PaymentHistoryProps) {
  return (
    <Card flush title="History">
      <ol className="divide-y divide-line">
        {history.map((event) => (
          <li
            key={event.id}
            className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 px-4 py-2.5"
          >
            <span className="min-w-0">
              <span className="font-medium">{event.actor}</span> {phrases[event.action] ?? event.action}
              <Detail event={event} currency={currency} />
            </span>
            <time dateTime={event.at} className="figures text-muted text-sm">
              {formatInstant(event.at, "en", timeZone)}
            </time>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** The fact that a reader looks for: how much, which invoice, why. */
function Detail({ event: { after }, currency }: { event: PaymentEvent; currency: string }) {
  const text = (key: string) => (typeof after?.[key] === "string" ? String(after[key]) : null);
  const amount = text("amount")?.replace(/^-/, "");
  const facts = [amount && formatMoney(amount, currency, "en"), text("number"), text("reason")];
  const shown = facts.filter(Boolean).join(" · ");
  return shown ? <span className="text-muted"> · {shown}</span> : null;
}
