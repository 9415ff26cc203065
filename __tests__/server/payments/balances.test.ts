import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { type Books, invoiceRow, newBooks, newSent } from "@/__tests__/support/books";
import { add, compare, minOf, subtract, sum } from "@/lib/money/money";
import { AppError } from "@/lib/result";
import { readStatement } from "@/server/customers/read-statement";
import { inTenant } from "@/server/db";
import { applyCredit } from "@/server/payments/apply-credit";
import { refundPayment } from "@/server/payments/refund-payment";
import { reversePayment } from "@/server/payments/reverse-payment";
import { takeBackSettlements } from "@/server/payments/take-back-settlements";
import { unapplyPayment } from "@/server/payments/unapply-payment";
import { undoWriteOff } from "@/server/payments/undo-write-off";
import { writeOffBalance } from "@/server/payments/write-off-balance";
import { balances, newInvoiceWithTerms, receive } from "./support";

/** A small generator of its own, so that a failure can be run again: mulberry32. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const cents = (count: number) => `${Math.floor(count / 100)}.${String(count % 100).padStart(2, "0")}`;

/** Rounds of every kind of step, each round in an order of its own, so that no kind is left out by chance. */
const rounds = (count: number, pick: (below: number) => number): number[] =>
  Array.from({ length: count }, () => shuffled(kindCount, pick)).flat();

function shuffled(count: number, pick: (below: number) => number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let left = count; left > 1; left -= 1) order.push(...order.splice(pick(left), 1));
  return order;
}

const kindCount = 10;

