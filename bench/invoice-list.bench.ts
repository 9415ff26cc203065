import pg from "pg";
import { newBooks, newDraft } from "@/__tests__/support/books";
import { listInvoicesInput } from "@/lib/invoices/schema";
import { inTenant } from "@/server/db";
import { env } from "@/server/env";
import { readInvoiceList } from "@/server/invoices/read";
import { analyze, median, milliseconds, record, replay } from "./replay";

const invoices = 5000;
const runs = 15;

/** The list page of a firm with 5,000 drafts, against the same statements sent by `pg` alone. */
export default {
  name: `invoice list, ${invoices} invoices`,
  async run() {
    const books = await newBooks();
    const { id } = await newDraft(books);
    await inTenant(
      books.firm,
      (tx) => tx.$executeRaw`INSERT INTO invoices (tenant_id, id, customer_id, currency, created_by)
        SELECT i.tenant_id, gen_random_uuid(), i.customer_id, i.currency, i.created_by
        FROM invoices i CROSS JOIN generate_series(2, ${invoices}::int) WHERE i.tenant_id = ${books.firm.tenantId}::uuid AND i.id = ${id}::uuid`,
      { timeoutMs: 60_000 },
    );
    await analyze();
    const read = () => readInvoiceList(books.firm, listInvoicesInput.parse({}));
    await read();
    const statements = await record(read);
    const client = new pg.Client({ connectionString: env().APP_DATABASE_URL });
    await client.connect();
    await replay(client, statements);
    const ours: number[] = [];
    const bare: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      ours.push(await milliseconds(read));
      bare.push(await replay(client, statements));
    }
    await client.end();
    return [
      { name: "read", value: median(ours), unit: "ms" },
      { name: "same statements by pg", value: median(bare), unit: "ms" },
      { name: "ratio", value: median(ours) / median(bare), unit: "×", limit: 6 },
    ];
  },
};
