import pg from "pg";
import { newBooks, newDraft } from "@/__tests__/support/books";
import { listInvoicesInput } from "@/lib/invoices/list-schema";
import { inTenant } from "@/server/db";
import { env } from "@/server/env";
import { readInvoiceList } from "@/server/invoices/read";
import { analyze, median, milliseconds, record, replay } from "./replay";

const invoices = 10_000;
const linesEach = 5;
const runs = 15;

/** The list page of a firm with 10,000 drafts of five lines, plain and while searching for a word, against the same statements sent by `pg` alone. */
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
    await inTenant(
      books.firm,
      (
        tx,
      ) => tx.$executeRaw`INSERT INTO invoice_lines (tenant_id, id, invoice_id, position, description, quantity, unit_price,
          tax_category, tax_rate, net_amount)
        SELECT i.tenant_id, gen_random_uuid(), i.id, n + 10, 'Survey of the bridge, part ' || n || ', and the report on it', 1, 0, 'S', 19, 0
        FROM invoices i CROSS JOIN generate_series(1, ${linesEach}::int) n WHERE i.tenant_id = ${books.firm.tenantId}::uuid AND i.id <> ${id}::uuid`,
      { timeoutMs: 120_000 },
    );
    await analyze();
    const read = () => readInvoiceList(books.firm, listInvoicesInput.parse({}));
    const search = () => readInvoiceList(books.firm, listInvoicesInput.parse({ q: "part 4" }));
    await read();
    const statements = await record(read);
    const client = new pg.Client({ connectionString: env().APP_DATABASE_URL });
    await client.connect();
    await replay(client, statements);
    const ours: number[] = [];
    const bare: number[] = [];
    const searched: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      ours.push(await milliseconds(read));
      bare.push(await replay(client, statements));
      searched.push(await milliseconds(search));
    }
    await client.end();
    return [
      { name: "read", value: median(ours), unit: "ms" },
      { name: "search for a word in the lines", value: median(searched), unit: "ms" },
      { name: "same statements by pg", value: median(bare), unit: "ms" },
      { name: "ratio", value: median(ours) / median(bare), unit: "×", limit: 6 },
    ];
  },
};
