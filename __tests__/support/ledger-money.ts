import { divide, least, raise, total } from "./ledger-arithmetic";
import type { Doc } from "./ledger-pricing";

type Settlement = {
  doc: number;
  kind: "PAYMENT" | "EARLY" | "WRITE_OFF" | "CREDIT";
  payment: number | null;
  amount: bigint;
};
export type Part = { doc: number; amount: bigint; early?: boolean };

/** Documents, what was paid, and what settles what (domain rules §5). Days are counted from any day. */
export class MoneyLedger {
  docs: Doc[] = [];
  payments: { amount: bigint; day: number }[] = [];
  refunds: { payment: number; amount: bigint; day: number }[] = [];
  settlements: Settlement[] = [];
  day = 0;

  /** Two percent within ten days, or nothing. */
  constructor(readonly discounts: boolean) {}

  doc = (at: number) => this.docs[at] ?? raise("no such document");
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

  /** What the balance cannot take was paid, or waived, before: payments become the customer's credit first. */
  protected settleCredit(at: number, note: Doc): void {
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
