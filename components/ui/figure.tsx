import { cn } from "./cn";

export type FigureProps = {
  /** Already formatted text. */
  value: string;
  /** Currency code or unit, set smaller behind the figure. */
  unit?: string;
  weight?: "normal" | "strong";
  tone?: "ink" | "muted" | "red" | "green";
  className?: string;
};

const tones = { ink: "", muted: "text-muted", red: "text-red-text", green: "text-green-text" };

/** A figure whose digits line up with those above and below. */
export function Figure({ value, unit, weight = "normal", tone = "ink", className }: FigureProps) {
  return (
    <span className={cn("figures", weight === "strong" && "font-semibold", tones[tone], className)}>
      {value}
      {unit && <span className="ml-1 font-normal text-[0.85em] text-muted">{unit}</span>}
    </span>
  );
}
