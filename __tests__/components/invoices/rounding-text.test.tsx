import { expect, it } from "vitest";
import { useRoundingText } from "@/components/invoices/use-rounding-text";
import type { TimeRounding } from "@/lib/invoices/time-rounding";
import { render } from "../../support/render";

function Rounding({ rounding }: { rounding: TimeRounding }) {
  return useRoundingText()(rounding);
}

const exact: TimeRounding = { increment: 1, direction: "UP", scope: "ENTRY", minimumMinutes: 0 };

it.each<[TimeRounding, string]>([
  [exact, "none"],
  [{ ...exact, increment: 15 }, "each entry up to 15 min"],
  [
    { increment: 6, direction: "NEAREST", scope: "LINE", minimumMinutes: 12 },
    "each line to the nearest 6 min, at least 12 min",
  ],
  [{ ...exact, scope: "DAY", minimumMinutes: 30 }, "each day at least 30 min"],
])("%j says %s", (rounding, text) => {
  expect(render(<Rounding rounding={rounding} />).container).toHaveTextContent(text);
});
