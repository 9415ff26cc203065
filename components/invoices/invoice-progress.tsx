import { Ban, Check, Circle } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { useLocale } from "@/components/ui/locale";
import { formatInstant } from "@/lib/format";
import type { InvoiceDetail } from "@/server/invoices/read-detail";

type InvoiceProgressProps = { invoice: InvoiceDetail; timeZone: string };

/** The life of an invoice in one row: what has been reached, and when. */
export function InvoiceProgress({ invoice, timeZone }: InvoiceProgressProps) {
  const locale = useLocale();
  const t = useTranslations("invoices.invoiceProgress");
  return (
    <ol aria-label={t("progress")} className="grid grid-cols-2 gap-x-4 gap-y-3 sm:flex">
      {milestonesOf(invoice).map(({ name, at, isEnd }) => (
        <li key={name} className="flex min-w-0 items-start gap-2.5 sm:flex-1">
          <span
            className={cn(
              "mt-0.5 grid size-5 shrink-0 place-items-center rounded-full",
              at && !isEnd && "bg-green-soft text-green-text",
              at && isEnd && "bg-red-soft text-red-text",
              !at && "text-subtle",
            )}
          >
            <MilestoneIcon isReached={at !== null} isEnd={isEnd} />
          </span>
          <span className="min-w-0">
            <span className={cn("block", at ? "font-medium" : "text-muted")}>{t(`milestones.${name}`)}</span>
            <span className="figures block text-muted text-sm">
              {at ? formatInstant(at, locale, timeZone) : t("notYet")}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function MilestoneIcon({ isReached, isEnd }: { isReached: boolean; isEnd: boolean }) {
  if (!isReached) return <Circle aria-hidden className="size-3.5" />;
  return isEnd ? <Ban aria-hidden className="size-3.5" /> : <Check aria-hidden className="size-3.5" />;
}

interface Milestone {
  name: "created" | "approved" | "sent" | "voided" | "applied" | "paid";
  at: string | null;
  isEnd: boolean;
}

function milestonesOf({ kind, createdAt, approvedAt, sentAt, paidAt, voidedAt }: InvoiceDetail): Milestone[] {
  const step = (name: Milestone["name"], at: string | null, isEnd = false) => ({ name, at, isEnd });
  const begun = [step("created", createdAt), step("approved", approvedAt)];
  if (voidedAt) return [...begun, ...(sentAt ? [step("sent", sentAt)] : []), step("voided", voidedAt, true)];
  return [...begun, step("sent", sentAt), step(kind === "CREDIT_NOTE" ? "applied" : "paid", paidAt)];
}
