import { randomUUID } from "node:crypto";
import { applyCredit as applyCustomerCredit } from "@/server/payments/apply-credit";
import { recordPayment } from "@/server/payments/record-payment";
import { refundPayment } from "@/server/payments/refund-payment";
import { reversePayment } from "@/server/payments/reverse-payment";
import { unapplyPayment } from "@/server/payments/unapply-payment";
import { undoWriteOff } from "@/server/payments/undo-write-off";
import { writeOffBalance } from "@/server/payments/write-off-balance";
import { divide, total } from "./ledger-arithmetic";
import { dateOf } from "./ledger-books";
import type { Part } from "./ledger-money";
import { type Move, type Of, reason, type Scene } from "./ledger-scene";
import type { Pick, Size } from "./ledger-steps";

/** One payment over several invoices, or over none: a deposit. */
export function pay(scene: Scene, step: Of<"pay">): Move | null {
  const { model } = scene;
  const day = model.day - step.ago;
  const parts: Part[] = [];
  step.on.forEach((pick, index) => {
    const part = partOf(scene, pick, step.sizes[index] ?? "ALL");
    const isTwice = parts.some((each) => each.doc === part?.doc);
    if (part && (pick.any || !isTwice)) parts.push(part);
  });
  if (parts.length === 0 && !step.keeps) return null;
  const amount = total(parts, (part) => part.amount) + BigInt(step.more) || 100n;
  const input = {
    customerId: scene.books.customerId,
    currency: scene.story.currency,
    amount: scene.money(amount),
    paidOn: dateOf(day),
    method: "BANK_TRANSFER" as const,
    reference: "",
    provider: "manual" as const,
    settlements: parts.map((part) => ({
      invoiceId: scene.id(part.doc),
      amount: scene.money(part.amount),
      takeEarlyDiscount: part.early ?? false,
    })),
    keepRestAsCredit: step.keeps,
    requestKey: randomUUID(),
  };
  const over = parts.map(
    (part) =>
      `${scene.money(part.amount)}${part.early ? " less the discount" : ""} on ${scene.name(part.doc)}`,
  );
  return {
    tells: `pay ${scene.money(amount)} on ${dateOf(day)}: ${over.join(" and ") || "a deposit"}${step.keeps ? ", the rest as credit" : ""}`,
    asks: async () => scene.paymentIds.push((await recordPayment(scene.ctx, input)).id),
    expects: () => model.pay(parts, amount, step.keeps, day),
  };
}

function partOf(scene: Scene, pick: Pick, size: Size): Part | null {
  const { model, story } = scene;
  const at = scene.pick(pick, scene.isOpen);
  if (at === null) return null;
  const credits = model.settlements.filter((row) => row.doc === at && row.kind === "CREDIT");
  const asked = model.doc(at).total - total(credits, (row) => row.amount);
  const discounted = model.balance(at) - divide(asked * 2n, 100n);
  if (size === "DISCOUNTED" && story.discounts && discounted > 0n)
    return { doc: at, amount: discounted, early: true };
  return { doc: at, amount: scene.sized(size, model.balance(at)) };
}

/** Settles an invoice with what the customer has left of earlier payments. */
export function applyCredit(scene: Scene, { on, size }: Of<"applyCredit">): Move | null {
  const { model } = scene;
  const credit = model.payments.reduce((sum, _, payment) => sum + model.credit(payment), 0n);
  const at = scene.pick(on, (doc, i) => credit > 0n && scene.isOpen(doc, i));
  if (at === null) return null;
  const balance = model.balance(at);
  const most = credit < balance && size !== "MORE" ? credit : balance;
  const amount = size === "DISCOUNTED" ? credit + 1n : scene.sized(size, most);
  const settlements = [{ invoiceId: scene.id(at), amount: scene.money(amount) }];
  const input = { customerId: scene.books.customerId, currency: scene.story.currency, settlements };
  return {
    tells: `apply credit to ${scene.name(at)}: ${scene.money(amount)}`,
    asks: () => applyCustomerCredit(scene.ctx, input),
    expects: () => model.applyCredit([{ doc: at, amount }]),
  };
}

/** Takes a payment off an invoice; it stays the customer's credit. */
export function unapply(scene: Scene, step: Of<"unapply">): Move | null {
  const { model, ctx } = scene;
  const payment = pickPayment(scene, step.payment, (each) => model.applied(each) > 0n);
  if (payment === null) return null;
  const has = (doc: number) => model.settlements.some((row) => row.doc === doc && row.payment === payment);
  const at = scene.pick(step.on, (_, doc) => has(doc));
  if (at === null) return null;
  const input = { paymentId: scene.paymentIds[payment] ?? "", invoiceId: scene.id(at) };
  return {
    tells: `unapply payment ${payment} on ${scene.name(at)}`,
    asks: () => unapplyPayment(ctx, input),
    expects: () => model.unapply(payment, at),
  };
}

/** Gives back a part of a payment, or all that is left of it because it did not come. */
export function refund(scene: Scene, step: Of<"refund" | "reverse">): Move | null {
  const { model, ctx } = scene;
  const left = (each: number) => (model.payments[each]?.amount ?? 0n) - model.refunded(each);
  const payment = pickPayment(scene, step.payment, (each) => left(each) > 0n);
  if (payment === null) return null;
  const paymentId = scene.paymentIds[payment] ?? "";
  const tells = `${step.verb} payment ${payment} (credit ${scene.money(model.credit(payment))})`;
  if (step.verb === "reverse") {
    const input = { paymentId, reversedOn: scene.today(), reason };
    return { tells, asks: () => reversePayment(ctx, input), expects: () => model.reverse(payment) };
  }
  const amount = scene.sized(step.size, step.size === "DISCOUNTED" ? model.credit(payment) : left(payment));
  const input = {
    paymentId,
    amount: scene.money(amount),
    refundedOn: scene.today(),
    reason,
    requestKey: randomUUID(),
  };
  return {
    tells: `${tells}: ${scene.money(amount)}`,
    asks: () => refundPayment(ctx, input),
    expects: () => model.refund(payment, amount),
  };
}

/** Waives a part of a balance, or takes that back. */
export function writeOff(scene: Scene, step: Of<"writeOff" | "undoWriteOff">): Move | null {
  const { model, ctx } = scene;
  const isWaived = (doc: number) =>
    model.settlements.some((row) => row.doc === doc && row.kind === "WRITE_OFF");
  const at = scene.pick(step.on, step.verb === "writeOff" ? scene.isOpen : (_, doc) => isWaived(doc));
  if (at === null) return null;
  const [invoiceId, tells] = [scene.id(at), `${step.verb} ${scene.name(at)}`];
  if (step.verb === "undoWriteOff")
    return {
      tells,
      asks: () => undoWriteOff(ctx, { invoiceId, reason }),
      expects: () => model.undoWriteOff(at),
    };
  const amount = scene.sized(step.size, model.balance(at));
  const input = { invoiceId, amount: scene.money(amount), writtenOffOn: scene.today(), reason };
  return {
    tells: `${tells}: ${scene.money(amount)}`,
    asks: () => writeOffBalance(ctx, input),
    expects: () => model.writeOff(at, amount),
  };
}

function pickPayment(
  { model }: Scene,
  { index, any }: Pick,
  fits: (payment: number) => boolean,
): number | null {
  const from = [...model.payments.keys()].filter((at) => any || fits(at));
  return from[index % from.length] ?? null;
}
