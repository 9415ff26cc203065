import { type Cursor, decodeCursor, encodeCursor } from "@/lib/cursor";
import { Prisma } from "./db";

/** Which page: the rows after a cursor, those before one, or the first. */
export interface PageRequest {
  after?: string;
  before?: string;
}

export interface Page<Row> {
  rows: Row[];
  /** The cursors of the neighbouring pages; null where there is none. */
  previous: string | null;
  next: string | null;
}

/** What a list is sorted by, upwards, and the type of each key; the last is unique, so that no row comes twice. */
export interface Order {
  keys: { sql: Prisma.Sql; type: "text" | "int" | "uuid" }[];
  pageSize: number;
}

/** The parts of the query: a condition, the column `cursor`, the order and the limit. */
export interface PageParts {
  where: Prisma.Sql;
  cursor: Prisma.Sql;
  orderBy: Prisma.Sql;
  limit: number;
}

/** One page of a list, keyset-paged in both directions: it stays right while rows are added. */
export async function keysetPage<Row extends object>(
  request: PageRequest,
  order: Order,
  load: (parts: PageParts) => Promise<(Row & { cursor: Cursor })[]>,
): Promise<Page<Row>> {
  const { pageSize } = order;
  const before = cursorOf(request.before, order);
  const after = before ? null : cursorOf(request.after, order);
  const found = await load(partsOf(order, before ?? after, before !== null));
  // Fewer than a page is left before it: the first page as it is now, with what was added meanwhile.
  if (before && found.length <= pageSize) return keysetPage({}, order, load);
  const page = found.slice(0, pageSize);
  if (before) page.reverse();
  const [first, last] = [page.at(0), page.at(-1)];
  const isMore = found.length > pageSize;
  return {
    rows: page.map(({ cursor: _, ...row }) => row as unknown as Row),
    previous: first && (before || after) ? encodeCursor(first.cursor) : null,
    next: last && (before || isMore) ? encodeCursor(last.cursor) : null,
  };
}

const forms = { text: /^/, int: /^-?\d{1,9}$/, uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/ };

// An edited address begins at the first page, like any cursor that is none.
function cursorOf(text: string | undefined, { keys }: Order): Cursor | null {
  const cursor = decodeCursor(text, keys.length);
  const fits = cursor?.every((value, index) => forms[keys[index]?.type ?? "text"].test(String(value)));
  return fits ? cursor : null;
}

function partsOf({ keys, pageSize }: Order, from: Cursor | null, isReversed: boolean): PageParts {
  const columns = Prisma.join(keys.map((key) => key.sql));
  const direction = Prisma.raw(isReversed ? "DESC" : "ASC");
  const values = (from ?? []).map(
    (value, index) => Prisma.sql`${String(value)}::text::${Prisma.raw(keys[index]?.type ?? "text")}`,
  );
  return {
    where: from
      ? Prisma.sql`(${columns}) ${Prisma.raw(isReversed ? "<" : ">")} (${Prisma.join(values)})`
      : Prisma.sql`TRUE`,
    cursor: Prisma.sql`jsonb_build_array(${columns})`,
    orderBy: Prisma.join(keys.map((key) => Prisma.sql`${key.sql} ${direction}`)),
    limit: pageSize + 1,
  };
}
