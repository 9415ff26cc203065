/**
 * A second bookkeeping, small and independent: it shares no code with the product and follows the rule book alone.
 * Amounts are whole minor units, quantities thousandths, discounts hundredths of a percent, days are counted from any day.
 * Every verb says whether it is legal; an illegal one changes nothing.
 */
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
type Group = { rate: bigint; net: bigint; share: bigint; taxable: bigint; tax: bigint };
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
  groups: Group[];
  total: bigint;
}
type Settlement = {
  doc: number;
  kind: "PAYMENT" | "EARLY" | "WRITE_OFF" | "CREDIT";
  payment: number | null;
  amount: bigint;
};
export type Part = { doc: number; amount: bigint; early?: boolean };
export type Choice = { line: Line; staying?: { entry: number; minutes: number }[] };

const least = (a: bigint, b: bigint) => (a < b ? a : b);
const total = <T>(list: T[], of: (each: T) => bigint) => list.reduce((sum, each) => sum + of(each), 0n);
const minutesOf = (shares: Share[]) => shares.reduce((sum, each) => sum + each.minutes, 0);
/** Half away from zero. */
export const divide = (a: bigint, by: bigint) =>
  (a < 0n ? -1n : 1n) * ((2n * (a < 0n ? -a : a) + by) / (2n * by));

/** By largest remainder; ties to the larger weight, then to the first. */
export function spread(amount: bigint, weights: bigint[]): bigint[] {
  const all = total(weights, (each) => each) || 1n;
  const shares = weights.map((weight) => (amount * weight) / all);
  const rank = weights.map((weight, at) => ({ at, weight, rest: (amount * weight) % all }));
  rank.sort((a, b) =>
    a.rest !== b.rest
      ? a.rest < b.rest
        ? 1
        : -1
      : a.weight === b.weight
        ? a.at - b.at
        : a.weight < b.weight
          ? 1
          : -1,
  );
  const left = Number(amount - total(shares, (each) => each));
  for (const { at } of rank.slice(0, left)) shares[at] = (shares[at] ?? 0n) + 1n;
  return shares;
}

const taxOf = (amount: bigint, rate: bigint, inclusive: boolean) =>
  inclusive ? divide(amount * rate, 100n + rate) : divide(amount * rate, 100n);
const groupOf = (rate: bigint, net: bigint, share: bigint, tax: bigint, inclusive: boolean): Group => ({
  rate,
  net,
  share,
  taxable: net - share - (inclusive ? tax : 0n),
  tax,
});
const sumOf = (groups: Group[]) => total(groups, (group) => group.taxable + group.tax);

export class Ledger {
  docs: Doc[] = [];
  payments: { amount: bigint; day: number }[] = [];
  refunds: { payment: number; amount: bigint; day: number }[] = [];
  settlements: Settlement[] = [];
  next = { INVOICE: 1, CREDIT_NOTE: 1 };
  day = 0;
  private lastIssued = Number.NEGATIVE_INFINITY;

  constructor(
    readonly entries: { minutes: number; price: bigint; billed: number; held: number; off: number }[],
    readonly increment: number,
    /** Two percent within ten days, or nothing. */
    readonly discounts: boolean,
  ) {}

  entry = (at: number) => this.entries[at] ?? raise("no such entry");
  doc = (at: number) => this.docs[at] ?? raise("no such document");
  open = (at: number) =>
    this.entry(at).minutes - this.entry(at).billed - this.entry(at).held - this.entry(at).off;
  settled = (doc: number) =>
    total(
      this.settlements.filter((row) => row.doc === doc),
      (row) => row.amount,
    );
  balance = (doc: number) => this.doc(doc).total - this.settled(doc);
  applied = (payment: number) =>
    total(
      this.settlements.filter((row) => row.payment === payment && row.kind === "PAYMENT"),
      (row) => row.amount,
    );
  refunded = (payment: number) =>
    total(
      this.refunds.filter((row) => row.payment === payment),
      (row) => row.amount,
    );
  credit = (payment: number) =>
    (this.payments[payment]?.amount ?? 0n) - this.applied(payment) - this.refunded(payment);

