import type { Basics } from "@/components/invoices/generate-state";
import type { UnbilledRow, UnbilledScreen } from "@/server/invoices/read-unbilled";

export const entry = (id: string, change: Partial<UnbilledRow> = {}): UnbilledRow => ({
  id,
  date: "2026-11-02",
  projectId: "p1",
  projectName: "Brücke",
  taskId: "t1",
  taskName: "Survey",
  memberId: "m1",
  memberName: "Mira Novák",
  description: `Entry ${id}`,
  minutes: 60,
  rate: "100",
  currency: "EUR",
  amount: "100.00",
  heldBy: null,
  ...change,
});

const held = { invoiceId: "i1", by: "Adam Admin", since: "2026-11-09T08:00:00Z" };
const report = { taskId: "t2", taskName: "Report" };
/** One that can be billed under each of two tasks, one of another draft, one without a rate, one in dollars. */
export const some = [
  entry("a"),
  entry("b", { ...report, memberName: "Jonas Weber" }),
  entry("held", { ...report, heldBy: held }),
  entry("free", { rate: null, amount: "0.00" }),
  entry("usd", { projectId: "p2", projectName: "US office", taskId: null, taskName: null, currency: "USD" }),
];

export const screenOf = (rows: UnbilledRow[], change: Partial<UnbilledScreen> = {}): UnbilledScreen => ({
  customer: { id: "c", name: "Ostheim", currency: "EUR", terms: "NET 30", archived: false },
  rows,
  range: { name: "until-today", from: null, to: "2026-11-10" },
  leftOut: [{ reason: "BEFORE", currency: "EUR", entries: 2, minutes: 90, amount: "150.00" }],
  last: null,
  totals: [{ currency: "EUR", minutes: 120, amount: "200.00" }],
  policy: {
    grouping: "ENTRY",
    groupingFrom: "FIRM",
    timeRounding: { increment: 1, direction: "NEAREST", scope: "ENTRY", minimumMinutes: 0 },
    timeRoundingFrom: "FIRM",
    projects: {},
  },
  timeZone: "Europe/Berlin",
  ...change,
});

export const basics: Basics = {
  customerId: "c",
  range: "until-today",
  from: "",
  to: "2026-11-10",
  currency: "EUR",
};
export const customers = [{ id: "c", name: "Ostheim", currency: "EUR", unbilled: [] }];
