import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "./cn";

export type StepsProps = {
  label: string;
  steps: string[];
  /** Index of the step that is open now, from 0. */
  current: number;
};

/** Where one stands in a sequence; the labels of the other steps give way on a phone. */
export function Steps({ label, steps, current }: StepsProps) {
  const t = useTranslations("ui.steps");
  return (
    <ol aria-label={label} className="flex items-center gap-2">
      {steps.map((step, index) => {
        const done = index < current;
        const now = index === current;
        return (
          <li
            key={step}
            aria-current={now ? "step" : undefined}
            className={cn(
              "flex min-w-0 items-center gap-2",
              index > 0 && "before:h-px before:w-6 before:bg-line",
            )}
          >
            <span
              className={cn(
                "figures grid size-5.5 shrink-0 place-items-center rounded-full font-medium text-xs",
                now && "bg-accent text-on-accent",
                done && "bg-accent-soft text-accent",
                !now && !done && "bg-grey-soft text-grey-text",
              )}
            >
              {done ? <Check aria-hidden className="size-3.5" /> : index + 1}
            </span>
            <span className={cn("truncate", now ? "font-medium" : "text-muted max-sm:sr-only")}>
              {step}
              {done && <span className="sr-only"> {t("done")}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