  /** Prices a draft anew; null where its discount is more than there is. */
  priced(doc: Doc): Doc | null {
    const lines = doc.lines.map((line) => {
      const net =
        line.minutes === null
          ? divide(line.quantity * line.price, 1000n)
          : divide(BigInt(line.minutes) * line.price, 60n);
      const weights = line.shares.map((share) => BigInt(share.rounded || share.minutes));
      const amounts = spread(net, weights);
      const rounded = spread(BigInt(line.minutes ?? 0), weights).map(Number);
      const shares = line.shares.map((share, i) => ({
        ...share,
        amount: amounts[i] ?? 0n,
        rounded: rounded[i] ?? 0,
      }));
      return { ...line, net, shares };
    });
    const rates = [...new Set(lines.map((line) => line.tax))];
    const nets = rates.map((rate) =>
      total(
        lines.filter((line) => line.tax === rate),
        (line) => line.net,
      ),
    );
    const subtotal = total(nets, (net) => net);
    const { discount } = doc;
    const off = !discount
      ? 0n
      : "percent" in discount
        ? divide(subtotal * discount.percent, 10_000n)
        : discount.amount;
    if (off > subtotal) return null;
    const shares = spread(off, nets);
    const groups = rates.map((rate, at) => {
      const [net, share] = [nets[at] ?? 0n, shares[at] ?? 0n];
      return groupOf(rate, net, share, taxOf(net - share, rate, doc.inclusive), doc.inclusive);
    });
    return { ...doc, lines, groups, total: sumOf(groups) };
  }

  draft(
    chosen: number[],
    fewer: { entry: number; minutes: number } | null,
    byRate: boolean,
    issued: number | null,
  ): boolean {
    if (chosen.some((at) => this.open(at) <= 0) || (fewer && fewer.minutes > this.open(fewer.entry)))
      return false;
    const shares = chosen.map((entry) => {
      const minutes = fewer?.entry === entry ? fewer.minutes : this.open(entry);
      return {
        entry,
        minutes,
        rounded: Math.ceil(minutes / this.increment) * this.increment,
        amount: 0n,
        released: 0,
        credited: 0n,
      };
    });
    const keyOf = (share: Share) => (byRate ? this.entry(share.entry).price : BigInt(share.entry));
    const lines = [...new Set(shares.map(keyOf))].map((key): Line => {
      const own = shares.filter((share) => keyOf(share) === key);
      const minutes = own.reduce((sum, share) => sum + share.rounded, 0);
      const price = this.entry(own[0]?.entry ?? 0).price;
      return { id: "", minutes, quantity: 0n, price, tax: 19n, net: 0n, creditedNet: 0n, shares: own };
    });
    const doc: Doc = {
      kind: "INVOICE",
      status: "DRAFT",
      sequence: 0,
      wasSent: false,
      issued,
      corrects: null,
      discount: null,
      inclusive: false,
      lines,
      groups: [],
      total: 0n,
    };
    this.docs.push(this.priced(doc) ?? doc);
    return true;
  }

  edit(at: number, wanted: Doc, isStale: boolean): boolean {
    const doc = this.priced(wanted);
    if (this.doc(at).status !== "DRAFT" || isStale || !doc) return false;
    this.docs[at] = doc;
    return true;
  }

  approve(at: number): boolean {
    const doc = this.doc(at);
    const issued = doc.issued ?? this.day;
    const shares = doc.lines.flatMap((line) => line.shares);
    const asked = (entry: number) => minutesOf(shares.filter((share) => share.entry === entry));
    if (doc.status !== "DRAFT" || doc.lines.length === 0 || issued > this.day || issued < this.lastIssued)
      return false;
    if (shares.some((share) => asked(share.entry) > this.open(share.entry))) return false;
    for (const share of shares) this.entry(share.entry).billed += share.minutes;
    this.lastIssued = issued;
    Object.assign(doc, { status: "APPROVED", issued, sequence: this.next.INVOICE++ });
    return true;
  }

