import { raise } from "./ledger-arithmetic";
import { type Choice, creditOf } from "./ledger-crediting";
import { MoneyLedger } from "./ledger-money";
import { type Doc, emptyDraft, type Line, minutesOf, priced, type Share } from "./ledger-pricing";

/** What the firm has set: minutes to round up to, the smallest coin in minor units, 2/10 or nothing. */
export interface Rules {
  increment: number;
  coin: bigint;
  discounts: boolean;
}

/**
 * A second bookkeeping, small and independent: it shares no code with the product and follows the rule book alone.
 * Amounts are whole minor units, quantities thousandths, discounts hundredths of a percent, days are counted from any day.
 * Every verb says whether it is legal; an illegal one changes nothing.
 */
export class Ledger extends MoneyLedger {
  next = { INVOICE: 1, CREDIT_NOTE: 1 };
  private lastIssued = Number.NEGATIVE_INFINITY;

  constructor(
    readonly entries: { minutes: number; price: bigint; billed: number; held: number; off: number }[],
    private readonly rules: Rules,
  ) {
    super(rules.discounts);
  }

  entry = (at: number) => this.entries[at] ?? raise("no such entry");
  open = (at: number) =>
    this.entry(at).minutes - this.entry(at).billed - this.entry(at).held - this.entry(at).off;

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
        rounded: Math.ceil(minutes / this.rules.increment) * this.rules.increment,
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
    const doc: Doc = { ...emptyDraft, issued, lines };
    this.docs.push(priced(doc, this.rules.coin) ?? doc);
    return true;
  }

  edit(at: number, wanted: Doc, isStale: boolean): boolean {
    const doc = priced(wanted, this.rules.coin);
    if (this.doc(at).status !== "DRAFT" || isStale || !doc) return false;
    this.docs[at] = doc;
    return true;
  }

  approve(at: number): boolean {
    const doc = this.doc(at);
    const issued = doc.issued ?? this.day;
    const shares = doc.lines.flatMap((line) => line.shares);
    const asked = (entry: number) => minutesOf(shares.filter((share) => share.entry === entry));
    if (doc.status !== "DRAFT" || doc.lines.length === 0 || doc.total < 0n) return false;
    if (issued > this.day || issued < this.lastIssued) return false;
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
    const earlier = this.docs.filter((note) => note.corrects === at);
    const credit = creditOf(doc, earlier, given, frees);
    if (!credit) return false;
    for (const { of, line } of credit.taken) {
      of.creditedNet += line.net;
      for (const taken of line.shares) {
        const share = of.shares.find((each) => each.entry === taken.entry) ?? raise("no such share");
        share.released += taken.minutes;
        share.credited += taken.amount;
        this.entry(taken.entry).billed -= taken.minutes;
      }
    }
    const note: Doc = {
      ...doc,
      ...credit.note,
      kind: "CREDIT_NOTE",
      status: "APPROVED",
      sequence: this.next.CREDIT_NOTE++,
      wasSent: false,
      issued: this.day,
      corrects: at,
    };
    this.docs.push(note);
    this.settleCredit(at, note);
    return true;
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
}
