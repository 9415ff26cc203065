import {
  Archive,
  CircleDollarSign,
  CirclePause,
  CircleSlash,
  FilePen,
  Lock,
  PieChart,
  TicketX,
} from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import type { BillingState } from "@/lib/time/billing-state";

const looks: Record<BillingState, { tone: Tone; icon: ReactNode }> = {
  BILLED: { tone: "green", icon: <Lock aria-hidden /> },
  PARTLY_BILLED: { tone: "indigo", icon: <PieChart aria-hidden /> },
  ON_DRAFT: { tone: "blue", icon: <FilePen aria-hidden /> },
  UNBILLED: { tone: "amber", icon: <CircleDollarSign aria-hidden /> },
  HELD: { tone: "indigo", icon: <CirclePause aria-hidden /> },
  WRITTEN_OFF: { tone: "grey", icon: <TicketX aria-hidden /> },
  BILLED_ELSEWHERE: { tone: "grey", icon: <Archive aria-hidden /> },
  NON_BILLABLE: { tone: "grey", icon: <CircleSlash aria-hidden /> },
};

type BillingBadgeProps = {
  state: BillingState;
  /** The invoice that billed it; without `href` for a person who may not open it. */
  invoice?: { number: string; href?: string } | null;
};

/** Where an entry stands between work and invoice; a billed one leads to its invoice. */
export function BillingBadge({ state, invoice }: BillingBadgeProps) {
  const names = useTranslations("enums.billingState");
  const { tone, icon } = looks[state];
  const badge = (
    <Badge tone={tone} icon={icon}>
      {names(state)}
      {invoice && ` · ${invoice.number}`}
    </Badge>
  );
  if (!invoice?.href) return badge;
  return (
    <Link href={invoice.href} className="rounded-full underline-offset-2 hover:underline">
      {badge}
    </Link>
  );
}
