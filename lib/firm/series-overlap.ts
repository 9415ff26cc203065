/**
 * Whether two patterns could give the same number one day: they differ only in their counters and the digits around
 * them. `INV-{0000}` and `INV-1{000}` overlap, `INV-{0000}` and `CN-{0000}` do not.
 */
export const patternsOverlap = (one: string, other: string): boolean => shapeOf(one) === shapeOf(other);

const shapeOf = (pattern: string): string =>
  pattern
    .toUpperCase()
    .replace(/\{(YYYY|YY|MM|0+)\}/g, "0")
    .replace(/\d+/g, "#");