  send(at: number): boolean {
    const doc = this.doc(at);
    if (!["APPROVED", "SENT", "PAID"].includes(doc.status)) return false;
    if (doc.status === "APPROVED") doc.status = doc.total === 0n ? "PAID" : "SENT";
    doc.wasSent = true;
    return true;
  }

  void(at: number): boolean {
    const doc = this.doc(at);
    const isOpen = ["APPROVED", "SENT"].includes(doc.status) && this.settled(at) === 0n;
    if (doc.kind === "CREDIT_NOTE" || !isOpen || this.docs.some((note) => note.corrects === at)) return false;
    for (const share of doc.lines.flatMap((line) => line.shares))
      this.entry(share.entry).billed -= share.minutes;
    doc.status = "VOID";
    return true;
  }

  reissue(at: number): boolean {
    if (!this.void(at)) return false;
    const lines = this.doc(at).lines.map((line) => ({
      ...line,
      id: "",
      shares: line.shares.map((share) => ({ ...share })),
    }));
    this.docs.push({ ...this.doc(at), status: "DRAFT", sequence: 0, wasSent: false, issued: null, lines });
    return true;
  }

  delete(at: number): boolean {
    if (this.doc(at).status !== "DRAFT") return false;
    this.doc(at).status = "DELETED";
    return true;
  }

  creditInvoice(at: number, given: Choice[] | null, frees: boolean): boolean {
    const doc = this.doc(at);
    if (doc.kind === "CREDIT_NOTE" || !["APPROVED", "SENT", "PAID"].includes(doc.status)) return false;
    const lines: { of: Line; line: Line }[] = [];
    for (const { line, staying } of given ?? doc.lines.map((each): Choice => ({ line: each }))) {
      const shares = line.shares.flatMap((share) => {
        const billed = share.minutes - share.released;
        const stay = staying ? (staying.find((each) => each.entry === share.entry)?.minutes ?? billed) : 0;
        const released = share.minutes - stay;
        const amount = divide(share.amount * BigInt(released), BigInt(share.minutes)) - share.credited;
        return stay === billed ? [] : [{ ...share, minutes: billed - stay, amount }];
      });
      if (shares.some((share) => share.minutes < 0)) return false;
      const left = line.net - line.creditedNet;
      const net = staying ? total(shares, (share) => share.amount) : left;
      if (net > left) return false;
      if (net !== 0n || (frees && shares.length))
        lines.push({ of: line, line: { ...line, id: "", net, shares: frees ? shares : [] } });
    }
    if (lines.length === 0) return false;
    const before = this.docs.filter((note) => note.corrects === at).flatMap((note) => note.groups);
    const groups = [...new Set(lines.map(({ of }) => of.tax))].map((rate) => {
      const whole = doc.groups.find((group) => group.rate === rate) ?? raise("no such group");
      const earlier = (of: (group: Group) => bigint) =>
        total(
          before.filter((group) => group.rate === rate),
          of,
        );
      const net = total(
        lines.filter(({ of }) => of.tax === rate),
        ({ line }) => line.net,
      );
      const upTo = earlier((group) => group.net) + net;
      const share = whole.net === 0n ? 0n : divide(whole.share * upTo, whole.net);
      const tax = taxOf(upTo - share, rate, doc.inclusive) - earlier((group) => group.tax);
      return groupOf(rate, net, share - earlier((group) => group.share), tax, doc.inclusive);
    });
    const note: Doc = {
      ...doc,
      kind: "CREDIT_NOTE",
      status: "APPROVED",
      sequence: this.next.CREDIT_NOTE++,
      wasSent: false,
      issued: this.day,
      corrects: at,
      lines: lines.map(({ line }) => line),
      groups,
      total: sumOf(groups),
    };
    for (const { of, line } of lines) {
      of.creditedNet += line.net;
      for (const taken of line.shares) {
        const share = of.shares.find((each) => each.entry === taken.entry) ?? raise("no such share");
        Object.assign(share, {
          released: share.released + taken.minutes,
          credited: share.credited + taken.amount,
        });
        this.entry(taken.entry).billed -= taken.minutes;
      }
    }
    this.docs.push(note);
    this.settleCredit(at, note);
    return true;
  }

