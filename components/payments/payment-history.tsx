import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { useLocale } from "@/components/ui/locale";
import { formatInstant, formatMoney } from "@/lib/format";
import type { PaymentEvent } from "@/server/payments/read";

type PaymentHistoryProps = { history: PaymentEvent[]; currency: string; timeZone: string };

const told = ["recorded", "applied", "unapplied", "refunded", "reversed"] as const;

/** Who did what with the payment and when, newest first, from the audit trail. */
export function PaymentHistory({ history, currency, timeZone }: PaymentHistoryProps) {
  const locale = useLocale();
  const t = useTranslations("payments.paymentHistory");
  return (
    <Card flush title={t("history")}>
      <ol className="divide-y divide-line">
        {history.map((event) => (
          <li
            key={event.id}
            className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 px-4 py-2.5"
          >
            <span className="min-w-0">
              {t.rich(told.find((one) => event.action === `payment.${one}`) ?? "other", {
                action: event.action,
                actor: () => <span className="font-medium">{event.actor}</span>,
              })}
              <Detail event={event} currency={currency} />
            </span>
            <time dateTime={event.at} className="figures text-muted text-sm">
              {formatInstant(event.at, locale, timeZone)}
            </time>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** The fact that a reader looks for: how much, which invoice, why. */
function Detail({ event: { after }, currency }: { event: PaymentEvent; currency: string }) {
  const locale = useLocale();
  const text = (key: string) => (typeof after?.[key] === "string" ? String(after[key]) : null);
  const amount = text("amount")?.replace(/^-/, "");
  const facts = [amount && formatMoney(amount, currency, locale), text("number"), text("reason")];
  const shown = facts.filter(Boolean).join(" · ");
  return shown ? <span className="text-muted"> · {shown}</span> : null;
}
