/** How worked minutes become billed ones: the firm's policy, frozen on each draft (domain rules §2). */
export interface TimeRounding {
  /** In minutes; 1 changes nothing. */
  increment: number;
  direction: "UP" | "NEAREST" | "DOWN";
  /** What is rounded: each entry, the entries of one day together, or the line. */
  scope: "ENTRY" | "DAY" | "LINE";
  /** What is billed at least wherever anything is. */
  minimumMinutes: number;
}

/** Rounds minutes to the policy's increment, and up to its minimum. */
export function roundMinutes(
  minutes: number,
  { increment, direction, minimumMinutes }: TimeRounding,
): number {
  const steps = minutes / increment;
  const whole = { UP: Math.ceil(steps), NEAREST: Math.floor(steps + 0.5), DOWN: Math.floor(steps) }[
    direction
  ];
  return minutes > 0 ? Math.max(whole * increment, minimumMinutes) : 0;
}

/** Whether the policy changes no minutes at all. */
export const isToTheMinute = ({ increment, minimumMinutes }: TimeRounding): boolean =>
  increment <= 1 && minimumMinutes <= 0;
