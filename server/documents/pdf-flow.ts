import type { ReactElement } from "react";

/** A strip of a page with its exact height in points. */
export interface Strip {
  height: number;
  element: ReactElement;
  /** Never the last on a page: a head stays with what it heads. */
  keepWithNext?: boolean;
  /** Room above it; left out at the top of a page. */
  before?: number;
  /** Strips that stand again at the top of a page which begins with this one: a table's head. */
  repeat?: Strip[];
}

/**
 * Lays strips on pages from top to bottom. Heights are known, so this is one pass over them, and each page is then
 * drawn by itself: a long invoice costs as much per page as a short one.
 */
export function flowPages(strips: Strip[], height: number): Strip[][] {
  const pages: Strip[][] = [];
  let page: Strip[] = [];
  let used = 0;
  for (const [index, strip] of strips.entries()) {
    if (page.length && used + needed(strips, index) > height) {
      pages.push(page);
      page = (strip.repeat ?? []).map(atTop);
      used = total(page);
      page.push(page.length ? strip : atTop(strip));
    } else {
      page.push(page.length ? strip : atTop(strip));
    }
    used += total(page.slice(-1));
  }
  pages.push(page);
  return pages;
}

/** What this strip needs on its page, with those that it must not be parted from. */
function needed(strips: Strip[], index: number): number {
  let sum = 0;
  for (const strip of strips.slice(index, index + 6)) {
    sum += (strip.before ?? 0) + strip.height;
    if (!strip.keepWithNext) break;
  }
  return sum;
}

const atTop = (strip: Strip): Strip => ({ ...strip, before: 0 });
const total = (strips: Strip[]) => strips.reduce((sum, strip) => sum + (strip.before ?? 0) + strip.height, 0);
