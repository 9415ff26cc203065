import { Clock3, PieChart } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import { collectionState } from "@/lib/invoices/collection-state";
import type { InvoiceStatus } from "@/lib/invoices/status";

const tones: Record<InvoiceStatus, Tone> = {
  DRAFT: "grey",
  APPROVED: "blue",
  SENT: "indigo",
  PAID: "green",
  VOID: "red",
};

type StatusBadgeProps = { status: InvoiceStatus; kind?: "INVOICE" | "CREDIT_NOTE" };

/** A credit note that is used up is not "paid": nobody paid it. */
export function StatusBadge({ status, kind = "INVOICE" }: StatusBadgeProps) {
  const t = useTranslations("invoices.statusBadge");
  const statusName = useTranslations("enums.invoiceStatus");
  const name = kind === "CREDIT_NOTE" && status === "PAID" ? t("applied") : statusName(status);
  return <Badge tone={tones[status]}>{name}</Badge>;
}

type CollectionBadgesProps = { invoice: Parameters<typeof collectionState>[0]; today: string };

/** What follows from due date and balance: overdue by how many days, paid in part. */
export function CollectionBadges({ invoice, today }: CollectionBadgesProps) {
  const t = useTranslations("invoices.statusBadge");
  const { overdueDays, isPartlyPaid } = collectionState(invoice, today);
  return (
    <>
      {overdueDays > 0 && (
        <Badge tone="amber" icon={<Clock3 aria-hidden />}>
          {t("overdue", { days: overdueDays })}
        </Badge>
      )}
      {isPartlyPaid && (
        <Badge tone="grey" icon={<PieChart aria-hidden />}>
          {t("partlyPaid")}
        </Badge>
      )}
    </>
  );
}
