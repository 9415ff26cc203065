import { choices } from "@/components/firm/invoicing-choices";
import type { TimeRounding } from "@/lib/invoices/time-rounding";

const directions: Record<TimeRounding["direction"], string> = {
  UP: "up to",
  NEAREST: "to the nearest",
  DOWN: "down to",
};

/** A rounding in words: "Each entry up to 15 min, at least 30 min"; `inherited` for none of its own. */
export function roundingWords(rounding: TimeRounding | null | undefined, inherited: string): string {
  if (!rounding) return inherited;
  const { increment, direction, scope, minimumMinutes } = rounding;
  const size =
    increment === 1 ? "Not rounded" : `Each ${scope.toLowerCase()} ${directions[direction]} ${increment} min`;
  return minimumMinutes > 0 ? `${size}, at least ${minimumMinutes} min` : size;
}

/** How time becomes lines, in words. */
export const groupingWords = (grouping: string | null | undefined, inherited: string): string =>
  choices.grouping.find((choice) => choice.value === grouping)?.label ?? inherited;
