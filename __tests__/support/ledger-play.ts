import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { updateDraftInput } from "@/lib/invoices/schema";
import { AppError } from "@/lib/result";
import { newId } from "@/server/ctx";
import { approveInvoice } from "@/server/invoices/approve-invoice";
import { createDraft } from "@/server/invoices/create-draft";
import { creditInvoice } from "@/server/invoices/credit-invoice";
import { deleteDraft } from "@/server/invoices/delete-draft";
import { reissueInvoice } from "@/server/invoices/reissue-invoice";
import { sendInvoice } from "@/server/invoices/send-invoice";
import { updateDraft } from "@/server/invoices/update-draft";
import { voidInvoice } from "@/server/invoices/void-invoice";
import { applyCredit } from "@/server/payments/apply-credit";
import { recordPayment } from "@/server/payments/record-payment";
import { refundPayment } from "@/server/payments/refund-payment";
import { reversePayment } from "@/server/payments/reverse-payment";
import { unapplyPayment } from "@/server/payments/unapply-payment";
import { undoWriteOff } from "@/server/payments/undo-write-off";
import { writeOffBalance } from "@/server/payments/write-off-balance";
import { holdTime } from "@/server/time/hold-time";
import { releaseHeldTime } from "@/server/time/release-held-time";
import { undoWriteOff as undoTimeWriteOff } from "@/server/time/undo-write-off";
import { writeOffTime } from "@/server/time/write-off-time";
import { verifyFirm } from "@/server/verify/verify-firm";
import {
  amountText,
  dateOf,
  openBooks,
  type Reading,
  readBooks,
  type StoryBooks,
  stateOf,
} from "./ledger-books";
import { type Choice, type Doc, Ledger, type Part } from "./ledger-model";
import type { Change, Pick, Size, Step, Story } from "./ledger-steps";

/** One verb about to be done: what the product is asked, and what the model says of the same. */
interface Move {
  tells: string;
  asks: () => Promise<{ id?: string } | unknown>;
  expects: () => boolean;
}

const reason = "As agreed";

/** Plays one story through the verbs and through the model; throws the story as far as it went where they part. */
export async function play(story: Story): Promise<number> {
  const player = new Player(story, await openBooks(story));
  for (const step of story.steps) await player.take(step);
  await player.close();
  return player.legal;
}

class Player {
  private readonly model: Ledger;
  private readonly told: string[] = [];
  private reading: Reading | undefined;
  private docIds: string[] = [];
  private paymentIds: string[] = [];
  legal = 0;

  constructor(
    private readonly story: Story,
    private readonly books: StoryBooks,
  ) {
    const entries = story.entries.map(({ minutes, price }) => ({
      minutes,
      price: BigInt(price),
      billed: 0,
      held: 0,
      off: 0,
    }));
    this.model = new Ledger(entries, story.increment, story.discounts);
    this.told.push(
      `${story.currency}, rounded up to ${story.increment} min${story.discounts ? ", 2/10 NET 30" : ""}; ` +
        entries
          .map((entry, at) => `entry ${at}: ${entry.minutes} min at ${this.money(entry.price)}`)
          .join(", "),
    );
  }

  async take(step: Step): Promise<void> {
    const move = this.moveOf(step);
    if (!move) return;
    const refusal = await move.asks().then(
      () => null,
      (error: unknown) => error,
    );
    const isLegal = move.expects();
    this.told.push(`${move.tells}${refusal instanceof AppError ? ` — refused: ${refusal.message}` : ""}`);
    if (refusal && !(refusal instanceof AppError)) throw this.parted("the product broke", refusal);
    if (isLegal && refusal) throw this.parted("the model says that this is legal");
    if (!isLegal && !refusal) throw this.parted("the model says that this is not legal");
    if (isLegal) this.legal += 1;
    await this.compare(isLegal);
  }

  private async compare(isLegal: boolean): Promise<void> {
    const before = this.reading?.audits ?? 0;
    const reading = await readBooks(this.books, this.story.currency);
    this.reading = reading;
    const expected = stateOf(this.model);
    if (!isDeepStrictEqual(reading.state, expected)) {
      const [theirs, ours] = [JSON.stringify(reading.state, null, 1), JSON.stringify(expected, null, 1)];
      throw this.parted(`the books differ\n${differences(theirs, ours)}`);
    }
    if (isLegal !== reading.audits > before) throw this.parted(`${reading.audits - before} audit events`);
    if (!reading.conserved) throw this.parted("money is not conserved");
    this.docIds = this.withDeleted(reading.labels.map((label) => label.id));
    this.label(reading);
  }

