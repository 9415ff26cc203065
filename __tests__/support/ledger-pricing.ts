import { divide, spread, total } from "./ledger-arithmetic";

export type Kind = "INVOICE" | "CREDIT_NOTE";
export type Discount = { percent: bigint } | { amount: bigint } | null;
export type Share = {
  entry: number;
  minutes: number;
  rounded: number;
  amount: bigint;
  released: number;
  credited: bigint;
};
export interface Line {
  /** What the database calls it: a label, told from outside. */
  id: string;
  minutes: number | null;
  quantity: bigint;
  price: bigint;
  tax: bigint;
  net: bigint;
  creditedNet: bigint;
  shares: Share[];
}
/** Of the whole document, tied to one tax rate; negative is an allowance. No two have one name. */
export type Charge = { name: string; tax: bigint; amount: bigint };
export type Group = { rate: bigint; net: bigint; share: bigint; taxable: bigint; tax: bigint };
export interface Doc {
  kind: Kind;
  status: "DRAFT" | "APPROVED" | "SENT" | "PAID" | "VOID" | "DELETED";
  sequence: number;
  wasSent: boolean;
  /** Of a draft what was asked for; null for the day of the approval. */
  issued: number | null;
  corrects: number | null;
  discount: Discount;
  inclusive: boolean;
  lines: Line[];
  charges: Charge[];
  groups: Group[];
  /** What the total was rounded by, after tax. */
  cash: bigint;
  total: bigint;
}

export const taxOf = (amount: bigint, rate: bigint, inclusive: boolean) =>
  inclusive ? divide(amount * rate, 100n + rate) : divide(amount * rate, 100n);
export const sumOf = (groups: Group[]) => total(groups, (group) => group.taxable + group.tax);
export const minutesOf = (shares: Share[]) => shares.reduce((sum, each) => sum + each.minutes, 0);

export const emptyDraft: Omit<Doc, "lines" | "issued"> = {
  kind: "INVOICE",
  status: "DRAFT",
  sequence: 0,
  wasSent: false,
  corrects: null,
  discount: null,
  inclusive: false,
  charges: [],
  groups: [],
  cash: 0n,
  total: 0n,
};

/** Prices a draft anew (domain rules §1); null where its discount is more than there is. `coin` is the smallest there is. */
export function priced(doc: Doc, coin: bigint): Doc | null {
  const lines = doc.lines.map(pricedLine);
  const rates = [...new Set([...lines, ...doc.charges].map((part) => part.tax))];
  const nets = rates.map((rate) =>
    total(
      lines.filter((line) => line.tax === rate),
      (line) => line.net,
    ),
  );
  const positive = nets.map((net) => (net > 0n ? net : 0n));
  const off = discountOf(
    doc.discount,
    total(nets, (net) => net),
  );
  if (off < 0n || off > total(positive, (net) => net)) return null;
  const shares = spread(off, positive);
  const groups = rates.map((rate, at): Group => {
    const [net, share] = [nets[at] ?? 0n, shares[at] ?? 0n];
    const own = doc.charges.filter((charge) => charge.tax === rate);
    const amount = net - share + total(own, (charge) => charge.amount);
    const tax = taxOf(amount, rate, doc.inclusive);
    return { rate, net, share, taxable: doc.inclusive ? amount - tax : amount, tax };
  });
  const exact = sumOf(groups);
  const payable = divide(exact, coin) * coin;
  return { ...doc, lines, groups, cash: payable - exact, total: payable };
}

function pricedLine(line: Line): Line {
  const net =
    line.minutes === null
      ? divide(line.quantity * line.price, 1000n)
      : divide(BigInt(line.minutes) * line.price, 60n);
  const weights = line.shares.map((share) => BigInt(share.rounded || share.minutes));
  const amounts = spread(net, weights);
  const rounded = spread(BigInt(line.minutes ?? 0), weights).map(Number);
  const shares = line.shares.map((share, at) => ({
    ...share,
    amount: amounts[at] ?? 0n,
    rounded: rounded[at] ?? 0,
  }));
  return { ...line, net, shares };
}

function discountOf(discount: Discount, subtotal: bigint): bigint {
  if (!discount) return 0n;
  return "percent" in discount ? divide(subtotal * discount.percent, 10_000n) : discount.amount;
}
