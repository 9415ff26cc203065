import type { Finding } from "./finding";
import { type Counter, dayIn, type Gap, gapBefore, gapSize, nameGap } from "./gaps";

/** An issued document as a link: what it says of itself, and the hash that its content gives now. */
export interface ChainedDocument {
  id: string;
  number: string;
  period: string;
  sequence: number;
  issueDate: string;
  previousSha256: string | null;
  sha256: string;
  computedSha256: string;
  /** The number of the document it is chained to; null when it is the first, or that one is nowhere to be found. */
  follows: string | null;
}

export interface ChainSeries {
  name: string;
  pattern: string;
  lastIssueDate: string | null;
  lastSha256: string | null;
  counters: readonly Counter[];
}

/** How far the walk has come in one series; documents come in the order of their numbers. */
export interface ChainPosition {
  last: ChainedDocument | null;
  /** The last document is altered or out of place, so that its neighbour cannot be blamed for the broken link. */
  lastIsSuspect: boolean;
  /** The last number seen in each period. */
  seen: ReadonlyMap<string, number>;
}

export const chainStart: ChainPosition = { last: null, lastIsSuspect: false, seen: new Map() };

interface Step {
  position: ChainPosition;
  findings: Finding[];
}

/** Checks the next document of a series: no number left out before it, its content, and its place in the chain. */
export function checkLink(series: ChainSeries, position: ChainPosition, document: ChainedDocument): Step {
  const earlier = series.counters.filter(({ period }) => period < document.period);
  const missing = earlier.flatMap((counter) => missingAtEnd(series, position, counter));
  const gap = numbersLeftOut(series, position, document);
  if (gap) missing.push(missingNumbers(series, gap, document.issueDate));
  const wrong = misplaced(position, document, missing.length > 0);
  const seen = new Map(position.seen).set(document.period, document.sequence);
  for (const { period, next } of earlier) seen.set(period, next - 1);
  return {
    position: { last: document, lastIsSuspect: Boolean(wrong), seen },
    findings: wrong ? [...missing, wrong] : missing,
  };
}

function numbersLeftOut(series: ChainSeries, position: ChainPosition, document: ChainedDocument): Gap | null {
  const counter = series.counters.find(({ period }) => period === document.period);
  const before = position.seen.get(document.period);
  return gapBefore(
    before === undefined ? (counter?.start ?? document.sequence) : before + 1,
    document.sequence,
  );
}

/** The numbers that a counter gave after the last one seen. */
function missingAtEnd(series: ChainSeries, position: ChainPosition, counter: Counter): Finding[] {
  const seen = position.seen.get(counter.period);
  const gap = gapBefore(seen === undefined ? counter.start : seen + 1, counter.next);
  return gap ? [missingNumbers(series, gap, dayIn(counter.period, series.lastIssueDate ?? ""))] : [];
}

const missingNumbers = (series: ChainSeries, gap: Gap, day: string): Finding => ({
  kind: "MISSING",
  invoiceId: null,
  message: `${nameGap(gap, series.pattern, day)} of ${series.name} ${gapSize(gap) === 1 ? "is" : "are"} missing: the number was given, but no document carries it.`,
});

/** At most one finding a document. A number is part of the content, so whoever was moved is altered too. */
function misplaced(position: ChainPosition, document: ChainedDocument, afterGap: boolean): Finding | null {
  const { last } = position;
  const isLinked = document.previousSha256 === (last?.sha256 ?? null);
  const isAltered = document.computedSha256 !== document.sha256;
  if (isLinked && !isAltered) return null;
  const isElsewhere = document.previousSha256 === null ? last !== null : document.follows !== null;
  if (!isLinked && isElsewhere && (isAltered || !(afterGap || position.lastIsSuspect))) {
    return swapped(document, last);
  }
  if (isAltered) {
    return {
      kind: "ALTERED",
      invoiceId: document.id,
      message: `${document.number} was altered after it was approved: what it says does not give its fingerprint any more.`,
    };
  }
  if (afterGap || position.lastIsSuspect) return null;
  return {
    kind: "MISSING",
    invoiceId: document.id,
    message: `The document that ${document.number} was chained to is gone${last ? `: ${last.number} carries another fingerprint` : ""}.`,
  };
}

function swapped(document: ChainedDocument, last: ChainedDocument | null): Finding {
  const byChain = document.follows ? `follows ${document.follows}` : "is the first of its series";
  const byNumber = last ? `follows ${last.number}` : "is the first";
  return {
    kind: "SWAPPED",
    invoiceId: document.id,
    message: `${document.number} is swapped: by the chain it ${byChain}, by its number it ${byNumber}.`,
  };
}

/** Checks the end of a series: each counter's last number stands on a document, the last link is the series' own. */
export function checkEnd(series: ChainSeries, position: ChainPosition): Finding[] {
  const findings = series.counters.flatMap((counter) => missingAtEnd(series, position, counter));
  const lost = [...position.seen.keys()].find((period) =>
    series.counters.every((one) => one.period !== period),
  );
  if (lost !== undefined) {
    findings.push(ofSeries(`${series.name} has lost its counter${lost && ` of ${lost}`}.`));
  }
  const { last } = position;
  const isOpen = findings.length === 0 && !position.lastIsSuspect;
  if (isOpen && series.lastSha256 !== (last?.sha256 ?? null)) {
    const what = last ? `its last document, ${last.number}, carries` : "any of its documents carries";
    findings.push(
      ofSeries(
        `${series.name} ends with another fingerprint than ${what}: it was replaced, or one after it is gone.`,
      ),
    );
  }
  return findings;
}

const ofSeries = (message: string): Finding => ({ kind: "MISSING", invoiceId: null, message });