  /** Ids of the documents by their place in the model, which keeps the deleted ones. */
  private withDeleted(ids: string[]): string[] {
    const left = [...ids];
    return this.model.docs.map((doc) => (doc.status === "DELETED" ? "" : (left.shift() ?? "")));
  }

  private label(reading: Reading): void {
    const labels = new Map(reading.labels.map((label) => [label.id, label]));
    this.model.docs.forEach((doc, at) => {
      const ids = labels.get(this.docIds[at] ?? "")?.lines ?? [];
      doc.lines.forEach((line, position) => {
        line.id = ids[position] ?? "";
      });
    });
  }

  async close(): Promise<void> {
    const { agrees, findings } = await verifyFirm(this.ctx);
    if (!agrees)
      throw this.parted(`npm run verify: ${findings.map((finding) => finding.message).join("; ")}`);
  }

  private parted(what: string, cause?: unknown): Error {
    const why = cause instanceof Error ? `: ${cause.message}` : "";
    return new Error(`${what}${why}\n${this.told.map((line, at) => `${at}. ${line}`).join("\n")}`, { cause });
  }

  private get ctx() {
    return { ...this.books.ctx, now: new Date(`${dateOf(this.model.day)}T09:00:00Z`) };
  }

  private money = (minor: bigint) => amountText(minor, this.story.currency);
  private today = () => dateOf(this.model.day);
  private id = (at: number) => this.docIds[at] ?? newId();

  private pick({ index, any }: Pick, fits: (doc: Doc, at: number) => boolean): number | null {
    const all = this.model.docs.flatMap((doc, at) => (doc.status === "DELETED" ? [] : [at]));
    const fitting = all.filter((at) => fits(this.model.doc(at), at));
    const from = any || fitting.length === 0 ? all : fitting;
    return from[index % from.length] ?? null;
  }

  private name(at: number): string {
    const { kind, status, sequence, total } = this.model.doc(at);
    const number = status === "DRAFT" ? `draft #${at}` : `${kind === "INVOICE" ? "INV" : "CN"}-${sequence}`;
    return `${number} (${status}, ${this.money(total)}, balance ${this.money(this.model.balance(at))})`;
  }

  private sized(size: Size, of: bigint): bigint {
    const amount = { ALL: of, HALF: of / 2n, LEAST: 1n, MORE: of + 1n, DISCOUNTED: of }[size];
    return amount > 0n ? amount : 1n;
  }

  private moveOf(step: Step): Move | null {
    switch (step.verb) {
      case "draft":
        return this.draft(step);
      case "nextDay":
        this.model.day += 1;
        this.told.push("a day passes");
        return null;
      case "adjust":
        return this.adjust(step);
      case "pay":
        return this.pay(step);
      case "unapply":
      case "refund":
      case "reverse":
        return this.moneyBack(step);
      default:
        return this.onDocument(step);
    }
  }

