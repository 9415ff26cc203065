import { newId } from "@/server/ctx";
import { amountText, dateOf, type StoryBooks } from "./ledger-books";
import { Ledger } from "./ledger-model";
import type { Doc } from "./ledger-pricing";
import type { Reading } from "./ledger-reading";
import type { Pick, Size, Step, Story } from "./ledger-steps";

/** One verb about to be done: what the product is asked, and what the model says of the same. */
export interface Move {
  tells: string;
  asks: () => Promise<unknown>;
  expects: () => boolean;
}

/** A drawn step of one verb. */
export type Of<Verb extends Step["verb"]> = Extract<Step, { verb: Verb }>;

export const reason = "As agreed";

/** Where a story is: both bookkeepings, and what the next verb has to name. */
export class Scene {
  readonly model: Ledger;
  reading: Reading | undefined;
  docIds: string[] = [];
  paymentIds: string[] = [];
  charges = 0;

  constructor(
    readonly story: Story,
    readonly books: StoryBooks,
  ) {
    const entries = story.entries.map(({ minutes, price }) => ({
      minutes,
      price: BigInt(price),
      billed: 0,
      held: 0,
      off: 0,
    }));
    const { increment, discounts } = story;
    this.model = new Ledger(entries, { increment, discounts, coin: BigInt(story.coin) });
  }

  get ctx() {
    return { ...this.books.ctx, now: new Date(`${this.today()}T09:00:00Z`) };
  }

  money = (minor: bigint) => amountText(minor, this.story.currency);
  today = () => dateOf(this.model.day);
  id = (at: number) => this.docIds[at] ?? newId();

  /** A document that fits the verb; where any will do, one that need not. Null where there is none. */
  pick({ index, any }: Pick, fits: (doc: Doc, at: number) => boolean): number | null {
    const all = this.model.docs.flatMap((doc, at) => (doc.status === "DELETED" ? [] : [at]));
    const from = any ? all : all.filter((at) => fits(this.model.doc(at), at));
    return from[index % from.length] ?? null;
  }

  /** Whether an invoice waits for money. */
  isOpen = (doc: Doc, at: number) =>
    doc.kind === "INVOICE" && ["APPROVED", "SENT"].includes(doc.status) && this.model.balance(at) > 0n;

  sized(size: Size, of: bigint): bigint {
    const amount = { ALL: of, HALF: of / 2n, LEAST: 1n, MORE: of + 1n, DISCOUNTED: of }[size];
    return amount > 0n ? amount : 1n;
  }

  name(at: number): string {
    const { kind, status, sequence, total } = this.model.doc(at);
    const number = status === "DRAFT" ? `draft #${at}` : `${kind === "INVOICE" ? "INV" : "CN"}-${sequence}`;
    return `${number} (${status}, ${this.money(total)}, balance ${this.money(this.model.balance(at))})`;
  }

  /** Takes over what the database calls the documents and lines that the model has. */
  label(reading: Reading): void {
    this.reading = reading;
    const labels = [...reading.labels];
    this.docIds = this.model.docs.map((doc) => {
      const label = doc.status === "DELETED" ? undefined : labels.shift();
      doc.lines.forEach((line, position) => {
        line.id = label?.lines?.[position] ?? "";
      });
      return label?.id ?? "";
    });
  }
}
