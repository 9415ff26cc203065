/** The colours of charts, out of the tokens: each has at least 3:1 on a card in both themes, and none means anything alone. */
export const chartColours = {
  accent: "var(--color-accent)",
  amber: "var(--color-amber-text)",
  red: "var(--color-red-text)",
  grid: "var(--color-line)",
  axis: "var(--color-muted)",
  ink: "var(--color-ink)",
} as const;

export type ChartTone = "accent" | "amber" | "red";

/** The letters of every chart. */
export const chartText = { fontSize: 12, fill: chartColours.axis } as const;