  private onDocument(
    step: Exclude<Step, { verb: "draft" | "nextDay" | "adjust" | "pay" | "unapply" | "refund" | "reverse" }>,
  ): Move | null {
    const isOpen = (doc: Doc, at: number) =>
      ["APPROVED", "SENT"].includes(doc.status) && doc.kind === "INVOICE" && this.model.balance(at) > 0n;
    const fits: Record<typeof step.verb, (doc: Doc, at: number) => boolean> = {
      edit: (doc) => doc.status === "DRAFT",
      approve: (doc) => doc.status === "DRAFT",
      delete: (doc) => doc.status === "DRAFT",
      send: (doc) => doc.status === "APPROVED",
      void: (doc, at) => isOpen(doc, at) && this.model.settled(at) === 0n,
      reissue: (doc, at) => isOpen(doc, at) && this.model.settled(at) === 0n,
      undoWriteOff: (_, at) =>
        this.model.settlements.some((row) => row.doc === at && row.kind === "WRITE_OFF"),
      credit: (doc) => doc.kind === "INVOICE" && ["APPROVED", "SENT", "PAID"].includes(doc.status),
      applyCredit: isOpen,
      writeOff: isOpen,
    };
    const at = this.pick(step.on, fits[step.verb]);
    if (at === null) return null;
    const [invoiceId, ctx, model] = [this.id(at), this.ctx, this.model];
    const tells = `${step.verb} ${this.name(at)}`;
    switch (step.verb) {
      case "edit":
        return this.edit(at, step);
      case "credit":
        return this.credit(at, step);
      case "approve":
        return { tells, asks: () => approveInvoice(ctx, { invoiceId }), expects: () => model.approve(at) };
      case "send":
        return {
          tells,
          asks: () =>
            sendInvoice(ctx, { invoiceId, recipients: ["r@example.com"], subject: "Invoice", message: "" }),
          expects: () => model.send(at),
        };
      case "void":
        return { tells, asks: () => voidInvoice(ctx, { invoiceId, reason }), expects: () => model.void(at) };
      case "reissue":
        return {
          tells,
          asks: () => reissueInvoice(ctx, { invoiceId, reason }),
          expects: () => model.reissue(at),
        };
      case "delete":
        return { tells, asks: () => deleteDraft(ctx, { invoiceId }), expects: () => model.delete(at) };
      case "undoWriteOff":
        return {
          tells,
          asks: () => undoWriteOff(ctx, { invoiceId, reason }),
          expects: () => model.undoWriteOff(at),
        };
      case "writeOff": {
        const amount = this.sized(step.size, model.balance(at));
        const input = { invoiceId, amount: this.money(amount), writtenOffOn: this.laterOf(at), reason };
        return {
          tells: `${tells}: ${this.money(amount)}`,
          asks: () => writeOffBalance(ctx, input),
          expects: () => model.writeOff(at, amount),
        };
      }
      case "applyCredit": {
        const credit = model.payments.reduce((sum, _, payment) => sum + model.credit(payment), 0n);
        const balance = model.balance(at);
        const amount =
          step.size === "DISCOUNTED"
            ? credit + 1n
            : this.sized(step.size, credit < balance && step.size !== "MORE" ? credit : balance);
        const settlements = [{ invoiceId, amount: this.money(amount) }];
        const input = { customerId: this.books.customerId, currency: this.story.currency, settlements };
        return {
          tells: `${tells}: ${this.money(amount)}`,
          asks: () => applyCredit(ctx, input),
          expects: () => model.applyCredit([{ doc: at, amount }]),
        };
      }
    }
  }

  private laterOf = (_at: number) => this.today();

  private draft(step: Extract<Step, { verb: "draft" }>): Move {
    const chosen = this.story.entries.flatMap((_, at) => ((step.entries >> at) & 1 ? [at] : []));
    const [first] = chosen;
    const fewer = step.fewer !== null && first !== undefined ? { entry: first, minutes: step.fewer } : null;
    const issued = step.date === null ? null : this.model.day + step.date;
    const id = (entry: number) => this.books.entryIds[entry] ?? "";
    const input = {
      customerId: this.books.customerId,
      currency: this.story.currency,
      timeEntryIds: chosen.map(id),
      grouping: step.byRate ? ("ALL" as const) : ("ENTRY" as const),
      fewerMinutes: fewer ? [{ timeEntryId: id(fewer.entry), minutes: fewer.minutes }] : [],
      serviceFrom: null,
      serviceTo: null,
      issueDate: issued === null ? null : dateOf(issued),
      dueDate: null,
      notes: "",
      requestKey: randomUUID(),
    };
    return {
      tells: `draft of entries ${chosen.join(", ") || "none"}${fewer ? `, only ${fewer.minutes} min of entry ${fewer.entry}` : ""}${issued === null ? "" : `, dated ${dateOf(issued)}`}`,
      asks: () => createDraft(this.ctx, input),
      expects: () => this.model.draft(chosen, fewer, step.byRate, issued),
    };
  }

