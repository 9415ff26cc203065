import { useTranslations } from "next-intl";
import { useLocale } from "@/components/ui/locale";
import { Notice } from "@/components/ui/notice";
import { formatMoney } from "@/lib/format";
import { isZero } from "@/lib/money/sign";
import type { RefundEffect } from "@/lib/payments/refund-effect";

type RefundEffectTextProps = { effect: RefundEffect; currency: string };

/** What giving money back does to credit and invoices, said before it is done. */
export function RefundEffectText({ effect: { fromCredit, reopened }, currency }: RefundEffectTextProps) {
  const locale = useLocale();
  const t = useTranslations("payments.refundEffectText");
  const money = (amount: string) => formatMoney(amount, currency, locale);
  return (
    <Notice kind={reopened.length > 0 ? "warning" : "info"} role="status">
      <ul className="flex flex-col gap-0.5">
        {!isZero(fromCredit) && <li>{t("comesOutOfTheCustomers", { fromCredit: money(fromCredit) })}</li>}
        {reopened.map(({ number, amount }) => (
          <li key={number}>{t("isOwedAgainWithMore", { number, amount: money(amount) })}</li>
        ))}
        {reopened.length === 0 && <li>{t("noInvoiceIsTouched")}</li>}
      </ul>
    </Notice>
  );
}
