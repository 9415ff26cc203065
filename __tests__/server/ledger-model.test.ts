import fc from "fast-check";
import { expect, it } from "vitest";
import { play } from "@/__tests__/support/ledger-play";
import { story } from "@/__tests__/support/ledger-steps";

const sequences = Number.parseInt(process.env.SEQUENCES ?? "200", 10);
const seed = Number.parseInt(process.env.SEED ?? "20261110", 10);
const atOnce = 8;

it(
  `${sequences} random stories of a firm leave the books as an independent model has them`,
  async ({ annotate }) => {
    const all = { legal: 0, refused: 0 };
    const part = (index: number) =>
      fc.assert(
        fc.asyncProperty(story, async (each) => {
          const { legal, refused } = await play(each);
          all.legal += legal;
          all.refused += refused;
        }),
        { numRuns: Math.ceil(sequences / atOnce), seed: seed + index },
      );
    await Promise.all(Array.from({ length: atOnce }, (_, index) => part(index)));
    await annotate(`${all.legal} legal steps, ${all.refused} refused`);
    expect(all.legal).toBeGreaterThan(sequences * 8);
    expect(all.refused).toBeGreaterThan(sequences);
  },
  24 * 60 * 60_000,
);