  private edit(at: number, { change, stale }: Extract<Step, { verb: "edit" }>): Move {
    const wanted = this.changed(this.model.doc(at), change);
    const { discount } = wanted;
    const version = this.reading?.labels.find((label) => label.id === this.id(at))?.version ?? 1;
    const input = {
      invoiceId: this.id(at),
      version: stale ? version - 1 : version,
      issueDate: wanted.issued === null ? null : dateOf(wanted.issued),
      dueDate: null,
      serviceFrom: null,
      serviceTo: null,
      terms: this.story.discounts ? "2/10 NET 30" : "NET 30",
      reference: "",
      notes: "",
      internalNotes: "",
      discount:
        discount &&
        ("percent" in discount
          ? { percent: fraction(discount.percent, 2) }
          : { amount: this.money(discount.amount) }),
      pricesIncludeTax: wanted.inclusive,
      lines: wanted.lines.map((line) => ({
        id: line.id,
        description: "Work",
        minutes: line.minutes,
        quantity: line.minutes === null ? fraction(line.quantity, 3) : null,
        unit: "",
        unitPrice: this.money(line.price),
        discount: null,
        taxRateId: this.books.taxRateIds[String(line.tax)] ?? "",
        projectId: null,
      })),
    };
    return {
      tells: `edit ${this.name(at)}: ${JSON.stringify(change)}${stale ? ", from an older version" : ""}`,
      asks: () => updateDraft(this.ctx, updateDraftInput.parse(input)),
      expects: () => this.model.edit(at, wanted, stale),
    };
  }

  private changed(doc: Doc, change: Change): Doc {
    const lines = doc.lines.map((line) => ({ ...line }));
    const line = "line" in change ? lines[change.line % lines.length] : undefined;
    const edited = { ...doc, lines };
    if (change.kind === "ITEM") {
      const { quantity, price, tax } = change;
      lines.push({
        id: newId(),
        minutes: null,
        quantity: BigInt(quantity),
        price: BigInt(price),
        tax: BigInt(tax),
        net: 0n,
        creditedNet: 0n,
        shares: [],
      });
    }
    if (change.kind === "REMOVE" && line) lines.splice(lines.indexOf(line), 1);
    if (change.kind === "TAX" && line) line.tax = BigInt(change.tax);
    if (change.kind === "PRICE" && line) line.price = BigInt(change.price);
    if (change.kind === "MINUTES" && line && line.minutes !== null) line.minutes = change.minutes;
    if (change.kind === "INCLUSIVE") edited.inclusive = !doc.inclusive;
    if (change.kind === "DATE") edited.issued = this.model.day + change.days;
    if (change.kind === "DISCOUNT") {
      const { percent, amount } = change;
      edited.discount =
        percent !== null ? { percent: BigInt(percent) } : amount === null ? null : { amount: BigInt(amount) };
    }
    return edited;
  }

  private credit(at: number, { lines, stay, frees }: Extract<Step, { verb: "credit" }>): Move {
    const all = this.model.doc(at).lines;
    const chosen = lines === null ? null : all.filter((_, line) => (lines >> line) & 1);
    const choices = (chosen?.length ? chosen : chosen && all.slice(0, 1))?.map((line): Choice => {
      if (stay === null) return { line };
      // One more than is billed is tried too.
      const staying = line.shares.map((share) => ({
        entry: share.entry,
        minutes: stay % (share.minutes - share.released + 2),
      }));
      return { line, staying };
    });
    const given = choices?.length ? choices : null;
    const input = {
      invoiceId: this.id(at),
      reason,
      freesTime: frees,
      choices: given?.map(({ line, staying }) => ({
        lineId: line.id,
        staying: staying?.map(({ entry, minutes }) => ({
          timeEntryId: this.books.entryIds[entry] ?? "",
          minutes,
        })),
      })),
    };
    const what = given
      ? given
          .map(
            ({ line, staying }) =>
              `line ${all.indexOf(line)}${staying ? ` but for ${JSON.stringify(staying)}` : ""}`,
          )
          .join(", ")
      : "all";
    return {
      tells: `credit ${this.name(at)}: ${what}${frees ? "" : ", the work stays delivered"}`,
      asks: () => creditInvoice(this.ctx, input),
      expects: () => this.model.creditInvoice(at, given, frees),
    };
  }

