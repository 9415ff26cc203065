import { divide, least, total } from "./ledger-arithmetic";
import { type Charge, type Doc, type Group, type Line, type Share, sumOf, taxOf } from "./ledger-pricing";

/** What to take back of a line: all that is left, or the minutes beyond those that stay. */
export type Choice = { line: Line; staying?: { entry: number; minutes: number }[] };
export interface Taken {
  of: Line;
  line: Line;
}
export interface Credit {
  taken: Taken[];
  note: Pick<Doc, "lines" | "charges" | "groups" | "cash" | "total">;
}

/**
 * What a credit note over these choices says, after the notes there are; null where it is not allowed. Every part is
 * credited up to a cumulative figure (domain rules §1.9), within the invoice in each tax group (§5).
 */
export function creditOf(doc: Doc, earlier: Doc[], choices: Choice[] | null, frees: boolean): Credit | null {
  const taken: Taken[] = [];
  for (const choice of choices ?? doc.lines.map((line): Choice => ({ line }))) {
    const part = creditLine(choice);
    if (part === null) return null;
    if (part.net !== 0n || (frees && part.shares.length))
      taken.push({
        of: choice.line,
        line: { ...choice.line, id: "", ...part, shares: frees ? part.shares : [] },
      });
  }
  const isComplete = doc.lines.every((line) => line.creditedNet + netOf(taken, line) === line.net);
  const moves = doc.groups.map((group) => moveGroup(doc, group, { earlier, taken, isComplete }));
  if (moves.includes(null)) return null;
  const moved = moves.flatMap((move) => (move?.isMoved ? [move] : []));
  const groups = moved.map((move) => move.group);
  const cash = roundingOf(doc, earlier, sumOf(groups), isComplete);
  if (cash === null || groups.length === 0) return null;
  const lines = taken.map(({ line }) => line);
  const charges = moved.flatMap((move) => move.charges);
  return { taken, note: { lines, charges, groups, cash, total: sumOf(groups) + cash } };
}

const netOf = (taken: Taken[], line: Line) =>
  total(
    taken.filter((each) => each.of === line),
    (each) => each.line.net,
  );

function creditLine({ line, staying }: Choice): { net: bigint; shares: Share[] } | null {
  const shares = line.shares.flatMap((share) => {
    const billed = share.minutes - share.released;
    const stay = staying ? (staying.find((each) => each.entry === share.entry)?.minutes ?? billed) : 0;
    const released = share.minutes - stay;
    const amount = divide(share.amount * BigInt(released), BigInt(share.minutes)) - share.credited;
    return stay === billed ? [] : [{ ...share, minutes: billed - stay, amount }];
  });
  if (shares.some((share) => share.minutes < 0)) return null;
  const left = line.net - line.creditedNet;
  const net = staying ? total(shares, (share) => share.amount) : left;
  const isBeyond = line.net < 0n ? net < left : net > left;
  return shares.length && isBeyond ? null : { net, shares };
}

interface Moving {
  earlier: Doc[];
  taken: Taken[];
  isComplete: boolean;
}

/** Discount and charges go with the net of the group's lines; those of a group without any go with the last credit. */
function moveGroup(doc: Doc, whole: Group, { earlier, taken, isComplete }: Moving) {
  const { rate } = whole;
  const notes = earlier.flatMap((note) => note.groups.filter((group) => group.rate === rate));
  const before = (of: (group: Group) => bigint) => total(notes, of);
  const own = taken.filter(({ line }) => line.tax === rate);
  const net = total(own, ({ line }) => line.net);
  const upTo = before((group) => group.net) + net;
  const isAll = whole.net === 0n ? isComplete : upTo === whole.net;
  const part = (of: bigint) => (isAll ? of : whole.net === 0n ? 0n : divide(of * upTo, whole.net));

  const all = doc.charges.filter((charge) => charge.tax === rate);
  const allCharged = total(all, (charge) => charge.amount);
  const share = part(whole.share);
  const charged = part(allCharged - whole.share) + share;
  const amount = upTo - share + charged;
  const most = whole.net - whole.share + allCharged;
  if (most < 0n ? amount > 0n || amount < most : amount < 0n || amount > most) return null;

  const tax = taxOf(amount, rate, doc.inclusive);
  const taxable = doc.inclusive ? amount - tax : amount;
  const charges = chargesOf(all, charged, part, earlier);
  const group: Group = {
    rate,
    net,
    share: share - before((each) => each.share),
    taxable: taxable - before((each) => each.taxable),
    tax: tax - before((each) => each.tax),
  };
  return { group, charges, isMoved: own.length > 0 || charges.length > 0 || group.share !== 0n };
}

/** What of each charge is credited now, by running sums, so that together they come to what is `charged` so far. */
function chargesOf(all: Charge[], charged: bigint, part: (of: bigint) => bigint, earlier: Doc[]): Charge[] {
  const notes = earlier.flatMap((note) => note.charges);
  let [sofar, given] = [0n, 0n];
  return all.flatMap((charge, at) => {
    sofar += charge.amount;
    const upTo = (at === all.length - 1 ? charged : part(sofar)) - given;
    given += upTo;
    const before = notes.filter(({ name }) => name === charge.name);
    const amount = upTo - total(before, (each) => each.amount);
    return amount === 0n ? [] : [{ ...charge, amount }];
  });
}

/** The invoice's rounding goes with its last credit; of one rounded down, earlier as much as keeps them within it. */
function roundingOf(doc: Doc, earlier: Doc[], payable: bigint, isComplete: boolean): bigint | null {
  const before = total(earlier, (note) => note.cash);
  const exact = total(earlier, (note) => note.total - note.cash) + payable;
  const over = least(doc.total - exact, 0n);
  if (!isComplete && over < least(doc.cash, 0n)) return null;
  const cash = (isComplete ? doc.cash : over) - before;
  return payable + cash < 0n ? null : cash;
}
