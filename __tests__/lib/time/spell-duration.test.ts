import { expect, it } from "vitest";
import { spellDuration, stopwatch } from "@/lib/time/spell-duration";

it.each([
  [1, "1 min"],
  [45, "45 min"],
  [60, "1 h"],
  [90, "1 h 30 min"],
  [1440, "24 h"],
  [0, "0 min"],
])("%i minutes are spelled %s", (minutes, text) => expect(spellDuration(minutes)).toBe(text));

it.each([
  [0, "0:00:00"],
  [59.9, "0:00:59"],
  [3725, "1:02:05"],
  [90_000, "25:00:00"],
  [-3, "0:00:00"],
])("a clock shows %d seconds as %s", (seconds, text) => expect(stopwatch(seconds)).toBe(text));