  private pay(step: Extract<Step, { verb: "pay" }>): Move {
    const { model, story } = this;
    const day = model.day - step.ago;
    const parts = step.on.flatMap((pick, index): Part[] => {
      const at = this.pick(
        pick,
        (doc, i) =>
          doc.kind === "INVOICE" && ["APPROVED", "SENT"].includes(doc.status) && model.balance(i) > 0n,
      );
      if (at === null) return [];
      const size = step.sizes[index] ?? "ALL";
      const credited = model.settlements
        .filter((row) => row.doc === at && row.kind === "CREDIT")
        .reduce((sum, row) => sum + row.amount, 0n);
      const discounted = model.balance(at) - ((model.doc(at).total - credited) * 2n + 50n) / 100n;
      if (size === "DISCOUNTED" && story.discounts && discounted > 0n)
        return [{ doc: at, amount: discounted, early: true }];
      return [{ doc: at, amount: this.sized(size, model.balance(at)) }];
    });
    const given = parts.reduce((sum, part) => sum + part.amount, 0n);
    const amount = given + BigInt(step.more) || 100n;
    const input = {
      customerId: this.books.customerId,
      currency: story.currency,
      amount: this.money(amount),
      paidOn: dateOf(day),
      method: "BANK_TRANSFER" as const,
      reference: "",
      provider: "manual" as const,
      settlements: parts.map((part) => ({
        invoiceId: this.id(part.doc),
        amount: this.money(part.amount),
        takeEarlyDiscount: part.early ?? false,
      })),
      keepRestAsCredit: step.keeps,
      requestKey: randomUUID(),
    };
    const over = parts
      .map(
        (part) =>
          `${this.money(part.amount)}${part.early ? " less the discount" : ""} on ${this.name(part.doc)}`,
      )
      .join(" and ");
    return {
      tells: `pay ${this.money(amount)} on ${dateOf(day)}: ${over || "a deposit"}${step.keeps ? ", the rest as credit" : ""}`,
      asks: async () => this.paymentIds.push((await recordPayment(this.ctx, input)).id),
      expects: () => model.pay(parts, amount, step.keeps, day),
    };
  }

  private moneyBack(step: Extract<Step, { verb: "unapply" | "refund" | "reverse" }>): Move | null {
    const { model, ctx } = this;
    if (model.payments.length === 0) return null;
    const payment = step.payment % model.payments.length;
    const paymentId = this.paymentIds[payment] ?? "";
    const tells = `${step.verb} payment ${payment} (credit ${this.money(model.credit(payment))})`;
    if (step.verb === "reverse") {
      const input = { paymentId, reversedOn: this.today(), reason };
      return { tells, asks: () => reversePayment(ctx, input), expects: () => model.reverse(payment) };
    }
    if (step.verb === "refund") {
      const left = (model.payments[payment]?.amount ?? 0n) - model.refunded(payment);
      const amount = this.sized(step.size, step.size === "DISCOUNTED" ? model.credit(payment) : left);
      const input = {
        paymentId,
        amount: this.money(amount),
        refundedOn: this.today(),
        reason,
        requestKey: randomUUID(),
      };
      return {
        tells: `${tells}: ${this.money(amount)}`,
        asks: () => refundPayment(ctx, input),
        expects: () => model.refund(payment, amount),
      };
    }
    const at = this.pick(step.on, (_, doc) =>
      model.settlements.some((row) => row.doc === doc && row.payment === payment),
    );
    if (at === null) return null;
    return {
      tells: `${tells} on ${this.name(at)}`,
      asks: () => unapplyPayment(ctx, { paymentId, invoiceId: this.id(at) }),
      expects: () => model.unapply(payment, at),
    };
  }

  private adjust({ state, back, entry: index, minutes }: Extract<Step, { verb: "adjust" }>): Move {
    const entry = index % this.story.entries.length;
    const entries = [{ timeEntryId: this.books.entryIds[entry] ?? "", minutes }];
    const [take, giveBack] =
      state === "held" ? [holdTime, releaseHeldTime] : [writeOffTime, undoTimeWriteOff];
    const asks = () =>
      back
        ? giveBack(this.ctx, { entries, note: "" })
        : take(this.ctx, { entries, note: "", reason: "GOODWILL" });
    return {
      tells: `${back ? "give back" : "take"} ${minutes ?? "all"} min of entry ${entry} (${state})`,
      asks,
      expects: () => this.model.adjust(state, back, entry, minutes),
    };
  }
}

function fraction(value: bigint, digits: number): string {
  const text = value.toString().padStart(digits + 1, "0");
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** The lines that only one of two texts has. */
function differences(theirs: string, ours: string): string {
  const [a, b] = [theirs.split("\n"), ours.split("\n")];
  const at = a.findIndex((line, index) => line !== b[index]);
  const shown = (lines: string[]) => lines.slice(Math.max(0, at - 6), at + 8).join("\n");
  return `database:\n${shown(a)}\nmodel:\n${shown(b)}`;
}
