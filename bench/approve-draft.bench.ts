import pg from "pg";
import { newBooks, newDraft } from "@/__tests__/support/books";
import { newId } from "@/server/ctx";
import { inTenant } from "@/server/db";
import { env } from "@/server/env";
import { approveInvoice } from "@/server/invoices/approve-invoice";
import { analyze, exchange, median, milliseconds, record, replay, type Statement } from "./replay";

const entries = 50;
const runs = 12;

/** Approving a draft of 50 entries, against the same statements sent by `pg` alone. */
export default {
  name: `approval of a draft with ${entries} entries`,
  async run() {
    const books = await newBooks();
    const minutes = Array.from({ length: entries }, () => 30);
    const drafts = [];
    for (let index = 0; index < runs * 2 + 2; index += 1) drafts.push(await newDraft(books, minutes));
    await analyze();
    const [warm, recorded, ...rest] = drafts;
    if (!warm || !recorded) throw new Error("there are no drafts");
    await approveInvoice(books.firm, { invoiceId: warm.id });
    const statements = await record(() => approveInvoice(books.firm, { invoiceId: recorded.id }));

    const client = new pg.Client({ connectionString: env().APP_DATABASE_URL });
    await client.connect();
    const ours: number[] = [];
    const bare: number[] = [];
    let number = 2;
    for (let run = 0; run < runs; run += 1) {
      const [one, other] = [rest[run * 2], rest[run * 2 + 1]];
      if (!one || !other) throw new Error("there are too few drafts");
      ours.push(await milliseconds(() => approveInvoice(books.firm, { invoiceId: one.id })));
      number += 2;
      bare.push(await replay(client, forDraft(statements, { from: recorded.id, to: other.id, number })));
    }
    await client.end();
    await requireApproved(books.firm, runs * 2 + 2);
    return [
      { name: "approve", value: median(ours), unit: "ms" },
      { name: "same statements by pg", value: median(bare), unit: "ms" },
      { name: "ratio", value: median(ours) / median(bare), unit: "×", limit: 4 },
    ];
  },
};

/** The recorded statements as another draft would have sent them: its id, its number, new ids for what is inserted. */
function forDraft(statements: Statement[], draft: { from: string; to: string; number: number }): Statement[] {
  const fresh = newId();
  const moved = exchange(statements, (text) =>
    text
      .replaceAll(draft.from, draft.to)
      .replaceAll("INV-0002", `INV-${String(draft.number).padStart(4, "0")}`),
  );
  return moved.map(({ text, values }) => {
    if (text.includes('INSERT INTO "public"."audit_events"'))
      return { text, values: values.map((value, index) => (index === 1 ? fresh : value)) };
    if (text.includes("pgboss")) return { text, values: withNewJob(values) };
    if (text.includes('UPDATE "public"."invoices"'))
      return { text, values: values.map((value) => (value === 2 ? draft.number : value)) };
    return { text, values };
  });
}

const withNewJob = (values: unknown[]): unknown[] =>
  values.map((value) =>
    typeof value === "string" ? value.replace(/"id":"[0-9a-f-]{36}"/g, () => `"id":"${newId()}"`) : value,
  );

/** The replay counts only if it did the work: every draft has to be an invoice now. */
async function requireApproved(firm: Parameters<typeof inTenant>[0], expected: number): Promise<void> {
  const approved = await inTenant(firm, (tx) =>
    tx.invoice.count({ where: { tenantId: firm.tenantId, status: "APPROVED" } }),
  );
  if (approved !== expected) throw new Error(`${approved} of ${expected} drafts were approved`);
}
