import type { ImportRow, ImportTotals } from "./row";

/** Sums minutes of a file's rows by month and by client; a total is the sum of its rows' whole minutes. */
export function sumRows(rows: ImportRow[]): ImportTotals {
  const days = rows.map(({ date }) => date).sort();
  const months = sumBy(rows, ({ date }) => date.slice(0, 7));
  const clients = sumBy(rows, ({ client }) => client);
  return {
    rows: rows.length,
    ...sumMinutes(rows),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    months: [...months]
      .map(([month, sums]) => ({ month, ...sums }))
      .sort((a, b) => compare(a.month, b.month)),
    clients: [...clients]
      .map(([client, sums]) => ({ client, ...sums }))
      .sort((a, b) => compare(a.client ?? "", b.client ?? "")),
  };
}

type Sums = { minutes: number; billableMinutes: number };

function sumMinutes(rows: ImportRow[]): Sums {
  const sums = { minutes: 0, billableMinutes: 0 };
  for (const row of rows) addRow(sums, row);
  return sums;
}

function sumBy<Key>(rows: ImportRow[], keyOf: (row: ImportRow) => Key): Map<Key, Sums> {
  const groups = new Map<Key, Sums>();
  for (const row of rows) {
    const sums = groups.get(keyOf(row)) ?? { minutes: 0, billableMinutes: 0 };
    addRow(sums, row);
    groups.set(keyOf(row), sums);
  }
  return groups;
}

function addRow(sums: Sums, { minutes, billable }: ImportRow): void {
  sums.minutes += minutes;
  sums.billableMinutes += billable ? minutes : 0;
}

const compare = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