/** One step of a bookkeeper who picks at random; what the rules refuse is a step too, that changes nothing. */
async function step(
  books: Books,
  invoices: string[],
  kind: number,
  pick: (below: number) => number,
): Promise<void> {
  const { firm, customerId } = books;
  const { payments } = await balances(books);
  const invoiceId = invoices[pick(invoices.length)] ?? "";
  const paymentId = payments[pick(Math.max(1, payments.length))]?.id ?? randomUUID();
  const amount = cents(1 + pick(6_000));
  const [first = "", second = ""] = [invoiceId, ...invoices.filter((id) => id !== invoiceId)];
  const two = [first, second].map((id) => ({ invoiceId: id, amount: cents(1 + pick(3_000)) }));
  const total = sum(
    two.map((part) => part.amount),
    "EUR",
  );
  const early = [{ invoiceId, amount: "116.62", takeEarlyDiscount: true }];
  const steps = [
    () => receive(books, { amount: add(total, cents(pick(5_000)), "EUR"), settlements: two }),
    () => receive(books, { amount: total, settlements: two, keepRestAsCredit: false }),
    () => receive(books, { amount }),
    () => receive(books, { amount: "116.62", settlements: early }),
    () => applyCredit(firm, { customerId, currency: "EUR", settlements: [{ invoiceId, amount }] }),
    () =>
      refundPayment(firm, {
        paymentId,
        amount,
        refundedOn: "2026-11-10",
        reason: "Too much",
        requestKey: randomUUID(),
      }),
    () => reversePayment(firm, { paymentId, reversedOn: "2026-11-10", reason: "Bounced" }),
    () => unapplyPayment(firm, { paymentId, invoiceId }),
    () => writeOffBalance(firm, { invoiceId, amount, writtenOffOn: "2026-11-10", reason: "Small" }),
    () => undoWriteOff(firm, { invoiceId, reason: "Not so small" }),
  ];
  try {
    await steps[kind]?.();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

/** How many of the seven kinds of moves went through: a series that was refused throughout would prove nothing. */
async function kindsOfSteps(books: Books): Promise<number> {
  const events = await inTenant(books.firm, (tx) =>
    tx.auditEvent.findMany({ where: { tenantId: books.firm.tenantId }, select: { action: true } }),
  );
  const ours = events
    .map((event) => event.action)
    .filter((action) => /^payment|write-off|written-off/.test(action));
  return new Set(ours).size;
}

async function expectBalanced(books: Books): Promise<void> {
  const found = await balances(books);
  expect(found.invoices.map((row) => row.kept)).toEqual(found.invoices.map((row) => row.sum));
  expect(found.payments.map((row) => [row.applied, row.refunded])).toEqual(
    found.payments.map((row) => [row.sumApplied, row.sumRefunded]),
  );
  expect(found.receivables).toEqual(found.receivablesAnew);
  expect(found.received).toEqual(found.receivedAnew);
  for (const row of found.invoices) expect(row.status === "PAID").toBe(compare(row.kept, row.total) === 0);
  // The customer's account, told from the outside: what is open less the credit there is.
  const open = found.invoices.map((row) => subtract(row.total, row.kept, "EUR"));
  const { payments } = found;
  const amounts = await inTenant(books.firm, (tx) =>
    tx.payment.findMany({ where: { tenantId: books.firm.tenantId }, select: { amount: true } }),
  );
  const spent = payments.flatMap((row) => [row.applied, row.refunded]);
  const credit = subtract(
    sum(
      amounts.map((row) => row.amount.toString()),
      "EUR",
    ),
    sum(spent, "EUR"),
    "EUR",
  );
  const { sections } = await readStatement(books.firm, {
    customerId: books.customerId,
    period: "this-month",
    from: undefined,
    to: undefined,
  });
  expect(sections[0]?.closing ?? "0.00").toBe(subtract(sum(open, "EUR"), credit, "EUR"));
}

it.each([1, 2, 3, 4])(
  "after sixty steps of a random bookkeeper (%i) every balance can be recomputed, and the statement agrees",
  async (seed) => {
    const books = await newBooks();
    const pick = random(seed);
    const invoices = [
      (await newSent(books)).id,
      (await newInvoiceWithTerms(books, "2/10 NET 30")).id,
      (await newInvoiceWithTerms(books, "2/10 NET 30")).id,
    ];
    for (const kind of rounds(6, pick)) await step(books, invoices, kind, pick);
    await expectBalanced(books);
    expect(await kindsOfSteps(books)).toBeGreaterThanOrEqual(6);
  },
);

it("many who move the same invoices and payments at once never lock each other out, and every balance stays right", async () => {
  const books = await newBooks();
  const invoices = await Promise.all([newSent(books), newSent(books), newSent(books)]);
  const ids = invoices.map(({ id }) => id);
  await receive(books, { amount: "300.00" });
  await Promise.all([11, 12, 13, 14, 15, 16].map((seed) => several(books, ids, random(seed))));
  await expectBalanced(books);
});

async function several(books: Books, ids: string[], pick: (below: number) => number): Promise<void> {
  for (let count = 0; count < 6; count += 1) await step(books, ids, pick(kindCount), pick);
}

it("settlements are taken back newest first, at most what there is, and become the customer's credit", async () => {
  const books = await newBooks();
  const { id } = await newSent(books);
  const older = await receive(books, { amount: "50.00", settlements: [{ invoiceId: id, amount: "50.00" }] });
  const newer = await receive(books, { amount: "40.00", settlements: [{ invoiceId: id, amount: "40.00" }] });
  const takeBack = (amount: string) =>
    inTenant(books.firm, async (tx) => {
      await tx.$queryRaw`SELECT id FROM invoices WHERE id = ${id}::uuid FOR UPDATE`;
      const taken = await takeBackSettlements(tx, books.firm, { id, currency: "EUR" }, amount, "2026-11-10");
      await tx.$executeRaw`UPDATE invoices SET settled = settled - ${taken}::text::numeric WHERE id = ${id}::uuid`;
      return taken;
    });
  expect(await takeBack("60.00")).toBe("60.00");
  const { payments } = await balances(books);
  expect(payments.map((row) => [row.id === newer.id, minOf(row.applied, "999")])).toEqual(
    expect.arrayContaining([
      [true, "0.0000"],
      [false, "30.0000"],
    ]),
  );
  expect(await takeBack("60.00")).toBe("30.00");
  expect((await invoiceRow(books, id)).settled.toString()).toBe("0");
  expect(older.credit).toBe("0.00");
  await expectBalanced(books);
});
