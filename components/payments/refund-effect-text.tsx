import { Notice } from "@/components/ui/notice";
import { formatMoney } from "@/lib/format";
import { isZero } from "@/lib/money/money";
import type { RefundEffect } from "@/lib/payments/refund-effect";

type RefundEffectTextProps = { effect: RefundEffect; currency: string };

/** What giving money back does to credit and invoices, said before it is done. */
export function RefundEffectText({ effect: { fromCredit, reopened }, currency }: RefundEffectTextProps) {
  const money = (amount: string) => formatMoney(amount, currency, "en");
  return (
    <Notice kind={reopened.length > 0 ? "warning" : "info"} role="status">
      <ul className="flex flex-col gap-0.5">
        {!isZero(fromCredit) && <li>{money(fromCredit)} comes out of the customer’s credit.</li>}
        {reopened.map(({ number, amount }) => (
          <li key={number}>
            {number} is owed again with {money(amount)} more.
          </li>
        ))}
        {reopened.length === 0 && <li>No invoice is touched.</li>}
      </ul>
    </Notice>
  );
}
