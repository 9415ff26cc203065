import { formatMoney } from "@/lib/format";
import type { Needs } from "@/server/dashboard/needs";

/** "€1,200.00 · $300.00": currencies side by side, never added. */
export const moneyList = (amounts: readonly { currency: string; amount: string }[], locale: string): string =>
  amounts.map(({ currency, amount }) => formatMoney(amount, currency, locale)).join(" · ");

/** Whether nothing waits. */
export const isQuiet = ({
  toApprove,
  returned,
  drafts,
  toSend,
  overdue,
  failedMails,
  imports,
}: Needs): boolean =>
  toApprove + returned + drafts + toSend + (overdue?.invoices ?? 0) + failedMails.count + imports.length ===
  0;
