import pg from "pg";
import { issueInvoices } from "./enlarge-invoices";
import { entriesEach, logTimeOf, longDrafts } from "./enlarge-time";
import { workforce } from "./enlarge-workforce";

/** What the demo firm has afterwards. */
export interface Size {
  invoices: number;
  entries: number;
}

const counts = `SELECT (SELECT count(*) FROM invoices)::int AS invoices, (SELECT count(*) FROM time_entries)::int AS entries`;

/**
 * Makes the demo firm of an installation large, in bulk and as the tables' owner, with every trigger and deferred check
 * on: three years of invoices in a chained series of their own, paid, open, overdue, in part and void, and unbilled time
 * of the last weeks. On one day the same size gives the same firm. A firm that is large already stays as it is.
 */
export async function enlarge(ownerUrl: string, wanted: Size): Promise<Size> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const run = (sql: string, values: unknown[] = []) => client.query(sql, values);
  const count = async (): Promise<Size> => (await run(counts)).rows[0];
  try {
    await run("SET TIME ZONE 'UTC'");
    await run(
      "SELECT set_config('app.tenant_id', (SELECT id::text FROM organizations WHERE slug = 'lindqvist'), false)",
    );
    const there = await count();
    const invoices = wanted.invoices - there.invoices;
    if (invoices <= 0) return there;
    await run("BEGIN");
    for (const sql of workforce) await run(sql);
    const behindLong = longDrafts.reduce((sum, lines) => sum + lines, 0);
    const behind = (invoices - longDrafts.length) * entriesEach + behindLong;
    await logTimeOf(run, { invoices, unbilled: wanted.entries - there.entries - behind });
    await run("COMMIT");
    await issueInvoices(run, invoices);
    await run("VACUUM ANALYZE");
    return await count();
  } finally {
    await client.end();
  }
}
