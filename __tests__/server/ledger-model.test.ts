import fc from "fast-check";
import { expect, it } from "vitest";
import { play } from "@/__tests__/support/ledger-play";
import { story } from "@/__tests__/support/ledger-steps";

const sequences = Number.parseInt(process.env.SEQUENCES ?? "200", 10);
const seed = Number.parseInt(process.env.SEED ?? "20261110", 10);
const atOnce = 8;

it(
  `${sequences} random stories of a firm leave the books as an independent model has them`,
  async () => {
    let legal = 0;
    const part = (index: number) =>
      fc.assert(
        fc.asyncProperty(story, async (each) => {
          const steps = await play(each);
          legal += steps;
        }),
        { numRuns: Math.ceil(sequences / atOnce), seed: seed + index },
      );
    await Promise.all(Array.from({ length: atOnce }, (_, index) => part(index)));
    expect(legal).toBeGreaterThan(sequences * 3);
  },
  24 * 60 * 60_000,
);
