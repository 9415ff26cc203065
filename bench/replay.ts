import pg from "pg";

/** A statement as it went over the wire, with its values. */
export interface Statement {
  text: string;
  values: unknown[];
}

/** Runs `fn` and returns every statement that it sent through `pg`, in order. */
export async function record(fn: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const query = prototype.query;
  prototype.query = function (this: unknown, ...args: unknown[]) {
    const [first, values] = args;
    const config = first as { text?: string; values?: unknown[] };
    if (typeof first === "string") statements.push({ text: first, values: (values as unknown[]) ?? [] });
    else if (config.text) statements.push({ text: config.text, values: config.values ?? [] });
    return query.apply(this, args);
  };
  try {
    await fn();
  } finally {
    prototype.query = query;
  }
  return statements;
}

/** Sends the statements again with `pg` alone, on one warm connection; returns the milliseconds they took. */
export async function replay(client: pg.Client, statements: Statement[]): Promise<number> {
  const startedAt = performance.now();
  for (const { text, values } of statements) await client.query(text, values);
  return performance.now() - startedAt;
}

/** The statements with every value exchanged that `change` knows of, also inside texts and lists. */
export function exchange(statements: Statement[], change: (text: string) => string): Statement[] {
  const visit = (value: unknown): unknown => {
    if (typeof value === "string") return change(value);
    if (Array.isArray(value)) return value.map(visit);
    return value;
  };
  return statements.map(({ text, values }) => ({ text, values: values.map(visit) }));
}

/** What autovacuum does within a minute: without statistics the planner guesses, and the bench would measure the guess. */
export async function analyze(): Promise<void> {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await owner.connect();
  await owner.query("ANALYZE");
  await owner.end();
}

export async function milliseconds(fn: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await fn();
  return performance.now() - startedAt;
}

export const median = (list: number[]): number =>
  [...list].sort((left, right) => left - right)[Math.floor(list.length / 2)] ?? 0;
