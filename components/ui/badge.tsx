import { Ban, CircleAlert, CircleArrowRight, CircleCheck, CircleDashed, CircleDot } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { softTone, type Tone } from "./tone";

const toneIcons: Record<Tone, ReactNode> = {
  grey: <CircleDashed aria-hidden />,
  blue: <CircleDot aria-hidden />,
  indigo: <CircleArrowRight aria-hidden />,
  green: <CircleCheck aria-hidden />,
  red: <Ban aria-hidden />,
  amber: <CircleAlert aria-hidden />,
};

export type BadgeProps = { tone?: Tone; icon?: ReactNode; children: ReactNode; className?: string };

/** A word with a tone and a shape of its own, so that nothing is said by colour alone. */
export function Badge({ tone = "grey", icon = toneIcons[tone], children, className }: BadgeProps) {
  return (
    <span
      className={cn(
        "inline-flex h-5.5 items-center gap-1 whitespace-nowrap rounded-full px-2 font-medium text-xs [&_svg]:size-3.5",
        softTone[tone],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}