  /** What the balance cannot take was paid, or waived, before: payments become the customer's credit first. */
  private settleCredit(at: number, note: Doc): void {
    const over = note.total - this.balance(at);
    const paid = this.takeBack(
      this.held((row) => row.doc === at && row.kind === "PAYMENT"),
      over,
    );
    this.takeBack(
      this.held((row) => row.doc === at && row.kind !== "PAYMENT" && row.kind !== "CREDIT"),
      over - paid,
    );
    if (note.total !== 0n) {
      this.settlements.push({ doc: at, kind: "CREDIT", payment: null, amount: note.total });
      note.status = "PAID";
    }
    this.settleStatus(at);
  }

  pay(parts: Part[], amount: bigint, keeps: boolean, day: number): boolean {
    const early = new Map(
      parts.filter((part) => part.early).map((part) => [part.doc, this.earlyDiscount(part, day)]),
    );
    const given = total(parts, (part) => part.amount);
    if (!this.canSettle(parts) || [...early.values()].includes(null)) return false;
    if (day > this.day || given > amount || (given < amount && !keeps)) return false;
    const payment = this.payments.push({ amount, day }) - 1;
    for (const part of parts)
      this.settlements.push({ doc: part.doc, kind: "PAYMENT", payment, amount: part.amount });
    for (const [doc, off] of early) this.settlements.push({ doc, kind: "EARLY", payment, amount: off ?? 0n });
    for (const part of parts) this.settleStatus(part.doc);
    return true;
  }

  private canSettle = (parts: Part[]) =>
    new Set(parts.map((part) => part.doc)).size === parts.length &&
    parts.every(({ doc, amount }) => {
      const { kind, status } = this.doc(doc);
      return kind === "INVOICE" && ["APPROVED", "SENT"].includes(status) && amount <= this.balance(doc);
    });

  /** Of what the credit notes left; null where it cannot be taken. */
  earlyDiscount({ doc, amount }: Part, day: number): bigint | null {
    const own = this.settlements.filter((row) => row.doc === doc);
    const taken = total(
      own.filter((row) => row.kind === "EARLY"),
      (row) => row.amount,
    );
    const credited = total(
      own.filter((row) => row.kind === "CREDIT"),
      (row) => row.amount,
    );
    const off = divide((this.doc(doc).total - credited) * 2n, 100n);
    const isTime = this.discounts && day <= (this.doc(doc).issued ?? this.day) + 10;
    return isTime && taken === 0n && off > 0n && this.balance(doc) - off === amount ? off : null;
  }

  applyCredit(parts: Part[]): boolean {
    const there = this.payments
      .map((payment, at) => ({ at, day: payment.day, left: this.credit(at) }))
      .filter((each) => each.left > 0n);
    if (!this.canSettle(parts) || total(parts, (part) => part.amount) > total(there, (each) => each.left))
      return false;
    const open = parts.map((part) => ({ ...part }));
    for (const each of there.sort((a, b) => a.day - b.day || a.at - b.at)) {
      for (const part of open) {
        const amount = least(each.left, part.amount);
        if (amount > 0n) this.settlements.push({ doc: part.doc, kind: "PAYMENT", payment: each.at, amount });
        each.left -= amount;
        part.amount -= amount;
      }
    }
    for (const part of parts) this.settleStatus(part.doc);
    return true;
  }

  unapply = (payment: number, doc: number) => this.takeOff(payment, this.applied(payment), doc);

