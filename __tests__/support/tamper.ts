import { Client } from "pg";
import type { Ctx } from "@/server/ctx";

/**
 * What nobody may do: the database's superuser changes a firm's books, past every trigger, key and policy. Only this
 * session is free of them, so that tests beside it go on as ever.
 */
export async function tamper(firm: Ctx, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: superUrl() });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SET LOCAL session_replication_role = replica");
    for (const statement of statements) {
      const { rowCount } = await client.query(statement.replaceAll("$firm", `'${firm.tenantId}'`));
      if (!rowCount) throw new Error(`nothing was changed by: ${statement}`);
    }
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

function superUrl(): string {
  const url = new URL(process.env.DATABASE_URL ?? "");
  const { username, password } = new URL(process.env.TEST_SUPER_URL ?? "");
  return Object.assign(url, { username, password }).href;
}

/** Takes an issued document out as if it had never been, and frees its time. */
export const removeDocument = (firm: Ctx, id: string): Promise<void> =>
  tamper(
    firm,
    `UPDATE time_entries SET billed_minutes = 0, invoice_id = NULL WHERE invoice_id = '${id}'`,
    `DELETE FROM time_allocations WHERE invoice_id = '${id}'`,
    `DELETE FROM invoice_lines WHERE invoice_id = '${id}'`,
    `DELETE FROM invoice_tax_groups WHERE invoice_id = '${id}'`,
    `DELETE FROM invoices WHERE id = '${id}'`,
  );
