import pg from "pg";
import { addEntries, newBooks } from "@/__tests__/support/books";
import { env } from "@/server/env";
import { readUnbilled } from "@/server/invoices/read-unbilled";
import { analyze, median, milliseconds, record, replay } from "./replay";

const entries = 10_000;
const runs = 9;

/** The unbilled list of one customer with 10,000 entries, against the same statements sent by `pg` alone. */
export default {
  name: `unbilled list, ${entries} entries`,
  async run() {
    const books = await newBooks();
    for (let done = 0; done < entries; done += 1000)
      await addEntries(
        books,
        Array.from({ length: 1000 }, (_, index) => 15 + (index % 90)),
      );
    await analyze();
    const read = () =>
      readUnbilled(books.firm, { customerId: books.customerId, from: undefined, to: undefined });
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