  refund(payment: number, amount: bigint, isReversal = false): boolean {
    if (amount <= 0n || amount > (this.payments[payment]?.amount ?? 0n) - this.refunded(payment))
      return false;
    this.takeOff(payment, amount - this.credit(payment));
    const earned = this.held((row) => row.kind === "EARLY" && row.payment === payment);
    if (isReversal)
      this.takeBack(
        earned,
        total(earned, (row) => row.amount),
      );
    this.refunds.push({ payment, amount, day: this.day });
    for (const { doc } of earned) this.settleStatus(doc);
    return true;
  }

  reverse = (payment: number) =>
    this.refund(payment, (this.payments[payment]?.amount ?? 0n) - this.refunded(payment), true);

  /** An invoice that loses a part of a payment loses the discount that this payment earned too. */
  private takeOff(payment: number, amount: bigint, only?: number): boolean {
    const held = this.held((row) => row.payment === payment && (only === undefined || row.doc === only));
    const before = this.settlements.length;
    this.takeBack(
      held.filter((row) => row.kind === "PAYMENT"),
      amount,
    );
    const touched = new Set(this.settlements.slice(before).map((row) => row.doc));
    for (const row of held)
      if (row.kind === "EARLY" && touched.has(row.doc)) this.takeBack([row], row.amount);
    for (const doc of touched) this.settleStatus(doc);
    return touched.size > 0;
  }

  writeOff(at: number, amount: bigint): boolean {
    if (!this.canSettle([{ doc: at, amount }])) return false;
    this.settlements.push({ doc: at, kind: "WRITE_OFF", payment: null, amount });
    this.settleStatus(at);
    return true;
  }

  undoWriteOff(at: number): boolean {
    const held = this.held((row) => row.doc === at && row.kind === "WRITE_OFF");
    this.takeBack(
      held,
      total(held, (row) => row.amount),
    );
    if (held.length) this.settleStatus(at);
    return held.length > 0;
  }

  /** Holds back or writes off open minutes that no draft holds, or gives them back; null for all. */
  adjust(state: "held" | "off", isBack: boolean, at: number, wanted: number | null): boolean {
    const entry = this.entry(at);
    const drafts = this.docs.filter((doc) => doc.status === "DRAFT");
    const drafted = Math.max(
      0,
      ...drafts.map((doc) =>
        minutesOf(doc.lines.flatMap((line) => line.shares).filter((share) => share.entry === at)),
      ),
    );
    const there = isBack ? entry[state] : Math.max(0, this.open(at) - drafted);
    const minutes = wanted ?? there;
    if (minutes <= 0 || minutes > there) return false;
    entry[state] += isBack ? -minutes : minutes;
    return true;
  }

  /** What is still settled, the newest first. */
  private held(wanted: (row: Settlement) => boolean): Settlement[] {
    const sums = new Map<string, Settlement>();
    for (const row of this.settlements.filter(wanted)) {
      const key = `${row.kind} ${row.doc} ${row.payment}`;
      const sum = { ...row, amount: row.amount + (sums.get(key)?.amount ?? 0n) };
      if (row.amount > 0n) sums.delete(key);
      sums.set(key, sum);
    }
    return [...sums.values()].filter((row) => row.amount > 0n).reverse();
  }

  private takeBack(held: Settlement[], amount: bigint): bigint {
    let left = amount > 0n ? amount : 0n;
    for (const row of held) {
      const size = least(row.amount, left);
      if (size > 0n) this.settlements.push({ ...row, amount: -size });
      left -= size;
    }
    return (amount > 0n ? amount : 0n) - left;
  }

  private settleStatus(at: number): void {
    const doc = this.doc(at);
    if (this.balance(at) === 0n) doc.status = "PAID";
    else if (doc.status === "PAID") doc.status = doc.wasSent ? "SENT" : "APPROVED";
  }
}

function raise(message: string): never {
  throw new Error(message);
}
