import { Clock, Hourglass, Receipt } from "lucide-react";
import { Card } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import { StatCard } from "@/components/ui/stat-card";
import { formatMinutes } from "@/lib/format";
import type { ProjectScreen } from "@/server/projects/read-project";

type ProjectMinutesProps = Pick<ProjectScreen, "minutes" | "budgetMinutes" | "customer">;

/** Worked, billed and unbilled time of a project, and how much of its budget is used. */
export function ProjectMinutes({ minutes, budgetMinutes, customer }: ProjectMinutesProps) {
  if (!minutes) return null;
  const used = budgetMinutes ? (minutes.worked * 100) / budgetMinutes : null;
  return (
    <>
      <section aria-label="Time" className="grid gap-3 sm:grid-cols-3">
        <StatCard label="Worked" icon={<Clock aria-hidden />} figures={[formatMinutes(minutes.worked)]} />
        {customer && (
          <StatCard label="Billed" icon={<Receipt aria-hidden />} figures={[formatMinutes(minutes.billed)]} />
        )}
        {customer && (
          <StatCard
            label="Unbilled"
            icon={<Hourglass aria-hidden />}
            figures={[formatMinutes(minutes.unbilled)]}
          />
        )}
      </section>
      {budgetMinutes !== null && used !== null && (
        <Card>
          <Progress
            label="Budget"
            value={Math.min(used, 100)}
            detail={`${formatMinutes(minutes.worked)} of ${formatMinutes(budgetMinutes)}${used > 100 ? ", over budget" : ""}`}
          />
        </Card>
      )}
    </>
  );
}
