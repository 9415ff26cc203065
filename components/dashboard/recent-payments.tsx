import { Banknote } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Figure } from "@/components/ui/figure";
import { LinkButton } from "@/components/ui/link-button";
import { useLocale } from "@/components/ui/locale";
import { formatAmount, formatDate } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { RecentPayment } from "@/server/dashboard/lately";

type RecentPaymentsProps = { slug: string; payments: RecentPayment[] };

/** The money that came in last. */
export function RecentPayments({ slug, payments }: RecentPaymentsProps) {
  const locale = useLocale();
  const t = useTranslations("dashboard.recentPayments");
  const methods = useTranslations("enums.paymentMethod");
  return (
    <Card
      flush
      title={t("recentPayments")}
      actions={
        <LinkButton size="sm" href={paths.payments(slug)}>
          {t("allPayments")}
        </LinkButton>
      }
    >
      {payments.length === 0 && (
        <EmptyState
          icon={<Banknote aria-hidden />}
          title={t("noPaymentsYet")}
          text={t("recordTheMoneyThatComes")}
          action={<LinkButton href={paths.newPayment(slug)}>{t("recordPayment")}</LinkButton>}
        />
      )}
      <ul className="divide-y divide-line">
        {payments.map((payment) => (
          <li key={payment.id}>
            <Link
              href={paths.payment(slug, payment.id)}
              prefetch={false}
              className="group flex min-h-12 items-center justify-between gap-4 px-4 py-2 hover:bg-sunken/70 focus-visible:-outline-offset-2"
            >
              <span className="min-w-0">
                <span className="block truncate font-medium group-hover:text-accent">
                  {payment.customerName}
                </span>
                <span className="text-muted text-sm">
                  {formatDate(payment.paidOn, locale)}, {methods(payment.method)}
                </span>
              </span>
              <span className="flex shrink-0 flex-wrap items-center justify-end gap-2">
                {payment.isReversed && <Badge tone="red">{t("reversed")}</Badge>}
                <Figure
                  value={formatAmount(payment.amount, payment.currency, locale)}
                  unit={payment.currency}
                  tone={payment.isReversed ? "muted" : "ink"}
                />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
