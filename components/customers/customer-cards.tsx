import { CalendarClock, Hourglass, Wallet } from "lucide-react";
import { StatCard } from "@/components/ui/stat-card";
import { formatMinutes, formatMoney } from "@/lib/format";
import { isZero } from "@/lib/money/money";
import type { CustomerFigures } from "@/server/customers/figures";

/** Unbilled, outstanding and overdue of one customer: one line a currency, never one sum over them. */
export function CustomerCards({ figures }: { figures: CustomerFigures[] }) {
  const minutes = figures.reduce((sum, each) => sum + each.unbilledMinutes, 0);
  const lines = (key: "unbilled" | "outstanding" | "overdue") => {
    const some = figures.filter((each) => !isZero(each[key]));
    return some.length > 0 ? some.map((each) => formatMoney(each[key], each.currency, "en")) : ["–"];
  };
  return (
    <section aria-label="Figures" className="grid gap-3 sm:grid-cols-3">
      <StatCard
        label="Unbilled"
        icon={<Hourglass aria-hidden />}
        figures={lines("unbilled")}
        hint={minutes > 0 ? formatMinutes(minutes) : "No unbilled time"}
      />
      <StatCard
        label="Outstanding"
        icon={<Wallet aria-hidden />}
        figures={lines("outstanding")}
        hint="Issued and not paid"
      />
      <StatCard
        label="Overdue"
        icon={<CalendarClock aria-hidden />}
        figures={lines("overdue")}
        hint="Past the due date"
      />
    </section>
  );
}
